"""The figures of History in words: streak, best, this week, and all time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from psoas_timer.core.messages import message
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.streak import DayTotal, Streak
from psoas_timer.core.practice.week_goal import WeekGoal, week_start
from psoas_timer.ui.streak.streak_words import run_so_far
from psoas_timer.ui.widgets.dates import short_day
from psoas_timer.ui.words import told, told_count, told_length, translate
from psoas_timer.wording.streak_text import pause_text


@dataclass(frozen=True, slots=True)
class FigureText:
    """A large value and what it is."""

    value: str
    words: str


def current_text(streak: Streak, pause: Pause | None) -> FigureText:
    """Days in a row, with the pause that today lies in, or a welcome after a break."""
    if pause is not None:
        words = pause_text(pause, streak.practice_date, short_day, translate)
    else:
        is_back = streak.best > 0 and not streak.current
        words = _told("welcome_back" if is_back else "current")
    return FigureText(run_so_far(streak), words)


def best_text(streak: Streak) -> FigureText:
    """The most days in a row ever."""
    best = told_count("ui.days", streak.best) if streak.best else "–"
    return FigureText(best, _told("best"))


def goal_text(goal: WeekGoal) -> FigureText:
    """Where this week's goal stands; the first day is still to come rather than missing."""
    if not goal.done:
        return FigureText(_told("fresh_week"), _told("goal_of", goal=goal.goal))
    words = _told("goal_met" if goal.done >= goal.goal else "goal")
    return FigureText(_told("goal_done", done=goal.done, goal=goal.goal), words)


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
