"""What the streak needs beside the sessions, brought together from here and from a file.

What is here stays as it is; docs/data.md tells the rules in plain words.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.streak_rules import RuleBook
from psoas_timer.services.exchange.entries import DatedRules


@dataclass(slots=True)
class FoundNotes:
    """The notes of a file, collected entry by entry."""

    rules: dict[date, DatedRules] = field(default_factory=dict)
    pauses: dict[date, Pause] = field(default_factory=dict)
    corrected: set[date] = field(default_factory=set)
    rest_days: set[date] = field(default_factory=set)


def merged(here: StreakNotes, found: FoundNotes, first_day: date | None) -> StreakNotes:
    """Both together; `first_day` is the first one with a session or a mark here, None for none."""
    known = {pause.first for pause in here.pauses}
    pauses = (*here.pauses, *(p for first, p in found.pauses.items() if first not in known))
    return replace(
        here,
        book=merged_book(here.book, found.rules.values(), first_day),
        pauses=tuple(sorted(pauses, key=lambda pause: pause.first)),
        corrected=here.corrected | found.corrected,
        rest_days=here.rest_days | found.rest_days,
    )


def merged_book(here: RuleBook, found: Iterable[DatedRules], first_day: date | None) -> RuleBook:
    """The rules here, and for days before the first one that is known here those of the file.

    So no day that was counted already is counted by other rules.
    """
    theirs = sorted(((each.since, each.rules) for each in found), key=lambda entry: entry[0])
    if not theirs:
        return here
    entries = theirs
    if first_day is not None:
        before = [entry for entry in theirs if entry[0] < first_day]
        if not before:
            return here
        after = [entry for entry in here.entries if entry[0] > first_day]
        entries = [*before, (first_day, here.on(first_day)), *after]
    changes = (later for earlier, later in pairwise(entries) if earlier[1] != later[1])
    return RuleBook((entries[0], *changes))
