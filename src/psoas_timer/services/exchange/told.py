"""What an import does, or would do, as messages for both front ends."""

from collections.abc import Callable
from datetime import date

from psoas_timer.core.messages import Message, message
from psoas_timer.services.exchange.intake import ImportReport


def told(
    report: ImportReport, tell_day: Callable[[date], str] = date.isoformat
) -> tuple[Message, ...]:
    """What is new in the file, what is here already, and what can't be used."""
    lines = [
        _counted("new_sessions", report.sessions.new),
        _counted("new_days", report.days.new),
        _counted("new_ratings", report.ratings.new),
        message("exchange.notes") if report.notes_changed else None,
        _span(report, tell_day),
        _known(report),
        _counted("unusable", report.unusable),
    ]
    return tuple(line for line in lines if line is not None)


def _counted(what: str, number: int) -> Message | None:
    if not number:
        return None
    return message(f"exchange.{what}.{'one' if number == 1 else 'many'}", n=number)


def _span(report: ImportReport, tell_day: Callable[[date], str]) -> Message | None:
    if report.first is None or report.last is None:
        return None
    if report.first == report.last:
        return message("exchange.one_day", day=tell_day(report.first))
    return message("exchange.span", first=tell_day(report.first), last=tell_day(report.last))


def _known(report: ImportReport) -> Message | None:
    known = report.sessions.known + report.days.known + report.ratings.known
    if not known and not report.changes_anything and not report.unusable:
        return message("exchange.nothing")
    return _counted("known", known)
