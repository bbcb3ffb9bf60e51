"""The figures of History in words: streak, best, this week, and all time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from psoas_timer.core.messages import message
from psoas_timer.core.practice.streak import DayTotal, Streak
from psoas_timer.core.practice.week_goal import WeekGoal, week_start
from psoas_timer.ui.words import told, told_count, told_length


@dataclass(frozen=True, slots=True)
class FigureText:
    """A large value and what it is."""

    value: str
    words: str


def current_text(streak: Streak) -> FigureText:
    """Days in a row; a zero discourages (content/facts.md, 7), so there is none."""
    now = told_count("ui.days", streak.current) if streak.current else _told("new_start")
    return FigureText(now, _told("current"))


def best_text(streak: Streak) -> FigureText:
    """The most days in a row ever."""
    best = told_count("ui.days", streak.best) if streak.best else "–"
    return FigureText(best, _told("best"))


def goal_text(goal: WeekGoal) -> FigureText:
    """Where this week's goal stands; the first day is still to come rather than missing."""
    if not goal.done:
        return FigureText(_told("fresh_week"), _told("goal_of", goal=goal.goal))
    return FigureText(_told("goal_done", done=goal.done, goal=goal.goal), _told("goal"))


def week_text(totals: Mapping[date, DayTotal], today: date, first_weekday: int) -> FigureText:
    """Hold time of this week, for whom its goal is hidden or there is none."""
    start = week_start(today, first_weekday)
    week = _sum(total for day, total in totals.items() if start <= day <= today)
    if not week.sessions:
        return FigureText(_told("fresh_week"), _told("no_session"))
    sessions = told_count("ui.sessions", week.sessions)
    return FigureText(_length(week.held_ms), _told("week", sessions=sessions))


def ever_text(totals: Mapping[date, DayTotal]) -> FigureText:
    """Hold time in all."""
    ever = _sum(totals.values())
    sessions = told_count("ui.sessions", ever.sessions)
    return FigureText(_length(ever.held_ms), _told("ever", sessions=sessions))


def _told(what: str, **arguments: str | int) -> str:
    return told(message(f"history_page.figure.{what}", **arguments))


def _length(length_ms: int) -> str:
    """Whole minutes, once there is one: seconds would only be noise in a week's figure."""
    return told_length(length_ms // 60_000 * 60_000 or length_ms)


def _sum(totals: Iterable[DayTotal]) -> DayTotal:
    summed = DayTotal()
    for total in totals:
        summed = DayTotal(
            summed.finished + total.finished,
            summed.sessions + total.sessions,
            summed.held_ms + total.held_ms,
        )
    return summed
