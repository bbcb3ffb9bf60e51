"""Stand-ins for the ports of the core: time, alarm, sound and stores in memory. No Qt, no files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from psoas_timer.core.ports.cue_player import Backend, Health, SoundState
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import SessionBrief, SessionRecord
from psoas_timer.core.practice.side_minutes import HeldOn, held_in
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.problems import Problem
from psoas_timer.core.session.gap import Reading
from psoas_timer.core.session.snapshot import Snapshot
from psoas_timer.core.session.state import Session

A_MORNING = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


class FakeClock:
    """A Clock that moves only when it is told to."""

    def __init__(self, start_ms: int = 1_000_000, local: datetime = A_MORNING) -> None:
        self._awake_ms = start_ms
        self._slept_ms = 0
        self.local = local

    def now_ms(self) -> int:
        return self._awake_ms

    def reading(self) -> Reading:
        return Reading(self._awake_ms, self._awake_ms + self._slept_ms)

    def now_local(self) -> datetime:
        return self.local

    def advance(self, by_ms: int) -> None:
        """Let time pass, with the machine awake."""
        self._awake_ms += by_ms
        self.local += timedelta(milliseconds=by_ms)

    def sleep(self, by_ms: int) -> None:
        """Let time pass while the machine sleeps."""
        self._slept_ms += by_ms
        self.local += timedelta(milliseconds=by_ms)


class ManualTicker:
    """A Ticker that rings only when the test lets time pass through it."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self._wake: Callable[[], None] | None = None
        self.armed_for_ms: int | None = None

    def arm(self, at_ms: int, wake: Callable[[], None]) -> None:
        self.armed_for_ms = at_ms
        self._wake = wake

    def disarm(self) -> None:
        self.armed_for_ms = self._wake = None

    def ring(self) -> None:
        """Wake whoever armed the alarm, at the present time of the clock, however early or late."""
        wake = self._wake
        assert wake is not None, "nobody armed the ticker"
        self.disarm()
        wake()

    def run_for(self, by_ms: int) -> None:
        """Let time pass and ring every alarm at its instant, those armed on the way included."""
        until_ms = self._clock.now_ms() + by_ms
        while self.armed_for_ms is not None and self.armed_for_ms <= until_ms:
            self._clock.advance(max(self.armed_for_ms - self._clock.now_ms(), 0))
            self.ring()
        self._clock.advance(until_ms - self._clock.now_ms())


@dataclass(frozen=True, slots=True)
class Played:
    """A cue as it was handed to a RecordingPlayer."""

    ticket: int
    cue: str
    when_ms: int
    gain: float


class RecordingPlayer:
    """A CuePlayer that remembers what it was asked to do.

    `played` holds every cue handed over (a file under its path), `standing` those of them that were
    not taken back. `state` and `problem` may be set by the test and show in `health`. With a clock,
    a cue that has sounded already can't be taken back.
    """

    def __init__(
        self,
        *,
        schedulable: bool = True,
        problem: Problem | None = None,
        clock: FakeClock | None = None,
    ) -> None:
        self._schedulable = schedulable
        self._clock = clock
        self.problem = problem
        self.state = SoundState.CLOSED
        self.loaded: dict[str, bytes] = {}
        self.loaded_files: dict[str, str] = {}
        self.played: list[Played] = []
        self.cancelled: set[int] = set()

    @property
    def standing(self) -> list[Played]:
        return [played for played in self.played if played.ticket not in self.cancelled]

    def open(self) -> None:
        self.state = SoundState.READY

    def load(self, cue: str, pcm: bytes) -> None:
        self.loaded[cue] = pcm

    def load_file(self, cue: str, path: str) -> None:
        self.loaded_files[cue] = path

    def play_file_at(self, path: str, when_ms: int, gain: float = 1.0) -> int:
        return self.play_at(path, when_ms, gain)

    def play_at(self, cue: str, when_ms: int, gain: float = 1.0) -> int:
        played = Played(len(self.played) + 1, cue, when_ms, gain)
        self.played.append(played)
        return played.ticket

    def cancel(self, ticket: int | None = None) -> None:
        sounded_ms = self._clock.now_ms() if self._clock is not None else -1
        known = {played.ticket for played in self.played if played.when_ms > sounded_ms}
        self.cancelled |= known if ticket is None else known & {ticket}

    def health(self) -> Health:
        return Health(self.state, Backend.SILENT, self._schedulable, last_problem=self.problem)

    def close(self) -> None:
        self.state = SoundState.CLOSED


class MemoryHistory:
    """A HistoryStore in memory; with `trouble` set, every call raises HistoryUnavailable."""

    def __init__(self, *records: SessionRecord) -> None:
        self.records = {record.id: record for record in records}
        self.trouble: Problem | None = None
        self.notes = StreakNotes()
        self.kept_ratings: dict[str, Rating] = {}

    def add(self, record: SessionRecord) -> None:
        self._check()
        self.records.setdefault(record.id, record)

    def note(self, session_id: str, text: str) -> None:
        self._change(session_id, note=text)

    def delete(self, session_id: str) -> None:
        self._change(session_id, deleted=A_MORNING)

    def restore(self, session_id: str) -> None:
        self._change(session_id, deleted=None)

    def deleted(self) -> tuple[SessionRecord, ...]:
        self._check()
        return tuple(record for record in self.records.values() if record.deleted is not None)

    def remove_deleted(self) -> None:
        self._check()
        self.records = {record.id: record for record in self._counting()}

    def recent(self, limit: int) -> tuple[SessionRecord, ...]:
        self._check()
        newest_first = sorted(self._counting(), key=lambda r: r.started, reverse=True)
        return tuple(newest_first[:limit])

    def briefs(self, limit: int) -> tuple[SessionBrief, ...]:
        return tuple(SessionBrief(r.routine_id, r.started, r.outcome) for r in self.recent(limit))

    def held_on(self, first: date, last: date) -> tuple[HeldOn, ...]:
        return held_in(self.sessions_between(first, last))

    def sessions_between(self, first: date, last: date) -> tuple[SessionRecord, ...]:
        self._check()
        counted = [r for r in self._counting() if first <= r.practice_date <= last]
        return tuple(sorted(counted, key=lambda record: record.started))

    def day_totals(self, since: date | None = None) -> Mapping[date, DayTotal]:
        self._check()
        totals: dict[date, DayTotal] = {}
        for record in self._counting():
            day = record.practice_date
            if since is None or day >= since:
                total = totals.get(day, DayTotal())
                totals[day] = total.plus(record.outcome, record.held_ms)
        return totals

    def latest_starts(self, limit: int) -> tuple[tuple[datetime, date], ...]:
        return tuple((record.started, record.practice_date) for record in self.recent(limit))

    def streak_notes(self) -> StreakNotes:
        self._check()
        return self.notes

    def change_streak_notes(self, changed: Callable[[StreakNotes], StreakNotes]) -> StreakNotes:
        self._check()
        self.notes = changed(self.notes)
        return self.notes

    def keep_rating(self, rating: Rating) -> None:
        self._check()
        self.kept_ratings[rating.id] = rating

    def remove_rating(self, rating_id: str) -> None:
        self._check()
        self.kept_ratings.pop(rating_id, None)

    def ratings(self, since: date | None = None) -> tuple[Rating, ...]:
        self._check()
        oldest_first = sorted(self.kept_ratings.values(), key=lambda each: each.at)
        return tuple(r for r in oldest_first if since is None or r.practice_date >= since)

    def has_ratings(self, since: date) -> bool:
        return bool(self.ratings(since))

    def first_ratings(self, limit: int) -> tuple[Rating, ...]:
        return self.ratings()[:limit]

    def _counting(self) -> list[SessionRecord]:
        return [record for record in self.records.values() if record.deleted is None]

    def _change(self, session_id: str, **changes: object) -> None:
        self._check()
        if session_id in self.records:
            self.records[session_id] = replace(self.records[session_id], **changes)

    def _check(self) -> None:
        if self.trouble is not None:
            raise HistoryUnavailable(self.trouble)


@dataclass(frozen=True, slots=True)
class Begun:
    """What a MemoryJournal was opened with."""

    session: Session
    session_id: str
    started: datetime
    practised_on: date


class MemoryJournal:
    """A Journal in memory.

    `begun` is None unless one is open; `notes`, and what was `left`, outlive it.
    """

    def __init__(self) -> None:
        self.begun: Begun | None = None
        self.left: Begun | None = None
        self.notes: list[tuple[Snapshot, str]] = []

    def begin(
        self, session: Session, session_id: str, started: datetime, practised_on: date
    ) -> None:
        self.begun = Begun(session, session_id, started, practised_on)

    def note(self, snapshot: Snapshot, what: str) -> None:
        assert self.begun is not None, "noted in a journal that is not open"
        self.notes.append((snapshot, what))

    def close(self) -> None:
        self.begun = None

    def leave(self) -> None:
        self.left = self.begun
        self.begun = None
