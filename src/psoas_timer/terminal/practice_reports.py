"""The reports on what was practised: the history and the streak."""

import sys

from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import Outcome, SessionRecord
from psoas_timer.core.practice.replay import IfSkipped
from psoas_timer.core.practice.streak import Streak
from psoas_timer.core.practice.week_goal import WeekGoal
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE
from psoas_timer.terminal.output import JsonValue
from psoas_timer.wording.done_text import outcome_of
from psoas_timer.wording.durations import clock_text
from psoas_timer.wording.say import say

ALL = sys.maxsize
"""More sessions than anybody has."""


def history(practice: Practice, console: Console, as_json: bool) -> int:
    """List all sessions, the newest first."""
    records = practice.history.recent(ALL)
    if practice.history.problem is not None:
        return _tell_trouble(practice, console)
    if as_json:
        console.out.json([_value(record) for record in records])
    elif records:
        console.out.table([_row(record) for record in records], right=frozenset({3}))
    else:
        console.tell(message("terminal.history.empty"))
    return _tell_trouble(practice, console)


def streak(practice: Practice, console: Console, as_json: bool) -> int:
    """Tell the days in a row, the most ever, what skipping today means, freezes and the week."""
    now = practice.streak_desk.streak()
    if practice.history.problem is not None:
        return _tell_trouble(practice, console)
    goal = practice.streak_desk.week_goal()
    skipped = practice.streak_desk.audit(now.practice_date).if_skipped
    if as_json:
        console.out.json(_streak_value(now, goal, skipped))
        return _tell_trouble(practice, console)
    days = {0: "none", 1: "one"}.get(now.current, "many") if now.best else "never"
    console.tell(
        message(f"terminal.streak.{days}", days=now.current, best=now.best, recent=now.of_last_30)
    )
    console.tell(message(f"terminal.streak.if_skipped.{skipped}"))
    if now.current:
        console.tell(message("terminal.streak.freezes", freezes=now.freezes))
    if goal.goal:
        week = "week" if goal.done else "week_new"
        console.tell(message(f"terminal.streak.{week}", done=goal.done, goal=goal.goal))
    if goal.weeks > 1:
        console.tell(message("terminal.streak.weeks", weeks=goal.weeks))
    return _tell_trouble(practice, console)


def _streak_value(now: Streak, goal: WeekGoal, skipped: IfSkipped) -> JsonValue:
    return {
        "current": now.current,
        "best": now.best,
        "today_done": now.today_done,
        "practice_date": now.practice_date.isoformat(),
        "freezes": now.freezes,
        "of_last_30": now.of_last_30,
        "if_skipped": skipped.value,
        "week": {"done": goal.done, "goal": goal.goal, "weeks": goal.weeks},
    }


def _tell_trouble(practice: Practice, console: Console) -> int:
    """Say what is wrong with the history, since then the answer may lack something."""
    problems = [p for p in practice.problems() if p.what.key.startswith("history.")]
    for problem in problems:
        console.name_problem(problem)
    return DATA_PROBLEM if problems else DONE


def _row(record: SessionRecord) -> tuple[str, str, str, str, str]:
    return (
        record.practice_date.isoformat(),
        record.started.strftime("%H:%M"),
        record.routine_name,
        clock_text(record.held_ms),
        say(message(f"session.outcome.{outcome_of(record)}")),
    )


def _value(record: SessionRecord) -> JsonValue:
    return {
        "id": record.id,
        "started": record.started.isoformat(),
        "practice_date": record.practice_date.isoformat(),
        "routine": record.routine_id,
        "name": record.routine_name,
        "version": record.routine_version,
        "finished": record.outcome is Outcome.FINISHED,
        "hurt": record.hurt,
        "planned_ms": record.planned_ms,
        "led_ms": record.led_ms,
        "held_ms": record.held_ms,
        "steps": [
            {
                "step": step.step,
                "exercise": step.exercise_id,
                "kind": step.kind.value,
                "side": step.side.value,
                "planned_ms": step.planned_ms,
                "done_ms": step.done_ms,
                "finished": step.outcome is Outcome.FINISHED,
                "eased": step.is_eased,
            }
            for step in record.steps
        ],
    }
