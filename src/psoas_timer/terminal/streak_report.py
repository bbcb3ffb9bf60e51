"""The report on the streak: where it stands, and day by day why, where that is asked for."""

from datetime import date, timedelta

from psoas_timer.core.messages import message
from psoas_timer.core.practice.audit import Audit, AuditDay
from psoas_timer.core.practice.streak import Streak
from psoas_timer.core.practice.week_goal import WeekGoal
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.arguments import Arguments
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DONE
from psoas_timer.terminal.output import JsonValue
from psoas_timer.terminal.practice_reports import tell_trouble
from psoas_timer.terminal.streak_changes import change_streak
from psoas_timer.wording.streak_text import day_text, if_skipped_text, pause_text


def streak(practice: Practice, console: Console, asked: Arguments) -> int:
    """Tell the days in a row, the most ever, what skipping today means, freezes and the week.

    With `days` or `on` the days themselves are told, too; with `on` alone just that one. What is
    to be changed is changed before.
    """
    if asked.practised or asked.unpractised or asked.pause_days or asked.resumes:
        code = change_streak(practice, console, asked)
        if code != DONE:
            return code
    with practice.history.held():
        now = practice.streak_desk.streak()
        if practice.history.problem is not None:
            return tell_trouble(practice, console)
        goal = practice.streak_desk.week_goal()
        last = asked.on or now.practice_date
        many = asked.days or 1
        since = last - timedelta(days=min(many, last.toordinal()) - 1)
        audit = practice.streak_desk.audit(since)
    days = [day for day in reversed(audit.days) if day.day <= last]
    is_day_by_day = bool(asked.days or asked.on)
    if asked.as_json:
        told = {"days": [_day_value(day) for day in days]} if is_day_by_day else {}
        console.out.json({**_value(now, goal, audit), **told})
        return tell_trouble(practice, console)
    if asked.on is None:
        _tell_now(console, now, goal, audit)
    if is_day_by_day:
        _tell_days(console, days)
    return tell_trouble(practice, console)


def _tell_now(console: Console, now: Streak, goal: WeekGoal, audit: Audit) -> None:
    days = {0: "none", 1: "one"}.get(now.current, "many") if now.best else "never"
    console.tell(
        message(f"terminal.streak.{days}", days=now.current, best=now.best, recent=now.of_last_30)
    )
    console.out.prose(if_skipped_text(audit))
    if audit.pause is not None:
        console.out.prose(f"{pause_text(audit.pause, now.practice_date, date.isoformat)}.")
    if audit.rests_tomorrow:
        console.tell(message("streak.rests_tomorrow"))
    if now.current:
        console.tell(message("terminal.streak.freezes", freezes=now.freezes))
    if goal.goal:
        is_met = goal.done >= goal.goal
        week = "week_met" if is_met else "week" if goal.done else "week_new"
        console.tell(message(f"terminal.streak.{week}", done=goal.done, goal=goal.goal))
    if goal.weeks > 1:
        console.tell(message("terminal.streak.weeks", weeks=goal.weeks))


def _tell_days(console: Console, days: list[AuditDay]) -> None:
    """A line for each day: what it is, what was done of what it needs, and why it is so."""
    if not days:
        console.tell(message("terminal.streak.no_days"))
        return
    rows = []
    for day in days:
        text = day_text(day, date.isoformat)
        rows.append((day.day.isoformat(), text.state, text.amount, ", ".join(text.why)))
    console.out.table(rows)


def _value(now: Streak, goal: WeekGoal, audit: Audit) -> dict[str, JsonValue]:
    return {
        "current": now.current,
        "best": now.best,
        "today_done": now.today_done,
        "practice_date": now.practice_date.isoformat(),
        "freezes": now.freezes,
        "of_last_30": now.of_last_30,
        "if_skipped": audit.if_skipped.value,
        "days_to_a_freeze": audit.days_to_a_freeze,
        "paused_until": None if audit.pause is None else audit.pause.last.isoformat(),
        "week": {"done": goal.done, "goal": goal.goal, "weeks": goal.weeks},
    }


def _day_value(day: AuditDay) -> JsonValue:
    return {
        "date": day.day.isoformat(),
        "state": day.state.value,
        "sessions": day.total.sessions,
        "finished": day.total.finished,
        "held_ms": day.total.held_ms,
        "corrected": day.is_corrected,
        "streak": day.run,
        "freezes": day.freezes,
        "earned_freeze": day.earned,
        "comeback_freeze": day.came_back,
        "why": list(day_text(day, date.isoformat).why),
    }
