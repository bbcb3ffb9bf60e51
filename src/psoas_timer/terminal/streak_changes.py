"""What a person changes in the streak: a day noted as practised, a pause, and both taken back.

What is told afterwards lives in streak_report.py.
"""

from datetime import date, timedelta

from psoas_timer.core.messages import Message, message
from psoas_timer.core.practice.audit import AuditDay
from psoas_timer.core.practice.pause import MOST_DAYS, MOST_DAYS_BACK
from psoas_timer.core.practice.replay import DayState
from psoas_timer.core.problems import Problem
from psoas_timer.services.practice import Practice
from psoas_timer.terminal.arguments import Arguments
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE, WRONG_USAGE

Answer = Message | Problem


def change_streak(practice: Practice, console: Console, asked: Arguments) -> int:
    """Do what was asked for, tell it with the way back, and give the exit code.

    Where the answer is to be in JSON, only what is wrong is told.
    """
    try:
        answer = _changed(practice, asked)
    except _NotPossible as error:
        console.complain(error.why)
        return WRONG_USAGE
    if isinstance(answer, Problem):
        console.name_problem(answer)
        return DATA_PROBLEM
    if not asked.as_json:
        console.tell(answer)
    return DONE


class _NotPossible(Exception):
    """What was asked for can't be; nothing was changed."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


def _changed(practice: Practice, asked: Arguments) -> Answer:
    today = practice.today()
    if any(day is not None and day > today for day in (asked.practised, asked.unpractised)):
        raise _NotPossible(message("terminal.streak.to_come"))
    if asked.practised is not None:
        return _note(practice, asked.practised)
    if asked.unpractised is not None:
        return _take_back(practice, asked.unpractised)
    if asked.pause_days:
        return _pause(practice, asked.since or today, asked.pause_days)
    return _resume(practice)


def _note(practice: Practice, day: date) -> Answer:
    known = _day(practice, day)
    if known is not None and known.state in (DayState.DONE, DayState.EDITED):
        return message("terminal.streak.counts_already", day=day.isoformat())
    problem = practice.streak_desk.correct(day)
    return problem or message("terminal.streak.noted", day=day.isoformat())


def _take_back(practice: Practice, day: date) -> Answer:
    known = _day(practice, day)
    if known is None or not known.is_corrected:
        return message("terminal.streak.not_noted", day=day.isoformat())
    problem = practice.streak_desk.take_back_correction(day)
    return problem or message("terminal.streak.taken_back", day=day.isoformat())


def _pause(practice: Practice, first: date, days: int) -> Answer:
    try:
        problem = practice.streak_desk.pause(first, days)
    except ValueError as error:
        why = message("terminal.streak.no_such_pause", days=MOST_DAYS, back=MOST_DAYS_BACK)
        raise _NotPossible(why) from error
    last = first + timedelta(days=days - 1)
    ends = {"first": first.isoformat(), "last": last.isoformat()}
    return problem or message("terminal.streak.paused", **ends)


def _resume(practice: Practice) -> Answer:
    if practice.streak_desk.pause_now() is None:
        return message("terminal.streak.no_pause")
    return practice.streak_desk.resume() or message("terminal.streak.resumed")


def _day(practice: Practice, day: date) -> AuditDay | None:
    """What is known of a day; None before the first one that counts."""
    days = practice.streak_desk.audit(day).days
    return next((each for each in days if each.day == day), None)
