"""What the window says of the streak in more than one place."""

from datetime import date

from psoas_timer.core.messages import message
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.streak import Streak
from psoas_timer.core.practice.week_goal import WeekGoal
from psoas_timer.ui.widgets.dates import long_date
from psoas_timer.ui.words import told, told_count, translate
from psoas_timer.wording.streak_text import pause_text


def run_so_far(streak: Streak) -> str:
    """Days in a row; a broken streak is never a zero, which discourages (content/facts.md, 7)."""
    return (
        told_count("ui.days", streak.current) if streak.current else told(message("ui.streak.new"))
    )


def freezes_left(streak: Streak) -> str:
    """The freezes that a run has left; "" where there is no run that they could keep."""
    if not streak.current:
        return ""
    key = "ui.freezes"
    return told_count(key, streak.freezes) if streak.freezes else told(message(f"{key}.none"))


def paused_until(pause: Pause | None, today: date) -> str:
    """How long the pause goes on; "" for none."""
    return "" if pause is None else pause_text(pause, today, long_date, translate)


def week_so_far(goal: WeekGoal) -> str:
    """Where this week stands; a week without a day so far is told by what it is for."""
    if goal.goal == 0:
        return ""
    is_met = goal.done >= goal.goal
    key = "ui.week.met" if is_met else "ui.week" if goal.done else "ui.week.new"
    return told(message(key, done=goal.done, goal=goal.goal))


def of_the_past(streak: Streak) -> str:
    """The best run and the last month; "" before the first day that counts."""
    if not streak.best:
        return ""
    best = told_count("ui.days", streak.best)
    return told(message("ui.streak.past", best=best, days=streak.of_last_30))
