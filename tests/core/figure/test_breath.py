"""How far a paced breath is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.figure.breath import breathed_in
from tests.builders import BOX, CALM

SIP = BreathPattern("sip", "Sip", in_ms=2_000, top_up_ms=1_000, out_ms=6_000)


@pytest.mark.parametrize(
    ("elapsed_s", "full"),
    [(0, 0), (2, 0.5), (4, 1), (6, 1), (8, 1), (10, 0.5), (12, 0), (15.9, 0), (18, 0.5)],
)
def test_a_box_breath_fills_holds_empties_and_holds(elapsed_s: float, full: float):
    assert breathed_in(BOX, round(elapsed_s * 1_000)) == pytest.approx(full)


def test_the_second_sip_belongs_to_the_breath_in():
    assert breathed_in(SIP, 2_700) == pytest.approx(0.9)
    assert breathed_in(SIP, 3_000) == 1.0


@given(st.sampled_from([BOX, CALM, SIP]), st.integers(0, 10_000_000))
def test_a_breath_never_jumps_and_repeats(pattern: BreathPattern, elapsed_ms: int):
    now = breathed_in(pattern, elapsed_ms)
    assert 0.0 <= now <= 1.0
    assert abs(breathed_in(pattern, elapsed_ms + 10) - now) <= 0.01
    assert breathed_in(pattern, elapsed_ms + pattern.cycle_ms) == now
