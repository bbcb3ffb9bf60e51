"""The state of one session as a frozen value, and questions about it.

What changes it lives in advance.py and commands.py.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from psoas_timer.core.session.cues import ALL_CUES, Cue, CueName
from psoas_timer.core.session.timeline import Segment, Timeline

LEAD_IN_MS = 1_500
"""The sound check before a session: time for the output to open, and one sound to be heard."""

CHECK_AT_MS = 600
"""The sound of the check comes so long after the start: speakers swallow the first half second."""


class Status(StrEnum):
    """What a session is doing."""

    SOUND_CHECK = "sound_check"
    """Just begun: the output opens and is heard for the first time."""
    RUNNING = "running"
    WAITING = "waiting"
    """Stopped before a step that begins when the person says so."""
    PAUSED = "paused"
    COUNT_IN = "count_in"
    """Counting down to go on after a pause."""
    AWAY = "away"
    """Paused by the program, since the machine slept or the process was stopped."""
    FINISHED = "finished"
    LEFT = "left"


LED = frozenset({Status.RUNNING, Status.COUNT_IN, Status.SOUND_CHECK})
"""While a session does one of these, time leads the person on."""


class Command(StrEnum):
    """What a person can ask of a session."""

    PAUSE = "pause"
    RESUME = "resume"
    PROCEED = "proceed"
    SKIP = "skip"
    BACK = "back"
    EXTEND = "extend"
    EASE = "ease"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Rules:
    """What the person chose for all sessions.

    `enabled_cues` may sound; `count_in_ms`, whole seconds or 0, is counted down after a pause.
    `lead_in_ms` is the length of the sound check at the start; 0 begins at once.
    """

    enabled_cues: frozenset[CueName] = ALL_CUES
    count_in_ms: int = 3_000
    lead_in_ms: int = 0


@dataclass(frozen=True, slots=True)
class Alarm:
    """The end of a heat step that nobody has answered yet, and when it sounds again."""

    began_ms: int
    next_at_ms: int
    repeats: int = 0


@dataclass(frozen=True, slots=True)
class Session:
    """One run through a timeline.

    `position_ms` is the offset in the timeline at the monotonic instant `anchor_ms`; only a RUNNING
    session moves on from there. `cues` are those of the current segment, `cues[cue_index:]` still
    to sound. `done_ms` holds, for each segment, how long the person was led through it, at most its
    duration: what was done twice counts once, and the present run is added by `done_at`.
    `eased` are the holds (by index) that were made easier, `hurts` tells that pain ended it.
    `is_stopped` tells that a WAITING session was paused when the person went to its step.
    `back_hold` is the hold to which the last jump, a BACK at `back_ms`, went; else None.
    """

    timeline: Timeline
    rules: Rules
    status: Status
    position_ms: int
    anchor_ms: int
    segment_index: int
    cues: tuple[Cue, ...]
    done_ms: tuple[int, ...]
    cue_index: int = 0
    count_in_index: int = 0
    eased: frozenset[int] = frozenset()
    hurts: bool = False
    is_stopped: bool = False
    back_hold: int | None = None
    back_ms: int = 0
    alarm: Alarm | None = None

    @property
    def segment(self) -> Segment:
        """The current segment."""
        return self.timeline.segments[self.segment_index]

    @property
    def next_cue(self) -> Cue | None:
        """The next cue of the current segment, or None after the last; never beyond its end."""
        return self.cues[self.cue_index] if self.cue_index < len(self.cues) else None

    @property
    def is_over(self) -> bool:
        """Tell whether the session has finished or was left."""
        return self.status in (Status.FINISHED, Status.LEFT)

    def position_at(self, now_ms: int) -> int:
        """The offset in the timeline at this instant, never before the anchor or beyond the end."""
        if self.status is not Status.RUNNING:
            return self.position_ms
        return min(self.position_ms + max(now_ms - self.anchor_ms, 0), self.timeline.total_ms)

    def instant_of(self, position_ms: int) -> int:
        """The monotonic instant at which a running session reaches this offset."""
        return self.anchor_ms + position_ms - self.position_ms

    def segment_elapsed_ms(self, now_ms: int) -> int:
        """How much of the current segment has gone by, at most its duration."""
        elapsed_ms = self.position_at(now_ms) - self.segment.start_ms
        return min(max(elapsed_ms, 0), self.segment.duration_ms)

    def segment_left_ms(self, now_ms: int) -> int:
        """How much of the current segment is left."""
        return self.segment.duration_ms - self.segment_elapsed_ms(now_ms)

    def done_at(self, now_ms: int) -> tuple[int, ...]:
        """How long the person was led through each segment, the current one included."""
        if self.status is not Status.RUNNING:
            return self.done_ms
        current = max(self.done_ms[self.segment_index], self.segment_elapsed_ms(now_ms))
        index = self.segment_index
        return (*self.done_ms[:index], current, *self.done_ms[index + 1 :])

    def waited_ms(self, now_ms: int) -> int:
        """How long a WAITING session has waited, else 0."""
        return max(now_ms - self.anchor_ms, 0) if self.status is Status.WAITING else 0

    def settled(self, status: Status, now_ms: int) -> "Session":
        """The same session in another status, its position and done time as of this instant."""
        return replace(
            self,
            status=status,
            done_ms=self.done_at(now_ms),
            position_ms=self.position_at(now_ms),
            anchor_ms=now_ms,
            count_in_index=0,
            is_stopped=False,
        )


_MOVING = frozenset({Command.SKIP, Command.BACK, Command.LEAVE})
_CHANGING = frozenset({Command.EXTEND, Command.EASE})

_ALLOWED: dict[Status, frozenset[Command]] = {
    Status.RUNNING: _MOVING | _CHANGING | {Command.PAUSE},
    Status.COUNT_IN: _MOVING | _CHANGING | {Command.PAUSE},
    Status.SOUND_CHECK: _MOVING | _CHANGING | {Command.PAUSE},
    Status.PAUSED: _MOVING | _CHANGING | {Command.RESUME},
    Status.AWAY: _MOVING | _CHANGING | {Command.RESUME},
    Status.WAITING: _MOVING | {Command.PROCEED},
    Status.FINISHED: frozenset(),
    Status.LEFT: frozenset(),
}


def allowed(session: Session) -> frozenset[Command]:
    """The commands that mean something in this status; buttons and keys are enabled from it."""
    return _ALLOWED[session.status]
