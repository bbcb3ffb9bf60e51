"""Drives a session through time and commands, keeping everything that happened."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone

from psoas_timer.core.content.routine import Step
from psoas_timer.core.practice.record import SessionRecord, make_record
from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import Advanced, advance
from psoas_timer.core.session.events import SessionEvent
from psoas_timer.core.session.state import Command, Rules, Session, Status
from psoas_timer.core.session.timeline import Timeline, lay_out
from tests.builders import a_routine
from tests.core.drawing import told

START_MS = 5_000_000
"""Any instant of the monotonic clock; tests count from it."""

INDIA = timezone(timedelta(hours=5, minutes=30))

APPLY: dict[Command, Callable[[Session, int], Advanced]] = {
    Command.PAUSE: commands.pause,
    Command.RESUME: commands.resume,
    Command.PROCEED: commands.proceed,
    Command.SKIP: commands.skip,
    Command.BACK: commands.back,
    Command.EXTEND: lambda session, now_ms: commands.extend(session, now_ms, 10_000),
    Command.EASE: commands.ease,
    Command.LEAVE: commands.leave,
}


@dataclass
class Drive:
    """A session under way; `now_ms` is the present instant, `events` all that happened so far."""

    timeline: Timeline
    rules: Rules = field(default_factory=Rules)
    step_index: int = 0
    now_ms: int = START_MS
    events: list[SessionEvent] = field(default_factory=list)
    latest: tuple[SessionEvent, ...] = ()

    def __post_init__(self) -> None:
        self.take(commands.start(self.timeline, self.now_ms, self.rules, self.step_index))

    def take(self, advanced: Advanced) -> "Drive":
        """Make this the present session; its events are kept and remembered as the latest."""
        self.session, self.latest = advanced
        self.events.extend(self.latest)
        return self

    def go(self, seconds: float, step_ms: int | None = None) -> "Drive":
        """Let time pass, in one leap or in steps of some milliseconds."""
        until_ms = self.now_ms + round(seconds * 1_000)
        while step_ms is not None and self.now_ms + step_ms < until_ms:
            self.now_ms += step_ms
            self.take(advance(self.session, self.now_ms))
        self.now_ms = until_ms
        return self.take(advance(self.session, self.now_ms))

    def do(self, *asked: Command) -> "Drive":
        """Give commands, all at this instant; EXTEND is by 10 s."""
        for command in asked:
            self.take(APPLY[command](self.session, self.now_ms))
        return self

    def extend(self, seconds: float) -> "Drive":
        """Give the command EXTEND by another length."""
        return self.take(commands.extend(self.session, self.now_ms, round(seconds * 1_000)))

    @property
    def at(self) -> float:
        """The present offset in the timeline, in seconds."""
        return self.session.position_at(self.now_ms) / 1_000

    @property
    def left(self) -> float:
        """What is left of the current segment, in seconds."""
        return self.session.segment_left_ms(self.now_ms) / 1_000

    @property
    def done(self) -> list[float]:
        """The seconds done in each segment."""
        return [done_ms / 1_000 for done_ms in self.session.done_at(self.now_ms)]

    @property
    def record(self) -> SessionRecord:
        """What the session leaves behind if it is over now."""
        return make_record(
            self.session,
            self.now_ms,
            record_id="one",
            started=datetime(2026, 3, 2, 7, 30, tzinfo=INDIA),
            practised_on=date(2026, 3, 2),
            reached_end=self.session.status is Status.FINISHED,
        )

    @property
    def log(self) -> list[str]:
        """All that happened, as words, in time since the start."""
        return told(self.events, START_MS)

    @property
    def last(self) -> list[str]:
        """What happened at the latest `go` or command, as words."""
        return told(self.latest, START_MS)


def drive(*steps: Step, count_in_s: int = 0, step_index: int = 0) -> Drive:
    """A session through these steps, without a count-in unless the test wants one."""
    rules = Rules(count_in_ms=count_in_s * 1_000)
    return Drive(lay_out(a_routine(*steps)), rules, step_index)
