"""When a countdown has to be painted again: the cheapest times at which nothing is missed. No Qt.

Painting lives in ring.py and room_view.py, the timer in session_view.py.
"""

FRAME_MS = 34
"""The least time between two steps of the head, so that there are no more than 30 in a second."""

SLOW_STEP_MS = 250
"""A head that takes longer for a step moves with the second alone.

Two or three more frames a second would double what a long hold costs, for a way of some pixels.
"""

HEAD_STEP_PX = 2
"""Pixels of the screen that the head moves at a time.

Even the smallest repaint costs half a millisecond, and from the mat nobody sees a step of two.
"""


def next_frame_ms(left_ms: int, duration_ms: int, head_steps: int) -> int | None:
    """Milliseconds until the second changes or the head is a step on; None once nothing is left.

    `head_steps` is the way of the head over the whole duration, in steps. The second is never
    missed, and the step is counted from now: a frame painted for the second saves the next one.
    Where the head is fast it may be late by FRAME_MS, where it is slow it waits for the second.
    """
    if left_ms <= 0 or duration_ms <= 0:
        return None
    second_ms = left_ms % 1_000 or 1_000
    if head_steps <= 0:
        return second_ms
    step_ms = -(-duration_ms // head_steps)
    if step_ms > SLOW_STEP_MS:
        return second_ms
    return min(second_ms, max(step_ms, FRAME_MS))


def next_second_ms(elapsed_ms: int) -> int:
    """Milliseconds until a time that counts up shows its next second."""
    return 1_000 - elapsed_ms % 1_000
