"""The streak explained in words: each of its days, its freezes, and what skipping today means.

What each day is lives in core.practice.audit; how a date is written is the front ends' business.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from psoas_timer.core.messages import Message, message
from psoas_timer.core.practice.audit import Audit, AuditDay
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.replay import DayState, IfSkipped
from psoas_timer.wording.durations import clock_text
from psoas_timer.wording.say import Translate, say, untranslated

TellDate = Callable[[date], str]


@dataclass(frozen=True, slots=True)
class DayText:
    """A day in words: what it is, what was done of what it needs ("" for nothing), and why so."""

    state: str
    amount: str
    why: tuple[str, ...]

    @property
    def reasons(self) -> str:
        """What was done and why the day is so, as one line."""
        return " · ".join(part for part in (self.amount, *self.why) if part)


def day_text(day: AuditDay, tell: TellDate, translate: Translate = untranslated) -> DayText:
    """Word a day; `tell` writes the dates of a pause."""
    return DayText(
        say(message(f"streak.state.{day.state}"), translate),
        _amount(day, translate),
        tuple(say(reason, translate) for reason in _why(day, tell)),
    )


def if_skipped_text(audit: Audit, translate: Translate = untranslated) -> str:
    """What becomes of the streak if nothing more is done today."""
    is_paused = audit.if_skipped is IfSkipped.KEPT and audit.pause is not None
    what = "kept_paused" if is_paused else audit.if_skipped.value
    return say(message(f"streak.if_skipped.{what}"), translate)


def freezes_text(audit: Audit, translate: Translate = untranslated) -> str:
    """The freezes that are held, and what gives the next one."""
    number = {0: "none", 1: "one"}.get(audit.freezes, "many")
    days = audit.days_to_a_freeze
    when = "never" if days is None else "one" if days == 1 else "many"
    sentences = (
        message(f"streak.freezes.{number}", freezes=audit.freezes),
        message(f"streak.next_freeze.{when}", days=days or 0),
    )
    return " ".join(say(sentence, translate) for sentence in sentences)


def pause_text(
    pause: Pause, today: date, tell: TellDate, translate: Translate = untranslated
) -> str:
    """How long a pause that has begun goes on."""
    if pause.last <= today:
        return say(message("streak.paused.today"), translate)
    return say(message("streak.paused.until", last=tell(pause.last)), translate)


def _amount(day: AuditDay, translate: Translate) -> str:
    """What was done of what the day needs, by the rules of that day."""
    rules, total = day.rules, day.total
    if not total.sessions and day.state is not DayState.OPEN:
        return ""
    sessions = say(
        message("streak.amount.sessions", done=total.finished, goal=rules.goal_sessions), translate
    )
    least_ms = rules.goal_ms or rules.counts_from_ms
    time = say(
        message("streak.amount.time", held=clock_text(total.held_ms), least=clock_text(least_ms)),
        translate,
    )
    if rules.goal_sessions and rules.goal_ms:
        return say(message("streak.amount.either", sessions=sessions, time=time), translate)
    if rules.goal_sessions:
        return sessions
    if rules.goal_ms or total.held_ms >= least_ms:
        return time
    and_or = "and_finished" if total.finished else "or_finished"
    return say(message(f"streak.amount.{and_or}", time=time), translate)


def _why(day: AuditDay, tell: TellDate) -> Iterator[Message]:
    match day.state:
        case DayState.DONE | DayState.EDITED:
            yield from _why_counted(day)
        case DayState.FROZEN:
            yield message("streak.why.frozen", freezes=day.freezes)
        case DayState.REST:
            which = "rest_offered" if day.is_offered_rest else "rest_planned"
            yield message(f"streak.why.{which}{_keeps(day)}")
        case DayState.PAUSED if day.pause is not None:
            first, last = tell(day.pause.first), tell(day.pause.last)
            which = "paused_day" if first == last else "paused"
            yield message(f"streak.why.{which}{_keeps(day)}", first=first, last=last)
        case DayState.MISSED if day.ended_run:
            yield message("streak.why.ended", run=day.ended_run)
        case DayState.MISSED:
            yield message("streak.why.no_run")


def _keeps(day: AuditDay) -> str:
    """The ending of the key: a free day keeps a streak only where there is one."""
    return "" if day.run else ".no_run"


def _why_counted(day: AuditDay) -> Iterator[Message]:
    yield message("streak.why.in_a_row", run=day.run)
    if day.is_offered_rest or day.pause is not None or day.rules.is_rest(day.day):
        yield message("streak.why.added")
    if day.came_back:
        yield message("streak.why.came_back")
    if day.earned:
        yield message("streak.why.earned")
    if day.is_corrected and day.state is DayState.DONE:
        yield message("streak.why.also_noted")
