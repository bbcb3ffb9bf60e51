"""Directions and the two-bone reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.figure.angles import (
    Bend,
    angle_of,
    direction,
    ease_in_out,
    reach,
    wrapped,
)

angles = st.floats(-720, 720)
bends = st.sampled_from(Bend)


@given(angles, st.floats(0.2, 0.98), bends)
def test_a_goal_within_reach_is_reached(angle: float, part: float, bend: Bend):
    goal = 3 + 4j + direction(angle) * 84 * part
    first, second = reach(3 + 4j, goal, 43, 41, bend)
    assert abs(3 + 4j + 43 * direction(first) + 41 * direction(second) - goal) < 1e-6


@given(angles, st.floats(85, 400), bends)
def test_what_is_too_far_is_pointed_at(angle: float, distance: float, bend: Bend):
    first, second = reach(0j, direction(angle) * distance, 43, 41, bend)
    tip = 43 * direction(first) + 41 * direction(second)
    assert abs(tip) == pytest.approx(84, abs=0.02)
    assert abs(tip / abs(tip) - direction(angle)) < 1e-6


@given(angles, st.floats(0.2, 0.9))
def test_knees_and_elbows_bend_their_own_way(angle: float, part: float):
    goal = direction(angle) * 84 * part
    thigh, shin = reach(0j, goal, 43, 41, Bend.KNEE)
    upper, fore = reach(0j, goal, 43, 41, Bend.ELBOW)
    assert shin < thigh
    assert fore > upper


@given(angles, st.floats(-360, 360))
def test_wrapping_keeps_the_direction(angle: float, low: float):
    found = wrapped(angle, low)
    assert low - 1e-9 <= found <= low + 360
    assert abs(direction(found) - direction(angle)) < 1e-9


@given(st.floats(-179.9, 180))
def test_an_angle_is_found_again(angle: float):
    assert angle_of(direction(angle) * 7) == pytest.approx(angle)


@given(st.floats(0, 1))
def test_easing_is_the_same_from_both_ends(fraction: float):
    assert ease_in_out(fraction) == pytest.approx(1 - ease_in_out(1 - fraction), abs=1e-9)
    assert 0 <= ease_in_out(fraction) <= 1
