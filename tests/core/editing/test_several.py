"""Edits of a range: all of it goes along, in its order, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.editing.draft import DraftGroup, RoutineDraft, from_routine
from psoas_timer.core.editing.several import (
    apart,
    delete_all,
    duplicate_all,
    group_all,
    move_all_down,
    move_all_up,
)
from tests.builders import a_routine, a_step, an_exercise


def a_draft(*circuits: Circuit, count: int = 5) -> RoutineDraft:
    """Steps held for 20 s, 21 s and so on."""
    steps = (a_step(20 + number) for number in range(count))
    return from_routine(a_routine(*steps, circuits=circuits), Catalogue())


def shape(draft: RoutineDraft) -> str:
    """Its steps by their holds, groups in brackets: 20 (21 22) 23."""
    words = []
    for part in draft.parts:
        inner = part.steps if isinstance(part, DraftGroup) else (part,)
        text = " ".join(str(each.step.hold_ms // 1_000) for each in inner)
        words.append(f"({text})" if isinstance(part, DraftGroup) else text)
    return " ".join(words)


def keys(draft: RoutineDraft, *holds_s: int) -> set[int]:
    return {each.key for each in draft.steps if each.step.hold_ms // 1_000 in holds_s}


def test_a_range_moves_as_it_is():
    draft = a_draft()
    assert shape(move_all_up(draft, keys(draft, 22, 23)).draft) == "20 22 23 21 24"
    assert shape(move_all_down(draft, keys(draft, 21, 22)).draft) == "20 23 21 22 24"


def test_a_range_at_the_end_stays():
    draft = a_draft()
    assert move_all_up(draft, keys(draft, 20, 21)).draft is draft
    assert move_all_down(draft, keys(draft, 23, 24)).draft is draft


def test_a_range_goes_into_a_group_and_out_of_it_in_its_order():
    draft = a_draft(Circuit(0, 2, 3))
    inside = move_all_up(draft, keys(draft, 22, 23)).draft
    assert shape(inside) == "(20 21 22 23) 24"
    assert shape(move_all_down(inside, keys(inside, 22, 23)).draft) == "(20 21) 22 23 24"
    assert shape(move_all_up(inside, keys(inside, 20, 21)).draft) == "20 21 (22 23) 24"
    late = a_draft(Circuit(2, 2, 3))
    assert shape(move_all_down(late, keys(late, 20, 21)).draft) == "(20 21 22 23) 24"


def test_the_copies_of_a_range_stand_behind_it():
    draft = a_draft()
    edited = duplicate_all(draft, keys(draft, 21, 22))
    assert shape(edited.draft) == "20 21 22 21 22 23 24"
    assert edited.key == edited.draft.parts[3].key


def test_steps_go_with_their_group_once():
    draft = a_draft(Circuit(1, 2, 2))
    group = draft.parts[1]
    chosen = {group.key, *keys(draft, 21, 22, 23)}
    assert apart(draft, chosen) == (group.key, *keys(draft, 23))
    assert shape(duplicate_all(draft, chosen).draft) == "20 (21 22) 23 (21 22) 23 24"
    assert shape(delete_all(draft, chosen).draft) == "20 24"
    assert shape(move_all_up(draft, chosen).draft) == "(21 22) 23 20 24"


def test_what_is_next_to_a_deleted_range_is_worked_on():
    draft = a_draft(Circuit(3, 1, 2))
    assert keys(draft, 22) == {delete_all(draft, keys(draft, 20, 21)).key}
    assert keys(draft, 24) == {delete_all(draft, keys(draft, 23)).key}
    assert draft.parts[3].key == delete_all(draft, keys(draft, 22)).key
    assert keys(draft, 23) == {delete_all(draft, keys(draft, 24)).key}
    assert delete_all(draft, keys(draft, *range(99))).key is None


def test_a_range_becomes_a_group():
    draft = a_draft()
    edited = group_all(draft, keys(draft, 21, 22, 23), 2)
    assert shape(edited.draft) == "20 (21 22 23) 24"
    assert edited.key == edited.draft.parts[1].key


def test_copies_beyond_what_a_routine_may_have_are_refused_as_a_whole():
    draft = a_draft(Circuit(0, 20, 20), count=120)  # 400 + 100 led
    edited = duplicate_all(draft, keys(draft, 139, 140, 141))
    assert edited.draft is draft
    assert edited.told is not None


def test_copies_are_refused_as_a_whole_also_where_the_first_had_room():
    draft = a_draft(Circuit(0, 20, 20), count=119)  # 400 + 99 led
    assert duplicate_all(draft, keys(draft, 138)).draft.led_count == 500
    assert duplicate_all(draft, keys(draft, 137, 138)).draft is draft


def test_what_cannot_come_so_often_goes_past_a_group():
    pressed = a_step(12, exercise=an_exercise(kind=Kind.PRESSURE), reps=60)
    routine = a_routine(pressed, a_step(20), a_step(21), circuits=(Circuit(1, 2, 2),))
    draft = from_routine(routine, Catalogue())
    edited = move_all_down(draft, keys(draft, 12))
    assert shape(edited.draft) == "(20 21) 12"
    assert edited.key == draft.steps[0].key


@given(st.sets(st.integers(1, 9), min_size=1), st.integers(0, 6))
def test_nothing_is_lost_by_moving(chosen, first):
    draft = a_draft(Circuit(first, 2, 2), count=8)
    for move in (move_all_up, move_all_down):
        moved = move(draft, chosen).draft
        assert sorted(each.key for each in moved.steps) == sorted(e.key for e in draft.steps)
        assert keys(moved, *range(99)) == keys(draft, *range(99))
