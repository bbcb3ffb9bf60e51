"""A step that does not suit is swapped as the content says, or left out, and it is said."""

from dataclasses import replace

import pytest

from psoas_timer.core.care.answers import CareAnswers
from psoas_timer.core.care.cared_for import cared_for
from psoas_timer.core.care.changes import Way, told
from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.kinds import Mode, Sides
from psoas_timer.wording.say import say
from tests.builders import BOX, CALM, a_breathing_step, a_routine, a_step, an_exercise
from tests.core.care.safety import a_catalogue, a_gate, named, routine_of

PRESS = named("press", cautions=("hernia", "clot"), easier_id="stroke")
STROKE = named("stroke")
REST = named("rest", hold_bounds=Bounds(30_000, 900_000))
GATE = a_gate()


def led(routine, *ticked, catalogue):
    return cared_for(routine, CareAnswers(frozenset(ticked)), catalogue)


def ids(cared):
    return [step.exercise.id for step in cared.routine.steps]


def said(cared):
    return [say(each) for each in told(cared.changes)]


def test_nothing_ticked_gives_the_very_same_routine():
    routine = routine_of(PRESS, gates=("pressure",))
    cared = led(routine, catalogue=a_catalogue(PRESS, REST, gates=(GATE,)))
    assert cared.routine is routine
    assert cared.changes == ()


def test_a_tick_that_no_step_minds_changes_nothing():
    routine = routine_of(STROKE, PRESS)
    cared = led(routine, "knees", catalogue=a_catalogue(PRESS, STROKE, REST, gates=(GATE,)))
    assert (cared.routine, cared.changes) == (routine, ())


def test_a_gate_swaps_with_what_it_names():
    routine = routine_of(STROKE, PRESS, gates=("pressure",))
    cared = led(routine, "hernia", catalogue=a_catalogue(PRESS, STROKE, REST, gates=(GATE,)))
    assert ids(cared) == ["stroke", "rest"]
    (change,) = cared.changes
    assert (change.step_index, change.way, change.exercise, change.instead) == (
        1,
        Way.SWAPPED,
        PRESS,
        REST,
    )
    assert said(cared) == ["Rest takes the place of Press, since you ticked: Hernia."]


def test_a_gate_keeps_its_word_also_where_the_exercise_names_no_caution():
    bare = named("press")
    cared = led(
        routine_of(bare, gates=("pressure",)),
        "clot",
        catalogue=a_catalogue(bare, REST, gates=(GATE,)),
    )
    assert ids(cared) == ["rest"]


def test_without_a_gate_the_first_easier_exercise_that_suits_is_led():
    hard = named("hard", cautions=("hernia",), easier_id="half")
    half = named("half", cautions=("hernia",), easier_id="soft")
    catalogue = a_catalogue(hard, half, named("soft"))
    assert ids(led(routine_of(hard), "hernia", catalogue=catalogue)) == ["soft"]


def test_a_swap_that_does_not_suit_gives_way_to_an_easier_one():
    gate = a_gate(swap_with="roll")
    roll = named("roll", cautions=("hernia",), easier_id="rest")
    cared = led(
        routine_of(PRESS, gates=("pressure",)),
        "hernia",
        catalogue=a_catalogue(PRESS, roll, REST, gates=(gate,)),
    )
    assert ids(cared) == ["rest"]


def test_easier_exercises_in_a_circle_end_in_leaving_the_step_out():
    one = named("one", cautions=("hernia",), easier_id="two")
    two = named("two", cautions=("hernia",), easier_id="one")
    cared = led(routine_of(one, STROKE), "hernia", catalogue=a_catalogue(one, two, STROKE))
    assert ids(cared) == ["stroke"]
    assert said(cared) == ["One is left out, since you ticked: Hernia."]


def test_what_needs_a_gate_that_is_not_asked_is_no_replacement():
    hard = named("hard", cautions=("knees", "breath-hold"), easier_id="press")
    catalogue = a_catalogue(hard, PRESS, REST, gates=(GATE,))
    assert ids(led(routine_of(hard), "breath-hold", catalogue=catalogue)) == []
    asked = routine_of(hard, gates=("pressure",))
    assert ids(led(asked, "breath-hold", catalogue=catalogue)) == ["press"]


def test_a_routine_of_which_nothing_is_left_cannot_be_led():
    lone = named("lone", cautions=("hernia",))
    cared = led(routine_of(lone), "hernia", catalogue=a_catalogue(lone))
    assert not cared.can_be_led
    assert [change.way for change in cared.changes] == [Way.LEFT_OUT]


def test_what_is_only_to_be_minded_is_kept_and_said_once():
    kneel, crawl = named("kneel", cautions=("knees",)), named("crawl", cautions=("knees",))
    routine = routine_of(kneel, crawl, kneel)
    cared = led(routine, "knees", catalogue=a_catalogue(kneel, crawl))
    assert cared.routine == routine
    assert said(cared) == ["Kneel; Crawl: mind what you ticked (Sore knees). Fold a towel."]


def test_a_swap_may_come_with_something_to_mind():
    kneel = named("kneel", cautions=("knees",))
    hard = named("hard", cautions=("hernia",), easier_id="kneel")
    cared = led(routine_of(hard), "hernia", "knees", catalogue=a_catalogue(hard, kneel))
    assert [change.way for change in cared.changes] == [Way.SWAPPED, Way.NOTED]


def test_equal_swaps_are_said_once():
    cared = led(
        routine_of(PRESS, STROKE, PRESS, gates=("pressure",)),
        *("hernia", "clot"),
        catalogue=a_catalogue(PRESS, STROKE, REST, gates=(GATE,)),
    )
    assert len(cared.changes) == 2
    assert said(cared) == ["Rest takes the place of Press, since you ticked: Hernia; Blood clot."]


def test_a_step_of_two_sides_becomes_one_piece_of_the_same_length():
    step = a_step(
        12,
        exercise=named("press", cautions=("hernia",), has_sides=True, easier_id="rest"),
        sides=Sides.BOTH,
        reps=3,
        rest_s=10,
        prep_s=8,
        switch_s=4,
        note="Lift off at a pulse.",
    )
    cared = led(a_routine(step), "hernia", catalogue=a_catalogue(REST))
    (rest,) = cared.routine.steps
    assert rest.total_ms == step.total_ms
    assert (rest.sides, rest.prep_ms, rest.switch_ms, rest.note) == (Sides.NONE, 8_000, 0, "")


def test_one_piece_becomes_two_sides_inside_their_bounds():
    hug = named(
        "hug",
        has_sides=True,
        hold_bounds=Bounds(10_000, 60_000),
        reps_bounds=Bounds(1, 4),
        before="Hug the {other} knee.",
        during="Long {side} leg.",
        voice="Hug {other}",
    )
    pack = named("pack", cautions=("hernia",), easier_id="hug")
    step = a_step(600, exercise=pack, before="Wrap the pack.", during="Warm?", voice="Pack")
    cared = led(a_routine(step), "hernia", catalogue=a_catalogue(pack, hug))
    (led_step,) = cared.routine.steps
    assert led_step.sides is Sides.BOTH
    assert (led_step.hold_ms, led_step.reps) == (60_000, 4)
    assert led_step.switch_ms > 0
    assert led_step.prep_ms > 0
    assert (led_step.before, led_step.during, led_step.voice) == (
        "Hug the {other} knee.",
        "Long {side} leg.",
        "Hug {other}",
    )


def test_one_side_stays_one_side():
    hug = named("hug", has_sides=True)
    press = named("press", cautions=("hernia",), easier_id="hug", has_sides=True)
    step = a_step(30, exercise=press, sides=Sides.LEFT)
    cared = led(a_routine(step), "hernia", catalogue=a_catalogue(press, hug))
    assert cared.routine.steps[0].sides is Sides.LEFT


def test_holding_the_breath_gives_way_to_the_default_pattern_in_whole_breaths():
    step = a_breathing_step(4, pattern=BOX, before="Hold at the top.", note="Not too long.")
    cared = led(a_routine(step), "breath-hold", catalogue=a_catalogue())
    (calm,) = cared.routine.steps
    assert calm.pattern == CALM
    assert calm.hold_ms == 60_000
    assert (calm.before, calm.note) == ("", "")
    assert said(cared) == [
        "Slow breath goes by Calm, without holding the breath, since you ticked: Lung disease."
    ]


@pytest.mark.parametrize("part", ["hold_in_ms", "hold_out_ms"])
def test_holding_after_either_half_of_a_breath_is_holding(part):
    held = replace(CALM, id="held", **{part: 1}, is_default=False)
    cared = led(
        a_routine(a_breathing_step(pattern=held)),
        "breath-hold",
        catalogue=a_catalogue(patterns=(held, CALM)),
    )
    assert cared.routine.steps[0].pattern == CALM


def test_without_any_calm_pattern_the_breathing_is_left_out():
    step = a_breathing_step(4, pattern=BOX)
    cared = led(a_routine(step), "breath-hold", catalogue=a_catalogue(patterns=(BOX,)))
    assert not cared.can_be_led


def test_the_exercise_that_takes_the_place_breathes_calmly_too():
    square = an_exercise(id="square", name="Square", mode=Mode.BREATH, pattern=BOX)
    hard = named("hard", cautions=("hernia",), easier_id="square")
    catalogue = a_catalogue(hard, square)
    cared = led(routine_of(hard), "hernia", "breath-hold", catalogue=catalogue)
    assert cared.routine.steps[0].pattern == CALM
    assert [change.way for change in cared.changes] == [Way.SWAPPED, Way.BREATHING]


def test_a_later_step_is_found_where_it_stands_now():
    lone = named("lone", cautions=("hernia",))
    cared = led(routine_of(lone, STROKE, lone, REST), "hernia", catalogue=a_catalogue())
    assert [cared.index_of(index) for index in range(4)] == [0, 0, 1, 1]
