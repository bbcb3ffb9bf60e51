"""Where a paced breath is: how far in, in which phase, and for how long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.breathing import BreathPattern, BreathPhase
from tests.builders import BOX, CALM

SIP = BreathPattern("sip", "Sip", in_ms=2_000, top_up_ms=1_000, out_ms=6_000)


@pytest.mark.parametrize(
    ("elapsed_s", "full"),
    [(0, 0), (2, 0.5), (4, 1), (6, 1), (8, 1), (10, 0.5), (12, 0), (15.9, 0), (18, 0.5)],
)
def test_a_box_breath_fills_holds_empties_and_holds(elapsed_s: float, full: float):
    assert BOX.at(round(elapsed_s * 1_000)).fullness == pytest.approx(full)


def test_the_second_sip_belongs_to_the_breath_in():
    assert SIP.at(2_700).fullness == pytest.approx(0.9)
    assert SIP.at(3_000).fullness == 1.0


@given(st.sampled_from([BOX, CALM, SIP]), st.integers(0, 10_000_000))
def test_a_breath_never_jumps_and_repeats(pattern: BreathPattern, elapsed_ms: int):
    now = pattern.at(elapsed_ms).fullness
    assert 0.0 <= now <= 1.0
    assert abs(pattern.at(elapsed_ms + 10).fullness - now) <= 0.01
    assert pattern.at(elapsed_ms + pattern.cycle_ms).fullness == now


@given(st.sampled_from([BOX, CALM, SIP]), st.integers(0, 10_000_000))
def test_the_seconds_of_a_phase_count_down_to_one(pattern: BreathPattern, elapsed_ms: int):
    moment = pattern.at(elapsed_ms)
    assert 0 <= moment.into_ms < moment.length_ms
    assert 1 <= moment.left_s <= moment.length_ms // 1_000
    after = pattern.at(elapsed_ms + moment.length_ms - moment.into_ms)
    assert after.into_ms == 0
    assert after.phase is not moment.phase


def test_breath_is_held_between_in_and_out_of_a_box():
    phases = [BOX.at(second * 1_000).phase for second in range(0, 16, 4)]
    assert phases == [BreathPhase.IN, BreathPhase.HOLD_IN, BreathPhase.OUT, BreathPhase.HOLD_OUT]
    assert [BOX.at(second * 1_000).moves for second in range(0, 16, 4)] == [True, False] * 2
