"""Takes the entries of a file over into the history, or only tells what that would do.

Either way each entry is judged alike, so a look beforehand says exactly what will happen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.rating import Rating
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.problems import Problem
from psoas_timer.services.exchange.entries import (
    CorrectedDay,
    DatedRules,
    Found,
    PractisedDay,
    RestDay,
)
from psoas_timer.services.exchange.merged_notes import FoundNotes, merged
from psoas_timer.services.history.archive import Archive

MOST_TOLD = 20
"""Problems that are told one by one; the others are only counted."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many of one sort are new, and how many are here already."""

    new: int = 0
    known: int = 0

    def plus(self, *, is_known: bool) -> "Count":
        """The count with one more."""
        return Count(self.new + (not is_known), self.known + is_known)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import does, or would do.

    `days` are those without a session that count, since the person or another program says so;
    `first` and `last` the practice dates of what is new, None where nothing is. `notes_changed`
    tells whether rules, pauses or rest days come with it. Of `unusable` entries the first ones are
    told in `problems`. `not_backed_up` tells why what came in has no backup yet, or is None.
    """

    sessions: Count
    ratings: Count
    days: Count
    notes_changed: bool
    first: date | None
    last: date | None
    unusable: int
    problems: tuple[Problem, ...]
    not_backed_up: Problem | None = None

    @property
    def changes_anything(self) -> bool:
        """Tell whether there is anything new in it."""
        news = self.sessions.new or self.ratings.new or self.days.new
        return bool(news) or self.notes_changed


class Intake:
    """Goes through the entries; where it is not `is_dry` they are stored."""

    def __init__(self, archive: Archive, *, is_dry: bool) -> None:
        self._archive = archive
        self._is_dry = is_dry
        self._days = archive.days()
        self._sessions = Count()
        self._ratings = Count()
        self._new_days: set[date] = set()
        self._practised: set[date] = set()
        self._notes = FoundNotes()
        self._unusable = 0
        self._problems: list[Problem] = []

    def take(self, found: Iterable[Found]) -> ImportReport:
        """Take them over, and tell what that was."""
        before = self._archive.streak_notes()
        first_day = min((*self._days, *before.corrected), default=None)
        for entry in found:
            self._take(entry)
        known_days = self._drop_known_days(before)
        wanted = merged(before, self._notes, first_day)
        if not self._is_dry and wanted != before:
            self._archive.change_streak_notes(lambda now: merged(now, self._notes, first_day))
        new_days = wanted.corrected - before.corrected
        dates = self._new_days | new_days
        return ImportReport(
            sessions=self._sessions,
            ratings=self._ratings,
            days=Count(len(new_days), known_days),
            notes_changed=_without_days(wanted) != _without_days(before),
            first=min(dates, default=None),
            last=max(dates, default=None),
            unusable=self._unusable,
            problems=tuple(self._problems),
        )

    def _take(self, entry: Found) -> None:
        match entry:
            case Problem():
                self._refuse(entry)
            case SessionRecord():
                self._session(entry)
            case Rating():
                self._rating(entry)
            case DatedRules():
                self._notes.rules[entry.since] = entry
            case Pause():
                self._notes.pauses[entry.first] = entry
            case RestDay():
                self._notes.rest_days.add(entry.day)
            case CorrectedDay():
                self._notes.corrected.add(entry.day)
            case PractisedDay():
                self._practised.add(entry.day)

    def _session(self, record: SessionRecord) -> None:
        is_known = self._archive.has_session(record.id)
        self._sessions = self._sessions.plus(is_known=is_known)
        if is_known:
            return
        if record.deleted is None:
            self._new_days.add(record.practice_date)
        if self._is_dry:
            self._archive.announce_session(record.id)
        else:
            self._archive.add_session(record)

    def _rating(self, rating: Rating) -> None:
        is_known = self._archive.has_rating(rating.id)
        self._ratings = self._ratings.plus(is_known=is_known)
        if is_known:
            return
        if self._is_dry:
            self._archive.announce_rating(rating.id)
        else:
            self._archive.add_rating(rating)

    def _drop_known_days(self, before: StreakNotes) -> int:
        """Mark the days of which another program tells, but for those that count here; how many."""
        known = self._practised & (self._days | self._new_days)
        self._notes.corrected |= self._practised - known
        return len(known - before.corrected) + len(self._notes.corrected & before.corrected)

    def _refuse(self, problem: Problem) -> None:
        self._unusable += 1
        if len(self._problems) < MOST_TOLD:
            self._problems.append(problem)


def _without_days(notes: StreakNotes) -> tuple[object, ...]:
    return notes.book, notes.pauses, notes.rest_days
