"""The rules of the streak, applied day by day from the first one on; no day knows a later one.

docs/streaks.md tells them in plain words.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from psoas_timer.core.practice.ledger import Ledger
from psoas_timer.core.practice.streak import FREEZES_AT_START, Streak

DAYS_FOR_A_FREEZE = 7
"""One freeze is earned for so many counted days (Drops gives one for five)."""

MOST_FREEZES = 2
"""As many as Duolingo lets people hold."""

_FULL = MOST_FREEZES * DAYS_FOR_A_FREEZE
_AT_START = FREEZES_AT_START * DAYS_FOR_A_FREEZE


class DayState(StrEnum):
    """What a day is for the streak."""

    DONE = "done"
    EDITED = "edited"
    """No session makes it count, but the person said that they practised."""
    REST = "rest"
    PAUSED = "paused"
    FROZEN = "frozen"
    MISSED = "missed"
    OPEN = "open"
    """Today, as long as it does not count."""

    @property
    def counts(self) -> bool:
        """Tell whether the day raises the streak."""
        return self is DayState.DONE or self is DayState.EDITED


class IfSkipped(StrEnum):
    """What becomes of the streak if nothing more is done today."""

    RAISED = "raised"
    """Today counts already."""
    KEPT = "kept"
    """A day of rest or a pause."""
    FROZEN = "frozen"
    """A freeze will keep it."""
    ENDED = "ended"
    NOTHING = "nothing"
    """There is no run that could end."""


class Evening(NamedTuple):
    """Where the streak stands after a day; `reserve` counts sevenths of a freeze.

    `is_broken` from the end of a run on until somebody comes back.
    """

    day: date
    state: DayState
    run: int
    reserve: int
    is_broken: bool

    @property
    def freezes(self) -> int:
        """The freezes left."""
        return self.reserve // DAYS_FOR_A_FREEZE

    @property
    def days_to_a_freeze(self) -> int | None:
        """How many more counted days give another freeze; None while none can be added."""
        if self.reserve >= _FULL:
            return None
        return 1 if self.is_broken else DAYS_FOR_A_FREEZE - self.reserve % DAYS_FOR_A_FREEZE


def before_any(today: date) -> Evening:
    """Where somebody stands who has not practised yet."""
    return Evening(today, DayState.OPEN, 0, _AT_START, is_broken=False)


def walk(ledger: Ledger, today: date) -> Iterator[Evening]:
    """Every day from the first session up to `today`; later days are left out."""
    first = ledger.first_day(today)
    if first is None:
        return
    run, reserve, is_broken = 0, _AT_START, False
    for day, state in _states(ledger, first, today):
        if state is DayState.DONE or state is DayState.EDITED:
            comeback = DAYS_FOR_A_FREEZE if is_broken else 0
            run, reserve, is_broken = run + 1, min(reserve + comeback + 1, _FULL), False
        elif state is DayState.MISSED and run:
            if reserve >= DAYS_FOR_A_FREEZE:
                state, reserve = DayState.FROZEN, reserve - DAYS_FOR_A_FREEZE
            else:
                run, is_broken = 0, True
        yield Evening(day, state, run, reserve, is_broken)


def streak(ledger: Ledger, today: date) -> Streak:
    """Work out the streak as of `today`, a practice date."""
    best = of_last_30 = 0
    last: Evening | None = None
    a_month_ago = today - timedelta(days=30)
    for last in walk(ledger, today):
        best = max(best, last.run)
        of_last_30 += last.day > a_month_ago and last.state.counts
    if last is None:
        return Streak(0, 0, False, today)
    return Streak(last.run, best, last.state.counts, today, last.freezes, of_last_30)


def if_skipped(evening: Evening) -> IfSkipped:
    """What doing nothing more means, with today's evening as it stands."""
    if evening.state.counts:
        return IfSkipped.RAISED
    if evening.run == 0:
        return IfSkipped.NOTHING
    if evening.state is not DayState.OPEN:
        return IfSkipped.KEPT
    return IfSkipped.FROZEN if evening.freezes else IfSkipped.ENDED


def _states(ledger: Ledger, first: date, today: date) -> Iterator[tuple[date, DayState]]:
    """What each day is by itself, before any freeze; plain loops, as ten years are many days."""
    book, corrected, rests = ledger.notes.book, ledger.notes.corrected, ledger.notes.rest_days
    paused, changes = ledger.paused_days(today), {since for since, _ in book.entries}
    rules = book.on(first)
    for ordinal in range(first.toordinal(), today.toordinal() + 1):
        day = date.fromordinal(ordinal)
        if day in changes:
            rules = book.on(day)
        total = ledger.days.get(day)
        if total is not None and rules.counts(total):
            yield day, DayState.DONE
        elif day in corrected:
            yield day, DayState.EDITED
        elif day in paused:
            yield day, DayState.PAUSED
        elif day in rests or rules.is_rest(day):
            yield day, DayState.REST
        else:
            yield day, DayState.OPEN if day == today else DayState.MISSED
