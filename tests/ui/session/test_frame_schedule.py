"""When a countdown is painted: often enough to miss nothing, and not once more."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.ui.session.frame_schedule import (
    FRAME_MS,
    SLOW_STEP_MS,
    next_frame_ms,
    next_second_ms,
)

durations = st.integers(1, 900).map(lambda seconds: seconds * 1_000)
steps = st.integers(0, 4_000)


def frames(duration_ms: int, head_steps: int, until_ms: int = 20_000) -> list[int]:
    """The times left at which the picture is painted, from the start of a hold."""
    left_ms = duration_ms
    painted = [left_ms]
    while left_ms > max(duration_ms - until_ms, 0):
        wait_ms = next_frame_ms(left_ms, duration_ms, head_steps)
        assert wait_ms is not None
        assert wait_ms >= 1
        left_ms -= wait_ms
        painted.append(left_ms)
    return painted


@given(durations, steps)
def test_no_second_is_missed(duration_ms: int, head_steps: int):
    painted = frames(duration_ms, head_steps)
    assert set(range(duration_ms, painted[-1] - 1, -1_000)) <= set(painted)


@given(durations, steps)
def test_a_head_that_moves_visibly_is_never_behind_by_more_than_a_step_or_a_frame(
    duration_ms: int, head_steps: int
):
    is_slow = head_steps * SLOW_STEP_MS < duration_ms
    for before_ms, after_ms in pairwise(frames(duration_ms, head_steps)):
        a_millisecond_less = (before_ms - after_ms - 1) * head_steps / duration_ms
        assert is_slow or a_millisecond_less <= 1 or before_ms - after_ms <= FRAME_MS


@given(durations, steps)
def test_no_frame_is_painted_in_vain(duration_ms: int, head_steps: int):
    for before_ms, after_ms in pairwise(frames(duration_ms, head_steps)):
        second_changes = -(-before_ms // 1_000) != -(-after_ms // 1_000)
        head_moves = (before_ms - after_ms) * head_steps >= duration_ms
        assert second_changes or head_moves


@given(durations, steps)
def test_there_are_at_most_thirty_frames_in_any_second(duration_ms: int, head_steps: int):
    painted = frames(duration_ms, head_steps)
    for index in range(len(painted) - 30):
        assert painted[index] - painted[index + 30] >= 1_000


@given(st.integers(-5, 0), durations, steps)
def test_nothing_is_painted_after_the_end(left_ms: int, duration_ms: int, head_steps: int):
    assert next_frame_ms(left_ms, duration_ms, head_steps) is None


def test_the_head_of_a_stretch_moves_smoothly_and_that_of_a_long_hold_with_the_second():
    assert len(frames(30_000, 650, until_ms=10_000)) - 1 == 220
    assert len(frames(300_000, 650, until_ms=10_000)) - 1 == 10


@given(st.integers(0, 10_000_000))
def test_counting_up_wakes_at_each_full_second(elapsed_ms: int):
    wait_ms = next_second_ms(elapsed_ms)
    assert 1 <= wait_ms <= 1_000
    assert (elapsed_ms + wait_ms) % 1_000 == 0
