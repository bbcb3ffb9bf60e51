"""The days of a report, a column for each week: practised, noted by hand, or nothing."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF

from psoas_timer.core.messages import message
from psoas_timer.core.practice.report import Period, Report
from psoas_timer.core.practice.week_goal import week_start
from psoas_timer.ui.paper.draft import SMALL, Draft
from psoas_timer.ui.paper.ink import BLACK, GREY, PALE, Box, Form, Mark
from psoas_timer.ui.paper.lettering import width_of
from psoas_timer.ui.widgets.dates import day_letter, month_name
from psoas_timer.ui.words import told

LARGEST_CELL = 17.0
LEAST_FOR_NUMBERS = 13.0
"""In smaller cells the day of the month could not be read."""

GAP = 1.5
NUMBER = 7.0
LETTERS_WIDTH = 14.0
PRACTISED = "#3A3A3A"
WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Strip:
    """Where the days lie: each week a column, the first weekday on top."""

    period: Period
    first: date
    left: float
    top: float
    pitch: float

    @property
    def weeks(self) -> int:
        """How many columns there are."""
        return (self.period.last - self.first).days // WEEK_DAYS + 1

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + WEEK_DAYS * self.pitch

    @property
    def right(self) -> float:
        """Where its last column ends."""
        return self.left + self.weeks * self.pitch

    def cell(self, day: date) -> QRectF:
        """The place of a day."""
        column, row = divmod((day - self.first).days, WEEK_DAYS)
        side = self.pitch - GAP
        return QRectF(self.left + column * self.pitch, self.top + row * self.pitch, side, side)


def draw_days(draft: Draft, report: Report, first_weekday: int) -> float:
    """Draw the days below what is there; gives how far to the right they reach."""
    first = week_start(report.period.first, first_weekday)
    weeks = (report.period.last - first).days // WEEK_DAYS + 1
    pitch = min(LARGEST_CELL, (draft.width - LETTERS_WIDTH) / weeks)
    top = draft.y + SMALL * 1.4
    strip = Strip(report.period, first, draft.left + LETTERS_WIDTH, top, pitch)
    _write_months(draft, strip)
    _write_weekdays(draft, strip)
    for number in range(report.period.day_count):
        _draw_day(draft, strip, report, report.period.first + timedelta(days=number))
    draft.y = strip.bottom + 5
    _draw_legend(draft, report)
    return strip.right


def _draw_day(draft: Draft, strip: Strip, report: Report, day: date) -> None:
    cell = strip.cell(day)
    is_practised, is_noted = day in report.days, day in report.corrected
    has_number = strip.pitch >= LEAST_FOR_NUMBERS
    is_dark = is_practised
    draft.put(Box(cell, PRACTISED if is_dark or is_noted else PALE, PRACTISED if is_dark else ""))
    if is_noted and not is_practised and not has_number:
        draft.put(Mark(cell.center(), Form.DISC, cell.width() / 4))
    if has_number:
        top = cell.top() + (cell.height() - NUMBER * 1.25) / 2
        colour = "#FFFFFF" if is_dark else BLACK if is_noted else GREY
        draft.words(
            str(day.day),
            cell.left(),
            top,
            cell.width(),
            size=NUMBER,
            bold=is_dark or is_noted,
            colour=colour,
            centred=True,
        )
        if is_noted and not is_practised:
            draft.put(Mark(cell.bottomRight() - QPointF(2.6, 2.6), Form.DISC, 1.5))


def _write_months(draft: Draft, strip: Strip) -> None:
    """Each month above its first column; one that would touch the one before is left out."""
    free_from, before = strip.left, 0
    for column in range(strip.weeks):
        day = max(strip.first + timedelta(days=WEEK_DAYS * column), strip.period.first)
        left = strip.left + column * strip.pitch
        if day.month != before and left >= free_from:
            name = month_name(day)
            draft.words(name, left, draft.y, draft.right - left, size=SMALL, colour=GREY)
            free_from = left + width_of(name, SMALL) + 3
        before = day.month


def _write_weekdays(draft: Draft, strip: Strip) -> None:
    size = min(SMALL, strip.pitch * 0.8)
    for row in range(WEEK_DAYS):
        day = strip.first + timedelta(days=row)
        top = strip.top + row * strip.pitch + (strip.pitch - GAP - size * 1.25) / 2
        draft.words(day_letter(day), draft.left, top, LETTERS_WIDTH, size=size, colour=GREY)


def _draw_legend(draft: Draft, report: Report) -> None:
    """What the boxes mean, each as it looks."""
    left, side = draft.left, SMALL
    for key, is_dark in (("practised", True), ("noted", False), ("none", False)):
        if key == "noted" and not report.corrected:
            continue
        place = QRectF(left, draft.y + 1, side, side)
        draft.put(Box(place, PALE if key == "none" else PRACTISED, PRACTISED if is_dark else ""))
        if key == "noted":
            draft.put(Mark(place.center(), Form.DISC, 1.8))
        text = told(message(f"paper.days.{key}"))
        room = draft.right - left - side - 4
        draft.words(text, left + side + 4, draft.y, room, size=SMALL, colour=GREY)
        left += side + 4 + width_of(text, SMALL) + 10
    draft.y += SMALL * 1.5
