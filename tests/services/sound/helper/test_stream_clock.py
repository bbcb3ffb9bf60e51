"""The stream clock finds the true position behind late requests, and follows a shift at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.services.sound.helper.stream_clock import StreamClock

MS = 1_000_000
RATE = 48_000


def fed(clock: StreamClock, start_ns: int, delays_ns: list[int], block: int = 1_536) -> int:
    """Ask for blocks in their rhythm, each late by so much; the instant of the last request."""
    now_ns = start_ns
    for number, delay_ns in enumerate(delays_ns):
        now_ns = start_ns + number * block * 1_000_000_000 // RATE + delay_ns
        clock.observe(number * block, now_ns)
    return now_ns


def test_before_the_first_request_nothing_is_known():
    with pytest.raises(LookupError):
        StreamClock(RATE, 0).frame_at(5)


def test_frames_follow_the_clock_less_the_latency():
    clock = StreamClock(RATE, latency_ns=37 * MS)
    clock.observe(0, 1_000 * MS)
    assert clock.instant_of(0) == 1_037 * MS
    assert clock.frame_at(1_137 * MS) == 4_800


@given(st.lists(st.integers(0, 30 * MS), min_size=1, max_size=6))
def test_late_requests_do_not_shift_the_clock(delays_ns):
    clock = StreamClock(RATE, 0)
    fed(clock, 1_000 * MS, [0, *delays_ns])
    assert clock.frame_at(3_000 * MS) == pytest.approx(2 * RATE, abs=1)


def test_a_stream_that_lost_time_is_followed_within_half_a_second():
    """A missed cycle of the sound server pushes all later frames back."""
    clock = StreamClock(RATE, 0)
    fed(clock, 0, [0] * 30 + [21 * MS] * 15)
    assert clock.instant_of(0) == pytest.approx(21 * MS, abs=1_000)


def test_a_drifting_card_is_followed():
    """200 ppm over ten minutes are 120 ms; the clock must not be off by more than 1 ms."""
    clock = StreamClock(RATE, 0)
    last = 0
    for number in range(18_750):
        last = round(number * 1_536 / RATE * 1_000_200_000)
        clock.observe(number * 1_536, last)
    assert clock.instant_of(18_749 * 1_536) == pytest.approx(last, abs=MS)


def test_the_memory_stays_small():
    clock = StreamClock(RATE, 0)
    fed(clock, 0, list(range(20_000)))
    assert len(clock._asked) < 30  # noqa: SLF001
