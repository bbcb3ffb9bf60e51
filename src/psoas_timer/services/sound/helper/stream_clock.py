"""Maps frames of a running stream to the monotonic clock and back. It plays nothing."""

from collections import deque

WINDOW_NS = 250_000_000
"""How long an observation counts.

Long enough to hold several of the sound server's cycles, short enough that few cues suffer before a
shift of the stream (a missed cycle, a drifting card) is noticed.
"""

_NS = 1_000_000_000


class StreamClock:
    """Estimates when each frame sounds, from the instants at which the output asked for frames.

    The output asks late or very late, never early: the smallest distance between asking and frame
    number within WINDOW_NS is the true one. `latency_ns` is the constant time from asking to
    sounding and is part of every answer.
    """

    def __init__(self, rate: int, latency_ns: int) -> None:
        self._rate = rate
        self._latency_ns = latency_ns
        self._asked: deque[tuple[int, int]] = deque()

    def observe(self, frame: int, now_ns: int) -> None:
        """Note that the output asked for the block beginning at `frame` just now."""
        distance_ns = now_ns - frame * _NS // self._rate
        # Kept rising from left to right, so that the leftmost is always the smallest.
        while self._asked and self._asked[-1][1] >= distance_ns:
            self._asked.pop()
        self._asked.append((now_ns, distance_ns))
        while self._asked[0][0] < now_ns - WINDOW_NS:
            self._asked.popleft()

    def frame_at(self, when_ns: int) -> int:
        """The frame that sounds at this instant; negative before the stream began.

        Raises LookupError before the first observation.
        """
        return round((when_ns - self._start_ns()) * self._rate / _NS)

    def instant_of(self, frame: int) -> int:
        """The instant in ns at which this frame sounds. Raises LookupError as frame_at does."""
        return self._start_ns() + frame * _NS // self._rate

    def _start_ns(self) -> int:
        if not self._asked:
            raise LookupError("nothing was asked for yet")
        return self._asked[0][1] + self._latency_ns
