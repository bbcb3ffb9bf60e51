"""Exercises of a person's own: what they may be at most, and what they are called afterwards."""

import pytest

from psoas_timer.core.content.bounds import HOLD_MS, REPS
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.own_exercise import exercise_name, limits_of, own_exercise
from psoas_timer.core.content.safety import CautionLevel
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.catalogue import read_catalogue

CATALOGUE, _ = read_catalogue(assets_dir())


@pytest.mark.parametrize("kind", [Kind.HEAT, Kind.PRESSURE, Kind.MASSAGE])
def test_what_warms_or_presses_may_be_no_more_than_the_bundled_ones(kind):
    bundled = [each for each in CATALOGUE.exercises.values() if each.kind is kind]
    limits = limits_of(kind)
    assert limits.hold_bounds.high == max(each.hold_bounds.high for each in bundled)
    assert limits.reps_bounds.high == max(each.reps_bounds.high for each in bundled)
    assert limits.per_day_max == max(each.per_day_max for each in bundled)
    assert limits.gap_h == max(each.gap_h for each in bundled)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_bounds_inside_those_of_any_hold(kind):
    limits = limits_of(kind)
    assert limits.hold_bounds.low in HOLD_MS
    assert limits.hold_bounds.high in HOLD_MS
    assert limits.reps_bounds.high in REPS


@pytest.mark.parametrize("kind", [Kind.STRETCH, Kind.STRENGTH])
def test_what_to_mind_is_known_and_leaves_nothing_out(kind):
    cautions = CATALOGUE.safety.cautions
    named = own_exercise("Mine", kind, hold_ms=10_000).cautions
    assert named
    assert {cautions[key].level for key in named} == {CautionLevel.ASK}


def test_an_own_exercise_is_called_by_its_name_for_ever():
    exercise = own_exercise("Wall “sit” №1", Kind.STRENGTH, hold_ms=10_000)
    assert exercise_name(exercise.id, {}) == "Wall “sit” №1"


def test_a_bundled_exercise_is_called_as_it_is_now_and_a_lost_one_by_its_id():
    known = {"side-bend": "Side bend II"}
    assert exercise_name("side-bend", known) == "Side bend II"
    assert exercise_name("gone", known) == "gone"
