"""Lays a report out on one sheet. Whatever is too much is cut, and said to be."""

from datetime import date

from PySide6.QtCore import QSizeF

from psoas_timer.core.messages import message
from psoas_timer.core.practice.report import Remark, Report
from psoas_timer.ui.paper.calendar_strip import draw_days
from psoas_timer.ui.paper.draft import BODY, HEADING, TITLE, Draft
from psoas_timer.ui.paper.ink import GREY, Sheet
from psoas_timer.ui.paper.lettering import LINE_HEIGHT, broken
from psoas_timer.ui.paper.minutes_table import draw_minutes
from psoas_timer.ui.paper.ratings_chart import draw_ratings
from psoas_timer.ui.widgets.dates import date_with_year, day_and_month
from psoas_timer.ui.words import told, told_count, told_length

NOTE_LINES = 3
"""Of one note; the whole text stays in the history."""

DATE_WIDTH = 50.0
PART_GAP = 24.0
NARROWEST_TABLE = 250.0
"""Where so much is left beside the days, the minutes stand there; else below."""


def report_sheet(
    report: Report,
    size: QSizeF,
    made_on: date,
    *,
    first_weekday: int,
    name: str = "",
    has_notes: bool = True,
) -> Sheet:
    """The report on a sheet of this size in points; `name` is "" for none."""
    draft = Draft(size)
    draft.foot((told(message("paper.report.made", day=date_with_year(made_on))),))
    title = _title(name)
    _write_head(draft, report, title)
    _draw_practice(draft, report, first_weekday)
    draft.heading(told(message("paper.ratings")))
    draw_ratings(draft, report)
    if has_notes:
        draft.heading(told(message("paper.notes")))
        _write_remarks(draft, report)
    return draft.done(title)


def _title(name: str) -> str:
    shown = " ".join(name.split())
    if shown:
        return told(message("paper.report.of", name=shown))
    return told(message("paper.report"))


def _write_head(draft: Draft, report: Report, title: str) -> None:
    period = report.period
    first, last = date_with_year(period.first), date_with_year(period.last)
    draft.line(title, size=TITLE, bold=True)
    draft.line(told(message("paper.report.period", first=first, last=last)), size=HEADING)
    draft.y += 4
    done = message(
        "paper.report.practised",
        done=report.practised_count,
        days=told_count("ui.days", period.day_count),
        sessions=told_count("ui.sessions", report.session_count),
        length=told_length(report.total_ms),
    )
    draft.lines(told(done), most=2, size=HEADING)


def _draw_practice(draft: Draft, report: Report, first_weekday: int) -> None:
    """Draw days and minutes, beside each other where both have room."""
    top = draft.y
    draft.heading(told(message("paper.days")))
    begin = draft.y
    left = draw_days(draft, report, first_weekday) + PART_GAP
    heading = told(message("paper.minutes"))
    if draft.right - left < NARROWEST_TABLE:
        draft.heading(heading)
        draft.y = draw_minutes(draft, report, draft.left, draft.y, draft.right)
        return
    left = max(left, draft.right - 2 * NARROWEST_TABLE / 1.7)
    draft.words(heading, left, top + 12, draft.right - left, size=HEADING, bold=True)
    draft.y = max(draft.y, draw_minutes(draft, report, left, begin, draft.right))


def _write_remarks(draft: Draft, report: Report) -> None:
    """Write the newest notes first, as many as there is room for, and how many there are more."""
    remarks, line = report.remarks, BODY * LINE_HEIGHT
    if not remarks:
        draft.line(told(message("paper.notes.empty")), grey=True)
    for number, remark in enumerate(remarks):
        texts = broken(remark_text(remark), BODY, draft.width - DATE_WIDTH, most=NOTE_LINES)
        is_last = number == len(remarks) - 1
        if draft.room < (len(texts) + (not is_last)) * line:
            left_out = len(remarks) - number
            draft.line(told(message("paper.notes.more", n=left_out)), grey=True)
            return
        draft.words(day_and_month(remark.day), draft.left, draft.y, DATE_WIDTH - 6, colour=GREY)
        for text in texts:
            draft.words(text, draft.left + DATE_WIDTH, draft.y, draft.width - DATE_WIDTH)
            draft.y += line


def remark_text(remark: Remark) -> str:
    """What stands beside the date: what it belongs to, and the note."""
    parts = [remark.routine_name]
    if remark.rating is not None:
        parts.append(told(message("paper.notes.rated", value=remark.rating)))
    if remark.hurt:
        parts.append(told(message("paper.notes.hurt")))
    about = ", ".join(part for part in parts if part)
    return f"{about}: {remark.text}" if remark.text else about
