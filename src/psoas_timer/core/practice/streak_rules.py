"""The rules of the streak that a person can choose, and from which day each choice holds."""

from dataclasses import dataclass
from datetime import date, timedelta

from psoas_timer.core.practice.streak import DayTotal

COUNTS_FROM_MS = 120_000
"""A day counts from this much hold time by default: two minutes, our own choice."""

WEEKLY_GOAL = 5
"""Days of a week that are practised on by default; the streak's own rest is two days."""

CLOCK_MAY_BE_AHEAD = timedelta(days=2)
"""Rules from a day further ahead were noted under a wrong clock and are not waited for."""


@dataclass(frozen=True, slots=True)
class StreakRules:
    """What makes a day count, and which weekdays are for rest (1 for Monday to 7 for Sunday).

    Without a goal one finished routine counts, or `counts_from_ms` of holds. With a goal a day
    counts once it is reached: so many finished sessions, or so much hold time; 0 is no goal.
    `weekly_goal` is a number of counted days.
    """

    counts_from_ms: int = COUNTS_FROM_MS
    goal_sessions: int = 0
    goal_ms: int = 0
    rest_weekdays: frozenset[int] = frozenset()
    weekly_goal: int = WEEKLY_GOAL

    def counts(self, total: DayTotal) -> bool:
        """Tell whether what was done makes the day count; its sessions add up."""
        if self.goal_sessions or self.goal_ms:
            return (0 < self.goal_sessions <= total.finished) or (0 < self.goal_ms <= total.held_ms)
        return total.finished > 0 or total.held_ms >= self.counts_from_ms

    def is_rest(self, day: date) -> bool:
        """Tell whether this is a planned day of rest."""
        return day.isoweekday() in self.rest_weekdays


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Rules by the day from which they hold, oldest first; the first ones hold before it, too."""

    entries: tuple[tuple[date, StreakRules], ...] = ()

    def on(self, day: date) -> StreakRules:
        """The rules that apply to this day."""
        for since, rules in reversed(self.entries):
            if since <= day:
                return rules
        return self.entries[0][1] if self.entries else StreakRules()

    def held_to(self, rules: StreakRules, today: date, *, today_counts: bool) -> "RuleBook":
        """The book once these rules are wanted as of `today`.

        Past days keep theirs, and so does a today that counts already: then the new rules hold from
        tomorrow. The very first rules hold for all days so far.
        """
        if not self.entries:
            return RuleBook(((date.min, rules),))
        if self.on(today + CLOCK_MAY_BE_AHEAD) == rules:
            return self
        since = today + timedelta(days=1) if today_counts else today
        kept = tuple(entry for entry in self.entries if entry[0] < since)
        if kept and kept[-1][1] == rules:
            return RuleBook(kept)
        return RuleBook((*kept, (since, rules)))
