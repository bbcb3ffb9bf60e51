"""Choosing among routines by what they are."""

import pytest

from psoas_timer.core.content.kinds import Kind, Position
from psoas_timer.core.content.routine_filter import (
    Ground,
    Length,
    Needs,
    RoutineFilter,
    tags_of,
)
from tests.builders import a_routine, a_step, an_exercise

LYING = an_exercise(id="rest", kind=Kind.REST, positions=(Position.SUPINE,))
KNEELING = an_exercise(id="lunge", kind=Kind.STRETCH, positions=(Position.KNEELING,))
EITHER = an_exercise(
    id="breathe", kind=Kind.BREATHING, positions=(Position.SUPINE, Position.SEATED)
)


def test_nothing_asked_for_takes_everything():
    assert RoutineFilter().matches(a_routine(a_step(30)))


@pytest.mark.parametrize(
    ("ground", "is_hit"),
    [
        (Ground.LYING, True),
        (Ground.SITTING, False),
        (Ground.STANDING, False),
        (Ground.NO_KNEELING, False),
    ],
)
def test_the_position_is_the_one_of_most_of_the_time(ground: Ground, is_hit: bool):
    steps = a_step(40, exercise=LYING), a_step(30, exercise=KNEELING), a_step(20, exercise=EITHER)
    assert RoutineFilter(ground=ground).matches(a_routine(*steps)) is is_hit


def test_without_kneeling_means_every_step():
    steps = a_step(40, exercise=LYING), a_step(30, exercise=EITHER)
    assert RoutineFilter(ground=Ground.NO_KNEELING).matches(a_routine(*steps))


@pytest.mark.parametrize(
    ("seconds", "length"), [(300, Length.SHORT), (301, Length.MIDDLE), (601, Length.LONG)]
)
def test_lengths(seconds: int, length: Length):
    routine = a_routine(a_step(seconds))
    assert [each for each in Length if RoutineFilter(length=each).matches(routine)] == [length]


def test_equipment_and_kind():
    bare = a_routine(a_step(30, exercise=KNEELING))
    mat = a_routine(a_step(30, exercise=KNEELING), equipment=("mat",))
    assert RoutineFilter(needs=Needs.NOTHING).matches(bare)
    assert not RoutineFilter(needs=Needs.NOTHING).matches(mat)
    assert RoutineFilter(needs=Needs.SOMETHING, kind=Kind.STRETCH).matches(mat)
    assert not RoutineFilter(kind=Kind.HEAT).matches(mat)


def test_tags_are_one_whatever_their_letters():
    office = a_routine(a_step(30), tags=("Office", "short"))
    late = a_routine(a_step(30), tags=("late  evening", "SHORT", " "))
    assert tags_of([office, late, a_routine(a_step(30))]) == ("late evening", "office", "short")
    assert RoutineFilter(tag="office").matches(office)
    assert not RoutineFilter(tag="office").matches(late)
    assert RoutineFilter(tag="short").matches(late)
    assert RoutineFilter(tag="late evening").matches(late)
