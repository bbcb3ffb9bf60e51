"""Everything that decides on a streak, as one value. What follows from it lives in replay.py."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.practice.streak_rules import RuleBook


@dataclass(frozen=True, slots=True)
class StreakNotes:
    """What is kept beside the sessions: rules by date, pauses, and days of the person's own.

    A corrected day counts although no session says so ("forgot to start the program"). A day of
    `rest_days` was taken as rest when the program offered it after one that hurt.
    """

    book: RuleBook = field(default_factory=RuleBook)
    pauses: tuple[Pause, ...] = ()
    corrected: frozenset[date] = frozenset()
    rest_days: frozenset[date] = frozenset()

    def with_pause(self, pause: Pause) -> "StreakNotes":
        """The notes with one more pause; of two that begin on the same day the later one holds."""
        others = (each for each in self.pauses if each.first != pause.first)
        return replace(self, pauses=tuple(sorted((*others, pause), key=lambda p: p.first)))

    def resumed(self, today: date) -> "StreakNotes":
        """The notes with every pause ended before `today`."""
        yesterday = today - timedelta(days=1)
        ended = (Pause(p.first, min(p.last, yesterday)) for p in self.pauses if p.first < today)
        return replace(self, pauses=tuple(ended))

    def with_correction(self, day: date) -> "StreakNotes":
        """The notes with this day marked as practised on."""
        return replace(self, corrected=self.corrected | {day})

    def without_correction(self, day: date) -> "StreakNotes":
        """The notes with that mark taken back."""
        return replace(self, corrected=self.corrected - {day})

    def with_rest(self, day: date) -> "StreakNotes":
        """The notes with this day taken as rest."""
        return replace(self, rest_days=self.rest_days | {day})

    def without_rest(self, day: date) -> "StreakNotes":
        """The notes with that day as it was before."""
        return replace(self, rest_days=self.rest_days - {day})

    def pause_on(self, day: date) -> Pause | None:
        """The pause that this day lies in, of several the one that lasts longest; or None."""
        around = (each for each in self.pauses if each.first <= day <= each.last)
        return max(around, key=lambda each: each.last, default=None)

    def is_free(self, day: date) -> bool:
        """Tell whether nothing is expected on this day: rest by plan or offer, or a pause."""
        is_rest = day in self.rest_days or self.book.on(day).is_rest(day)
        return is_rest or self.pause_on(day) is not None


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was done on each practice date, and the notes beside it."""

    days: Mapping[date, DayTotal]
    notes: StreakNotes = field(default_factory=StreakNotes)

    def first_day(self, today: date) -> date | None:
        """The first day up to `today` with a session or a correction, or None."""
        days = (day for known in (self.days, self.notes.corrected) for day in known if day <= today)
        return min(days, default=None)

    def counts(self, day: date) -> bool:
        """Tell whether the day counts under its own rules, or was corrected."""
        if day in self.notes.corrected:
            return True
        total = self.days.get(day)
        return total is not None and self.notes.book.on(day).counts(total)

    def paused_days(self, today: date) -> frozenset[date]:
        """All days up to `today` that lie in a pause."""
        return frozenset(
            pause.first + timedelta(days=number)
            for pause in self.notes.pauses
            for number in range((min(pause.last, today) - pause.first).days + 1)
        )
