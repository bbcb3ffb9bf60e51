"""Days of practice for the tests of the streak, written as one letter for each day."""

from datetime import date, timedelta

from psoas_timer.core.practice.ledger import Ledger, StreakNotes
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.practice.streak_rules import RuleBook, StreakRules

MONDAY = date(2026, 3, 2)
DONE = DayTotal(finished=1, sessions=1, held_ms=30_000)
NO_REST = StreakRules()

SIGNS = {
    "done": "x",
    "edited": "e",
    "rest": "r",
    "paused": "p",
    "frozen": "*",
    "missed": "-",
    "open": "?",
}
"""What a day became, as one sign."""


def after(days: int) -> date:
    """So many days after the Monday with which every history here begins."""
    return MONDAY + timedelta(days=days)


def ledger(history: str, rules: StreakRules = NO_REST, *pauses: Pause) -> Ledger:
    """From a Monday on: "x" practised, "e" noted by the person, "o" offered and taken as rest.

    Anything else is nothing.
    """
    return Ledger(
        {after(number): DONE for number, what in enumerate(history) if what == "x"},
        StreakNotes(
            RuleBook(((date.min, rules),)),
            pauses,
            frozenset(after(number) for number, what in enumerate(history) if what == "e"),
            frozenset(after(number) for number, what in enumerate(history) if what == "o"),
        ),
    )


def last_day(history: str) -> date:
    """The day of the last letter."""
    return after(len(history) - 1)
