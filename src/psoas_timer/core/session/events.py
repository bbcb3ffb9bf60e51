"""What can happen in a session, as values. Making them happen lives in advance.py and commands.py.

Every event carries `at_ms`, the monotonic instant at which it was due, however late it was noticed.
"""

from dataclasses import dataclass

from psoas_timer.core.session.cues import Cue


@dataclass(frozen=True, slots=True)
class SegmentEntered:
    """A segment of the timeline began."""

    at_ms: int
    index: int


@dataclass(frozen=True, slots=True)
class SegmentEnded:
    """A segment was left; `is_complete` tells whether it ran to its end."""

    at_ms: int
    index: int
    is_complete: bool


@dataclass(frozen=True, slots=True)
class CheckDue:
    """The sound check before the session was due to be heard."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class Begun:
    """The sound check is over: from now on time runs."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class CueDue:
    """A cue of the plan was due."""

    at_ms: int
    cue: Cue


@dataclass(frozen=True, slots=True)
class CountInTick:
    """One count before a paused session goes on; `number` counts down to 1."""

    at_ms: int
    number: int


@dataclass(frozen=True, slots=True)
class AlarmRepeated:
    """The end of a heat step was sounded again, since nobody answered; `number` counts from 1."""

    at_ms: int
    number: int


@dataclass(frozen=True, slots=True)
class AlarmAnswered:
    """Somebody answered the end of a heat step; it does not sound again."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class WaitBegan:
    """The session waits at a segment until the person goes on."""

    at_ms: int
    index: int


@dataclass(frozen=True, slots=True)
class Paused:
    """The session was paused by the person."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class Resumed:
    """The session runs (again): after a pause, a count-in or a wait."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class WentAway:
    """Nobody was led for `gap_ms`: the machine slept or the program stood. The hold is paused."""

    at_ms: int
    gap_ms: int


@dataclass(frozen=True, slots=True)
class Extended:
    """The current segment became longer by `by_ms`; 0 means that its bounds did not allow it."""

    at_ms: int
    index: int
    by_ms: int


@dataclass(frozen=True, slots=True)
class Eased:
    """The current hold was eased: it became shorter by `by_ms` and counts as done gently."""

    at_ms: int
    index: int
    by_ms: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of the timeline was reached."""

    at_ms: int


@dataclass(frozen=True, slots=True)
class Left:
    """The person left before the end."""

    at_ms: int


SessionEvent = (
    SegmentEntered
    | SegmentEnded
    | CheckDue
    | Begun
    | CueDue
    | CountInTick
    | AlarmRepeated
    | AlarmAnswered
    | WaitBegan
    | Paused
    | Resumed
    | WentAway
    | Extended
    | Eased
    | Finished
    | Left
)
