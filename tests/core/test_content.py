"""Exercises, steps and breaths: words filled in, and holds that fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.exercise import fill_sides
from psoas_timer.core.content.kinds import Kind, Side, Sides
from psoas_timer.core.content.plan import PlanDay, WeeklyPlan
from tests.builders import BOX, CALM, a_breathing_step, a_cadence_step, a_routine, a_step
from tests.core.strategies import steps


@pytest.mark.parametrize(
    ("side", "text"),
    [
        (Side.LEFT, "Left knee down, right foot forward. Right arm up, left arm loose."),
        (Side.RIGHT, "Right knee down, left foot forward. Left arm up, right arm loose."),
        (Side.NONE, "knee down, foot forward. arm up, arm loose."),
    ],
)
def test_texts_name_the_worked_side_and_the_other(side, text):
    template = "{Side} knee down, {other} foot forward. {Other} arm up, {side} arm loose."
    assert fill_sides(template, side) == text


def test_a_text_keeps_its_lines_where_a_side_is_worked():
    assert fill_sides("On the {side}.\nBreathe.", Side.LEFT) == "On the left.\nBreathe."


@pytest.mark.parametrize("first", [Side.LEFT, Side.RIGHT])
def test_the_first_side_matters_only_where_both_are_worked(first):
    assert Sides.BOTH.in_order(first) == (first, first.other)
    assert Sides.LEFT.in_order(first) == (Side.LEFT,)
    assert Sides.RIGHT.in_order(first) == (Side.RIGHT,)
    assert Sides.NONE.in_order(first) == (Side.NONE,)


@given(st.integers(-5, 5), st.integers(0, 10), st.integers(-20, 20))
def test_a_clamped_value_lies_inside_and_is_the_nearest(low, size, value):
    bounds = Bounds(low, low + size)
    clamped = bounds.clamp(value)
    assert clamped in bounds
    assert abs(clamped - value) == min(abs(v - value) for v in range(low, low + size + 1))
    assert (value in bounds) == (clamped == value)


def test_a_breath_is_made_of_its_phases_in_order():
    phases = [(phase.value, offset, length) for phase, offset, length in BOX.phases()]
    assert phases == [
        ("in", 0, 4_000),
        ("hold_in", 4_000, 4_000),
        ("out", 8_000, 4_000),
        ("hold_out", 12_000, 4_000),
    ]
    sigh = BreathPattern("sigh", "Sigh", in_ms=3_000, top_up_ms=1_000, out_ms=8_000)
    assert [(p.value, o, n) for p, o, n in sigh.phases()] == [
        ("in", 0, 4_000),
        ("out", 4_000, 8_000),
    ]
    assert (CALM.cycle_ms, BOX.cycle_ms, sigh.cycle_ms) == (10_000, 16_000, 12_000)


@pytest.mark.parametrize(
    ("step", "wanted_s", "fitted_s"),
    [
        (a_step(30, hold_bounds=Bounds(20_000, 60_000)), 42.4, 42),
        (a_step(30, hold_bounds=Bounds(20_000, 60_000)), 5, 20),
        (a_step(30, hold_bounds=Bounds(20_000, 60_000)), 90, 60),
        (a_breathing_step(4, hold_bounds=Bounds(30_000, 120_000)), 66, 70),
        (a_breathing_step(4, hold_bounds=Bounds(35_000, 125_000)), 10, 40),
        (a_breathing_step(4, hold_bounds=Bounds(35_000, 125_000)), 500, 120),
        (a_breathing_step(4, pattern=BOX, hold_bounds=Bounds(64_000, 304_000)), 90, 96),
        (a_breathing_step(3, hold_bounds=Bounds(41_000, 49_000)), 45, 30),
        (a_cadence_step(8, rep_s=5, hold_bounds=Bounds(20_000, 60_000)), 43, 45),
    ],
)
def test_a_wished_hold_becomes_one_that_fits(step, wanted_s, fitted_s):
    assert step.fit_hold_ms(round(wanted_s * 1_000)) == fitted_s * 1_000


@given(steps, st.integers(0, 4_000_000))
def test_a_fitted_hold_is_inside_the_bounds_and_whole(step, wanted_ms):
    fitted_ms = step.fit_hold_ms(wanted_ms)
    assert fitted_ms in step.hold_bounds
    assert fitted_ms % step.grain_ms == 0
    assert step.fit_hold_ms(fitted_ms) == fitted_ms


def test_a_routine_tells_its_length_and_kinds():
    routine = a_routine(
        a_step(30, prep_s=5, kind=Kind.HEAT), a_breathing_step(4), a_step(20, kind=Kind.HEAT)
    )
    assert routine.total_ms == 95_000
    assert routine.kinds == (Kind.HEAT, Kind.BREATHING)


def test_a_plan_knows_its_days_by_number():
    plan = WeeklyPlan("week", "A week", "", days=(PlanDay(1), PlanDay(3, habit="Walk")))
    assert plan.day(3) == PlanDay(3, habit="Walk")
    assert plan.day(2) is None
