"""Values of a draft: each inside its bounds, with the reason where it is not as asked for."""

from dataclasses import replace

import pytest

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.editing import changing
from psoas_timer.core.editing.changing import Pause, Words
from psoas_timer.core.editing.checks import check
from psoas_timer.core.editing.draft import RoutineDraft, from_routine
from psoas_timer.core.editing.new_steps import new_own_step, new_step, suggested_hold_ms
from psoas_timer.core.problems import Severity
from psoas_timer.wording.edit_text import edit_text
from tests.builders import BOX, a_breathing_step, a_cadence_step, a_routine, a_step, an_exercise

STRETCH = a_step(
    30,
    exercise=an_exercise(name="Lunge", has_sides=True, hold_bounds=Bounds(10_000, 60_000)),
    sides=Sides.BOTH,
    switch_s=6,
)


def draft_of(*steps, circuits=()) -> RoutineDraft:
    return from_routine(a_routine(*steps, circuits=circuits), Catalogue())


@pytest.mark.parametrize(
    ("step", "wanted_ms", "hold_ms", "told"),
    [
        (STRETCH, 45_000, 45_000, ""),
        (STRETCH, 90_000, 60_000, "Lunge: 1 min is the most. Rather add rounds than length."),
        (STRETCH, 0, 10_000, "Lunge: 10 s is the least."),
        (STRETCH, 20_400, 20_000, "Lunge: whole seconds, so 20 s."),
        (a_breathing_step(2), 34_000, 30_000, "Slow breath: whole breaths of 10 s, so 30 s."),
        (a_cadence_step(8), 42_000, 40_000, "Knee lift: whole movements of 5 s, so 40 s."),
        (
            new_own_step("Bottle", Kind.HEAT, ()),
            1_200_000,
            900_000,
            "Bottle: 15 min is the most. Heat for longer can burn the skin.",
        ),
    ],
)
def test_a_hold_stays_inside_its_bounds_and_says_why(step, wanted_ms, hold_ms, told):
    edited = changing.set_hold(draft_of(step), 1, wanted_ms)
    assert edited.draft.step(1).hold_ms == hold_ms
    assert ("" if edited.told is None else edit_text(edited.told)) == told


@pytest.mark.parametrize("pause", Pause)
def test_pauses_take_ten_minutes_at_most(pause):
    edited = changing.set_pause(draft_of(STRETCH), 1, pause, 5_000)
    assert (getattr(edited.draft.step(1), pause), edited.told) == (5_000, None)
    longest = changing.set_pause(draft_of(STRETCH), 1, pause, 900_000)
    assert getattr(longest.draft.step(1), pause) == 600_000
    assert edit_text(longest.told) == "From 0 s to 10 min."


def test_reps_and_rounds_of_what_presses_are_limited_together():
    press = a_step(
        12,
        exercise=an_exercise(name="Press", kind=Kind.PRESSURE, reps_bounds=Bounds(1, 5)),
        reps=2,
    )
    draft = draft_of(press, circuits=(Circuit(0, 1, 2),))
    group_key = draft.parts[0].key
    step_key = draft.steps[0].key
    more = changing.set_reps(draft, step_key, 5)
    assert (more.draft.step(step_key).reps, edit_text(more.told)) == (2, "Press: from 1 to 2.")
    rounds = changing.set_rounds(draft, group_key, 9)
    assert rounds.draft.group(group_key).rounds == 2
    assert edit_text(rounds.told) == "A circuit with Press: from 1 to 2 rounds."


def test_both_sides_come_with_time_to_change_them():
    left = replace(STRETCH, sides=Sides.LEFT, switch_ms=0)
    both = changing.set_sides(draft_of(left), 1, Sides.BOTH).draft
    assert both.step(1).switch_ms == 6_000
    turns = changing.set_alternate(both, 1, alternate=True).draft
    assert turns.step(1).alternate
    assert not changing.set_sides(turns, 1, Sides.LEFT).draft.step(1).alternate
    one = changing.set_alternate(draft_of(left), 1, alternate=True)
    assert edit_text(one.told) == "Lunge: only both sides can take turns."
    none = changing.set_sides(draft_of(left), 1, Sides.NONE)
    assert edit_text(none.told) == "Lunge has a left and a right side."


def test_the_time_to_change_sides_that_somebody_chose_stays():
    left = replace(STRETCH, sides=Sides.LEFT, switch_ms=9_000)
    assert changing.set_sides(draft_of(left), 1, Sides.BOTH).draft.step(1).switch_ms == 9_000
    both = replace(STRETCH, switch_ms=0)
    assert changing.set_sides(draft_of(both), 1, Sides.BOTH).draft.step(1).switch_ms == 0


def test_an_own_step_gets_sides_and_loses_them():
    draft = draft_of(new_own_step("Towel", Kind.STRETCH, ()))
    both = changing.set_sides(draft, 1, Sides.BOTH)
    assert both.told is None
    step = both.draft.step(1)
    assert (step.sides, step.exercise.has_sides, step.switch_ms) == (Sides.BOTH, True, 6_000)
    none = changing.set_sides(both.draft, 1, Sides.NONE).draft.step(1)
    assert (none.sides, none.exercise.has_sides) == (Sides.NONE, False)


def test_of_two_groups_the_one_that_is_meant_is_changed():
    draft = draft_of(STRETCH, STRETCH, circuits=(Circuit(0, 1, 2), Circuit(1, 1, 3)))
    first, second = (part.key for part in draft.parts)
    changed = changing.set_rounds(draft, second, 5).draft
    assert (changed.group(first).rounds, changed.group(second).rounds) == (2, 5)


def test_another_breath_keeps_the_hold_in_whole_breaths():
    edited = changing.set_pattern(draft_of(a_breathing_step(3)), 1, BOX)
    assert edited.draft.step(1).hold_ms == 32_000
    assert edit_text(edited.told) == "Slow breath: whole breaths of 16 s, so 32 s."
    assert changing.set_pattern(draft_of(STRETCH), 1, BOX).told is not None


def test_texts_groups_and_the_head_are_changed():
    draft = draft_of(STRETCH, circuits=(Circuit(0, 1, 2),))
    group_key, key = draft.parts[0].key, draft.steps[0].key
    for words in Words:
        draft = changing.set_words(draft, key, words, f"Say {words}.").draft
    draft = changing.set_group_rest(draft, group_key, 20_000).draft
    draft = changing.set_waits(draft, key, waits=True).draft
    draft = changing.set_head(draft, lambda head: replace(head, name="Evening")).draft
    step = draft.step(key)
    assert (step.before, step.note, step.waits) == ("Say before.", "Say note.", True)
    assert draft.group(group_key).rest_ms == 20_000
    assert draft.to_routine(Catalogue()).name == "Evening"


def test_an_own_step_of_another_kind_comes_inside_its_bounds():
    catalogue = Catalogue()
    draft = draft_of(replace(new_own_step("Towel", Kind.STRETCH, ()), reps=9))
    pressed = changing.set_own(
        draft, 1, catalogue, name=" Thumb ", kind=Kind.PRESSURE, picture="t.png"
    )
    step = pressed.draft.step(1)
    assert (step.exercise.id, step.exercise.picture) == ("own:Thumb", "t.png")
    assert (step.hold_ms, step.exercise.hold_ms, step.reps) == (15_000, 15_000, 5)
    assert edit_text(pressed.told) == "Thumb: 15 s is the most. Longer pressure is not advised."
    library = changing.set_own(
        draft_of(STRETCH), 1, catalogue, name="X", kind=Kind.REST, picture=""
    )
    assert library.draft.step(1) == STRETCH


def test_the_usual_range_is_told_where_a_hold_leaves_it():
    assert suggested_hold_ms(STRETCH) == Bounds(20_000, 30_000)
    short = replace(STRETCH, hold_bounds=Bounds(5_000, 25_000))
    assert suggested_hold_ms(short) == Bounds(20_000, 25_000)
    assert suggested_hold_ms(replace(STRETCH, hold_bounds=Bounds(40_000, 60_000))) is None
    (found,) = check(draft_of(replace(STRETCH, hold_ms=50_000)))
    assert (found.key, found.field, found.severity) == (1, "hold_s", Severity.WARNING)
    assert edit_text(found.what) == "20 s to 30 s are usual for a stretch."


def test_one_side_alone_is_worth_knowing():
    left, right = (replace(STRETCH, sides=side) for side in (Sides.LEFT, Sides.RIGHT))
    (found,) = check(draft_of(left))
    assert edit_text(found.what) == "Lunge is done on the left side only."
    assert check(draft_of(left, right)) == ()


def test_only_what_is_wrong_keeps_a_draft_from_being_saved():
    nameless = new_step(an_exercise(id="own: ", name=" ", hold_ms=30_000))
    draft = changing.set_head(draft_of(nameless), lambda head: replace(head, name=" ")).draft
    assert [(found.key, found.field) for found in check(draft)] == [(None, "name"), (1, "name")]
    assert [edit_text(found.what) for found in check(replace(draft, parts=()))] == [
        "The routine needs a name.",
        "Add a step.",
    ]
    assert {found.severity for found in check(draft)} == {Severity.ERROR}
