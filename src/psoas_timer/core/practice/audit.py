"""The streak explained: every day with its state, the rules that applied, and what comes next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from psoas_timer.core.practice.ledger import Ledger
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.replay import (
    DayState,
    Evening,
    IfSkipped,
    before_any,
    if_skipped,
    walk,
)
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.practice.streak_rules import StreakRules


@dataclass(frozen=True, slots=True)
class AuditDay:
    """A day, what was done, the rules that held, and streak and freezes in its evening.

    `is_corrected` also where the day counts without the mark, `is_offered_rest` and `pause` also
    where it counts all the same. `earned` and `came_back` tell of freezes that the day gave, the
    latter for the first day after a break. `ended_run` is the length of the run that ended here, 0
    for none.
    """

    day: date
    state: DayState
    total: DayTotal
    rules: StreakRules
    is_corrected: bool
    run: int
    freezes: int
    is_offered_rest: bool = False
    pause: Pause | None = None
    earned: bool = False
    came_back: bool = False
    ended_run: int = 0


@dataclass(frozen=True, slots=True)
class Audit:
    """The days asked for, oldest first, none before the first session; and what comes next.

    `freezes` are held now; `days_to_a_freeze` more counted days give another one, None while as
    many as possible are held. `pause` is the one that today lies in, or None. `rests_tomorrow`
    tells whether tomorrow was taken as a day of rest.
    """

    days: tuple[AuditDay, ...]
    if_skipped: IfSkipped
    freezes: int
    days_to_a_freeze: int | None
    pause: Pause | None = None
    rests_tomorrow: bool = False


def audit(ledger: Ledger, today: date, since: date) -> Audit:
    """Explain the streak for every day from `since` up to `today`."""
    evenings = tuple(walk(ledger, today))
    days = tuple(_explained(ledger, evenings, since))
    now = evenings[-1] if evenings else before_any(today)
    return Audit(
        days,
        if_skipped(now),
        freezes=now.freezes,
        days_to_a_freeze=now.days_to_a_freeze,
        pause=ledger.notes.pause_on(today),
        rests_tomorrow=date.fromordinal(today.toordinal() + 1) in ledger.notes.rest_days,
    )


def _explained(ledger: Ledger, evenings: Iterable[Evening], since: date) -> Iterator[AuditDay]:
    notes, before = ledger.notes, before_any(since)
    for evening in evenings:
        day, came_back = evening.day, before.is_broken and evening.state.counts
        if day >= since:
            yield AuditDay(
                day=day,
                state=evening.state,
                total=ledger.days.get(day, DayTotal()),
                rules=notes.book.on(day),
                is_corrected=day in notes.corrected,
                run=evening.run,
                freezes=evening.freezes,
                is_offered_rest=day in notes.rest_days,
                pause=notes.pause_on(day),
                earned=evening.freezes > before.freezes + came_back,
                came_back=came_back,
                ended_run=before.run if evening.state is DayState.MISSED else 0,
            )
        before = evening
