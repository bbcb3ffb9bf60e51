"""Adding, moving, grouping and deleting parts of a draft."""

from dataclasses import replace

import pytest

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.editing.arranging import (
    add,
    delete,
    duplicate,
    group,
    move,
    move_down,
    move_up,
    ungroup,
)
from psoas_timer.core.editing.draft import DraftGroup, RoutineDraft, Spot, from_routine
from psoas_timer.wording.edit_text import edit_text
from tests.builders import a_routine, a_step, an_exercise

A, B, C, D = (a_step(exercise=an_exercise(id=name, name=name.upper())) for name in "abcd")
HEAT = a_step(
    600, exercise=an_exercise(id="h", name="Warm pack", kind=Kind.HEAT, reps_bounds=Bounds(1, 1))
)
PRESS = a_step(
    12,
    exercise=an_exercise(id="p", name="Press", kind=Kind.PRESSURE, reps_bounds=Bounds(1, 5)),
    reps=3,
)


def draft_of(*steps, circuits=()) -> RoutineDraft:
    return from_routine(a_routine(*steps, circuits=circuits), Catalogue())


def shown(draft: RoutineDraft) -> str:
    """The ids of the steps in their order, groups in brackets with their rounds."""
    return " ".join(
        f"{part.rounds}({' '.join(each.step.exercise.id for each in part.steps)})"
        if isinstance(part, DraftGroup)
        else part.step.exercise.id
        for part in draft.parts
    )


def key_of(draft: RoutineDraft, exercise_id: str) -> int:
    return next(each.key for each in draft.steps if each.step.exercise.id == exercise_id)


GROUPED = draft_of(A, B, C, D, circuits=(Circuit(1, 2, 3, 5_000),))


def test_a_routine_comes_back_as_it_was():
    routine = replace(
        a_routine(A, B, C, circuits=(Circuit(1, 2, 3, 5_000),)), gates=("x",), equipment=("mat",)
    )
    again = from_routine(routine, Catalogue()).to_routine(Catalogue())
    assert again == replace(routine, version="")


def test_a_step_is_added_where_it_is_wanted():
    assert shown(add(GROUPED, D, Spot(1)).draft) == "a d 3(b c) d"
    group_key = GROUPED.parts[1].key
    edited = add(GROUPED, D, Spot(1, group_key))
    assert shown(edited.draft) == "a 3(b d c) d"
    assert edited.draft.step(edited.key) == D


def test_a_copy_comes_behind_with_keys_of_its_own():
    step = duplicate(GROUPED, key_of(GROUPED, "b"))
    assert shown(step.draft) == "a 3(b b c) d"
    whole = duplicate(step.draft, GROUPED.parts[1].key)
    assert shown(whole.draft) == "a 3(b b c) 3(b b c) d"
    keys = [each.key for each in whole.draft.steps] + [part.key for part in whole.draft.parts]
    assert len(set(keys)) == 8 + 2


def test_a_group_without_steps_goes():
    left = delete(GROUPED, key_of(GROUPED, "b")).draft
    assert shown(left) == "a 3(c) d"
    assert shown(delete(left, key_of(left, "c")).draft) == "a d"
    assert shown(delete(GROUPED, GROUPED.parts[1].key).draft) == "a d"


@pytest.mark.parametrize(
    ("exercise_id", "spot", "expected"),
    [
        ("a", Spot(3), "3(b c) d a"),
        ("d", Spot(0), "d a 3(b c)"),
        ("a", Spot(0), "a 3(b c) d"),
        ("a", Spot(1), "a 3(b c) d"),
        ("b", Spot(0), "b a 3(c) d"),
        ("b", Spot(2, 2), "a 3(c b) d"),
        ("d", Spot(1, 2), "a 3(b d c)"),
    ],
)
def test_a_step_is_moved_to_a_spot(exercise_id, spot, expected):
    key = key_of(GROUPED, exercise_id)
    edited = move(GROUPED, key, spot)
    assert shown(edited.draft) == expected
    assert edited.key == key_of(edited.draft, exercise_id) == key


def test_a_step_goes_through_a_group_by_keyboard_and_back():
    draft, seen = GROUPED, []
    for _ in range(5):
        draft = move_down(draft, 1).draft
        seen.append(shown(draft))
    assert seen == ["3(a b c) d", "3(b a c) d", "3(b c a) d", "3(b c) a d", "3(b c) d a"]
    for expected in [*seen[-2::-1], "a 3(b c) d", "a 3(b c) d"]:
        draft = move_up(draft, 1).draft
        assert shown(draft) == expected


def test_a_group_moves_as_a_whole():
    key = GROUPED.parts[1].key
    assert shown(move_up(GROUPED, key).draft) == "3(b c) a d"
    assert shown(move_down(GROUPED, key).draft) == "a d 3(b c)"
    other = draft_of(A, B, circuits=(Circuit(0, 1, 2), Circuit(1, 1, 2)))
    refused = move(other, other.parts[0].key, Spot(0, other.parts[1].key))
    assert (refused.draft, edit_text(refused.told)) == (
        other,
        "A circuit cannot stand inside another one.",
    )


def test_steps_are_grouped_whichever_is_named_first_and_stand_alone_again():
    draft = draft_of(A, B, C, D)
    grouped = group(draft, key_of(draft, "c"), key_of(draft, "b"), 2)
    assert shown(grouped.draft) == "a 2(b c) d"
    assert shown(ungroup(grouped.draft, grouped.key).draft) == "a b c d"
    again = group(grouped.draft, key_of(draft, "a"), grouped.key, 2)
    assert (again.draft, again.told.key) == (grouped.draft, "editing.group_in_group")


def test_heat_does_not_come_again():
    draft = draft_of(A, HEAT, B, circuits=(Circuit(0, 1, 2),))
    refused = move(draft, key_of(draft, "h"), Spot(1, draft.parts[0].key))
    assert refused.draft == draft
    assert edit_text(refused.told) == ("Warm pack: 1 on each side at most, in all rounds together.")
    past = move_up(draft, key_of(draft, "h"))
    assert (shown(past.draft), past.told) == ("h 2(a) b", None)
    assert group(draft, key_of(draft, "h"), key_of(draft, "b"), 2).draft == draft


def test_what_presses_gets_fewer_reps_in_a_group_and_says_so():
    draft = draft_of(A, PRESS, circuits=(Circuit(0, 1, 2),))
    edited = move(draft, key_of(draft, "p"), Spot(1, draft.parts[0].key))
    assert edited.draft.step(edited.key).reps == 2
    assert edit_text(edited.told) == "Press: 2 in each round, since it comes in every one."


def test_what_presses_is_grouped_with_fewer_reps_and_heat_is_not():
    draft = draft_of(A, PRESS, HEAT)
    edited = group(draft, key_of(draft, "a"), key_of(draft, "p"), 2)
    assert shown(edited.draft) == "2(a p) h"
    assert edited.draft.step(key_of(draft, "p")).reps == 2
    assert edit_text(edited.told) == "Press: 2 in each round, since it comes in every one."
    refused = group(draft, key_of(draft, "a"), key_of(draft, "h"), 2)
    assert refused.draft is draft
    assert edit_text(refused.told) == ("Warm pack: 1 on each side at most, in all rounds together.")


def test_there_are_never_more_than_500_steps():
    draft = draft_of(*([A] * 250), circuits=(Circuit(0, 249, 2),))
    assert add(draft, A, Spot(0)).told is None
    full = add(draft, A, Spot(0)).draft
    for edited in (add(full, A, Spot(0)), duplicate(full, full.next_key - 1)):
        assert edited.draft == full
        assert edit_text(edited.told) == "With all rounds a routine has at most 500 steps."


def test_a_key_that_is_not_there_is_a_slip_of_the_program():
    with pytest.raises(KeyError):
        delete(GROUPED, 99)


def test_a_spot_behind_a_part_is_in_its_group_and_without_a_part_at_the_end():
    behind_b = GROUPED.spot_behind(key_of(GROUPED, "b"))
    assert shown(add(GROUPED, D, behind_b).draft) == "a 3(b d c) d"
    assert GROUPED.spot_behind(GROUPED.parts[1].key) == Spot(2)
    assert GROUPED.spot_behind(None) == Spot(len(GROUPED.parts))
