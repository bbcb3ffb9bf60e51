"""Puts the desk of exports and imports together; loaded when one is first wanted."""

from collections.abc import Callable
from datetime import date, datetime

from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.problems import Problem
from psoas_timer.services.backups.backup import Reason
from psoas_timer.services.exchange.exchange_desk import ExchangeDesk
from psoas_timer.services.exchange.surroundings import Surroundings
from psoas_timer.services.stores import Stores


def exchange_desk(
    stores: Stores, clock: Clock, practice_date: Callable[[datetime], date]
) -> ExchangeDesk:
    """The desk of this person."""

    def around() -> Surroundings:
        now = clock.now_local()
        return Surroundings(practice_date(now), now.tzinfo, practice_date)

    def back_up(reason: Reason) -> Problem | None:
        made = stores.backups.make(reason)
        is_needed = isinstance(made, Problem) and made.what.key != "backups.nothing"
        return made if isinstance(made, Problem) and is_needed else None

    return ExchangeDesk(stores.open_history, around, back_up)
