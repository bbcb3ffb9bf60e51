"""The orders of a list of routines: what comes first, and that nothing is lost."""

from collections import Counter
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind, Position
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.content.routine_order import Listed, RoutineOrder, in_order, main_position
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.preferences.spec import specs
from tests.builders import a_routine, a_step, an_exercise

MORNING = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


def exercise(*positions: Position):
    return an_exercise(kind=Kind.REST, positions=positions)


def a_listed(name: str, *equipment: str, total_ms: int = 60_000, **about: object) -> Listed:
    return Listed(a_routine(a_step(60), name=name, equipment=equipment), total_ms, **about)


def names(listed: list[Listed]) -> list[str]:
    return [each.routine.name for each in listed]


listed_routines = st.lists(
    st.builds(
        lambda name, equipment, position, **about: Listed(
            a_routine(a_step(60, exercise=exercise(*position)), name=name, equipment=equipment),
            **about,
        ),
        name=st.sampled_from(["Evening", "evening", "Ärgerlich", "Morning", "2"]),
        equipment=st.sampled_from([(), ("mat",), ("ball", "mat"), ("mat", "ball"), ("Ball",)]),
        position=st.sampled_from([(), *((position,) for position in Position)]),
        total_ms=st.integers(1, 4),
        is_favourite=st.booleans(),
        is_own=st.booleans(),
        last_used=st.none()
        | st.builds(
            lambda minute, hours: (MORNING + timedelta(minutes=minute)).astimezone(
                timezone(timedelta(hours=hours))
            ),
            st.integers(0, 2),
            st.sampled_from([-9, 0, 5]),
        ),
    )
)


@given(listed_routines, st.sampled_from(RoutineOrder))
def test_nothing_is_lost_and_what_is_alike_stays_as_it_was(
    listed: list[Listed], order: RoutineOrder
):
    ordered = in_order(listed, order)
    assert Counter(map(id, ordered)) == Counter(map(id, listed))
    assert in_order(ordered, order) == ordered
    for alike in listed:
        before, after = ([id(e) for e in each if e == alike] for each in (listed, ordered))
        assert after == before


@given(listed_routines, st.sampled_from(RoutineOrder))
def test_favourites_come_first_among_those_that_are_alike(
    listed: list[Listed], order: RoutineOrder
):
    alike = [
        Listed(listed[0].routine, listed[0].total_ms, each.is_favourite, listed[0].last_used)
        for each in listed
    ]
    marks = [each.is_favourite for each in in_order(alike, order)]
    assert marks == sorted(marks, reverse=True)


def test_favourites_first_and_else_as_they_were():
    listed = [a_listed("B"), a_listed("A"), a_listed("D", is_favourite=True), a_listed("C")]
    assert names(in_order(listed, RoutineOrder.FAVOURITES)) == ["D", "B", "A", "C"]


def test_ones_own_come_before_the_bundled_ones_and_behind_favourites():
    listed = [
        a_listed("bundled"),
        a_listed("mine", is_own=True),
        a_listed("starred", is_favourite=True),
        a_listed("mine and starred", is_favourite=True, is_own=True),
    ]
    ordered = ["mine and starred", "starred", "mine", "bundled"]
    for order in (RoutineOrder.FAVOURITES, RoutineOrder.LAST_USED):
        assert names(in_order(listed, order)) == ordered


def test_by_name_a_favourite_stands_where_its_name_does():
    listed = [a_listed("b", is_favourite=True), a_listed("C"), a_listed("A")]
    assert names(in_order(listed, RoutineOrder.NAME)) == ["A", "b", "C"]


def test_the_one_used_last_comes_first_whatever_the_time_zone():
    tokyo = timezone(timedelta(hours=9))
    listed = [
        a_listed("never"),
        a_listed("then", last_used=MORNING),
        a_listed("starred", is_favourite=True),
        a_listed("later", last_used=(MORNING + timedelta(hours=1)).astimezone(tokyo)),
        a_listed("before", last_used=(MORNING - timedelta(hours=1)).astimezone(tokyo)),
    ]
    ordered = names(in_order(listed, RoutineOrder.LAST_USED))
    assert ordered == ["later", "then", "before", "starred", "never"]


def test_the_shortest_first():
    listed = [a_listed("long", total_ms=900_000), a_listed("short"), a_listed("too", total_ms=1)]
    assert names(in_order(listed, RoutineOrder.LENGTH)) == ["too", "short", "long"]


def test_what_needs_nothing_first_then_what_needs_one_thing():
    listed = [
        a_listed("two", "ball", "mat"),
        a_listed("chair", "chair"),
        a_listed("none"),
        a_listed("ball", "Ball"),
    ]
    assert names(in_order(listed, RoutineOrder.EQUIPMENT)) == ["none", "ball", "chair", "two"]


def test_from_lying_to_standing():
    listed = [
        Listed(a_routine(a_step(30, exercise=exercise(*where)), name=name), 1)
        for name, where in (
            ("up", (Position.STANDING,)),
            ("unsaid", ()),
            ("back", (Position.SUPINE, Position.SEATED)),
            ("chair", (Position.SEATED, Position.SUPINE)),
            ("knees", (Position.KNEELING,)),
        )
    ]
    ordered = names(in_order(listed, RoutineOrder.POSITION))
    assert ordered == ["back", "chair", "knees", "up", "unsaid"]


def a_mixed_routine(rounds: int) -> Routine:
    lying, standing = exercise(Position.PRONE), exercise(Position.STANDING)
    steps = a_step(40, exercise=lying), a_step(30, exercise=standing), a_step(5)
    return a_routine(*steps, circuits=(Circuit(1, 1, rounds),) if rounds > 1 else ())


@pytest.mark.parametrize(("rounds", "where"), [(1, Position.PRONE), (2, Position.STANDING)])
def test_the_main_position_is_that_of_most_of_the_time_in_all_rounds(rounds: int, where: Position):
    assert main_position(a_mixed_routine(rounds)) is where


def test_every_order_can_be_kept():
    assert specs(Settings)["routines_order"].choices == tuple(RoutineOrder)
