"""The streak explained: every day with its state, the rules that applied, and what comes next."""

from dataclasses import dataclass
from datetime import date

from psoas_timer.core.practice.ledger import Ledger
from psoas_timer.core.practice.replay import DayState, IfSkipped, if_skipped, walk
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.practice.streak_rules import StreakRules


@dataclass(frozen=True, slots=True)
class AuditDay:
    """A day, what was done, the rules that held, and streak and freezes in its evening.

    `is_corrected` also where the day counts without the mark.
    """

    day: date
    state: DayState
    total: DayTotal
    rules: StreakRules
    is_corrected: bool
    run: int
    freezes: int


@dataclass(frozen=True, slots=True)
class Audit:
    """The days asked for, oldest first, none before the first session; and what skipping means."""

    days: tuple[AuditDay, ...]
    if_skipped: IfSkipped


def audit(ledger: Ledger, today: date, since: date) -> Audit:
    """Explain the streak for every day from `since` up to `today`."""
    evenings = tuple(walk(ledger, today))
    notes = ledger.notes
    days = (
        AuditDay(
            day=evening.day,
            state=evening.state,
            total=ledger.days.get(evening.day, DayTotal()),
            rules=notes.book.on(evening.day),
            is_corrected=evening.day in notes.corrected,
            run=evening.run,
            freezes=evening.freezes,
        )
        for evening in evenings
        if evening.day >= since
    )
    return Audit(tuple(days), if_skipped(evenings[-1] if evenings else None))
