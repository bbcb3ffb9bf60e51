"""The ratings of a report as a chart in black: moments are told apart by line and mark."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Moment
from psoas_timer.core.practice.report import Period, Report
from psoas_timer.ui.paper.draft import BODY, SMALL, Draft
from psoas_timer.ui.paper.ink import BLACK, GREY, Form, Line, Mark
from psoas_timer.ui.widgets.dates import day_and_month
from psoas_timer.ui.words import told
from psoas_timer.wording.rating_text import mean_text

HEIGHT = 92.0
SCALE_WIDTH = 16.0
HIGHEST = 10
REACH = 2.5
SMALL_REACH = 1.5
CROWDED_DAYS = 120
"""Marks are smaller where there are more days, so that they hide each other less."""

FORMS = {Moment.BEFORE: Form.RING, Moment.AFTER: Form.DISC, Moment.OTHER: Form.DIAMOND}


def draw_ratings(draft: Draft, report: Report) -> None:
    """Draw the chart and the means below what is there; one line where there are no ratings."""
    if not report.ratings:
        draft.line(told(message("paper.ratings.empty")), grey=True)
        return
    plot = QRectF(draft.left + SCALE_WIDTH, draft.y + 5, draft.width - SCALE_WIDTH - 5, HEIGHT)
    _draw_scale(draft, plot, report.period)
    for moment in Moment:
        points = [
            _point(plot, report.period, day, value) for day, value in report.daily_ratings(moment)
        ]
        if moment is not Moment.OTHER:
            is_dashed = moment is Moment.BEFORE
            draft.put(*(Line(a, b, 0.9, BLACK, is_dashed) for a, b in pairwise(points)))
        reach = REACH if report.period.day_count <= CROWDED_DAYS else SMALL_REACH
        draft.put(*(Mark(point, FORMS[moment], reach) for point in points))
    draft.y = plot.bottom() + 16
    for moment in Moment:
        if report.rating_count(moment):
            _write_mean(draft, report, moment)
    draft.line(told(message("paper.ratings.about")), size=SMALL, grey=True)


def _point(plot: QRectF, period: Period, day: date, value: float) -> QPointF:
    part = ((day - period.first).days + 0.5) / period.day_count
    return QPointF(
        plot.left() + plot.width() * part, plot.bottom() - plot.height() * value / HIGHEST
    )


def _draw_scale(draft: Draft, plot: QRectF, period: Period) -> None:
    for value in (0, 5, HIGHEST):
        y = plot.bottom() - plot.height() * value / HIGHEST
        draft.put(Line(QPointF(plot.left(), y), QPointF(plot.right(), y)))
        top = y - SMALL * 0.65
        draft.words(str(value), draft.left, top, SCALE_WIDTH - 4, size=SMALL, at_right=True)
    half = plot.width() / 2
    top = plot.bottom() + 3
    first, last = day_and_month(period.first), day_and_month(period.last)
    draft.words(first, plot.left(), top, half, size=SMALL, colour=GREY)
    draft.words(last, plot.left() + half, top, half, size=SMALL, colour=GREY, at_right=True)


def _write_mean(draft: Draft, report: Report, moment: Moment) -> None:
    """A line of the legend: the mark, the moment and its mean."""
    count, mean = report.rating_count(moment), report.rating_mean(moment)
    middle = draft.y + BODY * 0.65
    if moment is not Moment.OTHER:
        ends = QPointF(draft.left, middle), QPointF(draft.left + 24, middle)
        draft.put(Line(*ends, 0.9, BLACK, moment is Moment.BEFORE))
    draft.put(Mark(QPointF(draft.left + 12, middle), FORMS[moment], REACH))
    name = told(message(f"ratings.moment.{moment}"))
    if mean is None:
        text = told_few(name, count)
    else:
        text = told(message("paper.ratings.mean", moment=name, mean=mean_text(mean), count=count))
    draft.words(text, draft.left + 32, draft.y, draft.width - 32)
    draft.y += BODY * 1.35


def told_few(moment: str, count: int) -> str:
    """That there are too few ratings of this moment for a mean."""
    key = "one" if count == 1 else "many"
    return told(message(f"paper.ratings.few.{key}", moment=moment, n=count))
