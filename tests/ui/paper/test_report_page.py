"""The report on paper: always one page, nothing over the margin, and what is cut is said."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.practice.rating import Moment
from psoas_timer.core.practice.report import Remark, Report, make_report, period_up_to
from psoas_timer.core.practice.side_minutes import HeldOn
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.ui.paper.ink import Box, Form, Line, Mark, Sheet
from psoas_timer.ui.paper.output import PaperSize
from psoas_timer.ui.paper.report_page import remark_text, report_sheet
from psoas_timer.ui.theme.theme import Theme
from tests.builders import a_record
from tests.core.rated import rated
from tests.ui.paper.paper_faults import paper_faults

LAST = date(2026, 3, 31)
LONG_NOTE = "Sore after the second round, and nothing helped for the rest of the day. " * 12
VERY_LONG_WORD = "x" * 2_000


def a_report(days: int, *, notes: int = 3, note: str = "Slept badly.", every: int = 1) -> Report:
    """Practised every day with all kinds on all sides, rated on each of `every` days."""
    period = period_up_to(LAST, days)
    dates = [LAST - timedelta(days=back) for back in range(days)]
    rated_days = dates[::every]
    return make_report(
        period,
        days={day: DayTotal(1, 2, 900_000) for day in dates[3:]},
        corrected=dates[1:2],
        held=[HeldOn(day, kind, side, 61_000) for day in dates for kind in Kind for side in Side],
        ratings=[rated(7, day) for day in rated_days]
        + [rated(5, day, Moment.AFTER, hour=8) for day in rated_days[:2]],
        sessions=[
            a_record(id=str(number), practice_date=LAST, note=note, hurt=number == 0)
            for number in range(notes)
        ],
    )


def page(report: Report, paper: PaperSize = PaperSize.A4, **changes: object) -> Sheet:
    return report_sheet(report, paper.points, LAST, first_weekday=1, **changes)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("days", [1, 7, 28, 91, 200, 366])
@pytest.mark.parametrize("note", ["Fine.", LONG_NOTE, VERY_LONG_WORD])
def test_it_always_fits_on_one_page(theme: Theme, paper: PaperSize, days: int, note: str):
    sheet = page(a_report(days, notes=60, note=note), paper, name=note[:80])
    assert paper_faults(sheet) == []


@pytest.mark.parametrize("first_weekday", [1, 6, 7])
def test_weeks_begin_as_in_the_country(theme: Theme, first_weekday: int):
    report = a_report(91)
    sheet = report_sheet(report, PaperSize.A4.points, LAST, first_weekday=first_weekday)
    assert paper_faults(sheet) == []
    letters = [text for text in sheet.lines if len(text) == 1 and text.isalpha()]
    assert "".join(letters) == ("MTWTFSS" * 2)[first_weekday - 1 :][:7]


@pytest.mark.parametrize(
    ("days", "months"), [(28, ["Mar"]), (34, ["Feb", "Mar"]), (91, ["Dec", "Jan", "Feb", "Mar"])]
)
def test_each_month_is_named_once(theme: Theme, days: int, months: list[str]):
    lines = page(a_report(days)).lines
    assert [line for line in lines if line in ("Dec", "Jan", "Feb", "Mar")] == months


def test_notes_that_have_no_room_are_counted(theme: Theme):
    sheet = page(a_report(28, notes=60, note=LONG_NOTE))
    dated = sum(line == "31 Mar" for line in sheet.lines) - 1  # one is below the chart
    assert f"… and {60 - dated} more" in sheet.lines
    assert dated > 2


def test_a_page_with_room_for_all_notes_counts_none(theme: Theme):
    sheet = page(a_report(28, notes=3))
    assert sheet.lines.count("Morning: Slept badly.") == 2
    assert "Morning, ended because it hurt: Slept badly." in sheet.lines
    assert not any("more" in line for line in sheet.lines)


def test_notes_stay_off_the_page_where_that_is_wished(theme: Theme):
    assert "Slept badly" not in " ".join(page(a_report(28), has_notes=False).lines)


def test_it_says_of_whom_when_and_how_much(theme: Theme):
    lines = page(a_report(28, every=2), name="  A.\nExample ").lines
    assert lines[:3] == (
        "Practice diary of A. Example",
        "4 March 2026 to 31 March 2026",
        "Practised on 26 of 28 days, 50 sessions, 11 h 23 min of holds.",
    )
    assert "before: mean 7 of 14 ratings" in lines
    assert "after: 2 ratings, too few for a mean" in lines
    made = "Made by the person with Psoas Timer, 31 March 2026. A diary, not a measurement."
    assert lines[-1] == made


def test_before_and_after_are_told_apart_without_colour(theme: Theme):
    inks = page(a_report(28)).inks
    forms = {ink.form for ink in inks if isinstance(ink, Mark)}
    assert {Form.RING, Form.DISC} <= forms
    assert {ink.is_dashed for ink in inks if isinstance(ink, Line) and ink.width > 0.5} == {
        True,
        False,
    }


def test_days_practised_are_filled_and_others_are_not(theme: Theme):
    report = a_report(28)
    boxes = [ink for ink in page(report).inks if isinstance(ink, Box)]
    legend_filled, legend = 1, 3
    assert len(boxes) == 28 + legend
    assert sum(bool(box.fill) for box in boxes) == len(report.days) + legend_filled


def test_who_never_practised_or_rated_gets_a_page_that_says_so(theme: Theme):
    nothing = make_report(
        period_up_to(LAST, 28), days={}, corrected=(), held=(), ratings=(), sessions=()
    )
    sheet = page(nothing)
    assert paper_faults(sheet) == []
    for line in ("No holds in this time.", "No ratings in this time.", "No notes in this time."):
        assert line in sheet.lines


def test_a_note_of_a_rating_says_its_value():
    assert remark_text(Remark(LAST, "Long drive.", rating=4)) == "rated 4 of 10: Long drive."
    assert remark_text(Remark(LAST, "", "Morning", hurt=True)) == "Morning, ended because it hurt"


@pytest.mark.parametrize(
    ("country", "paper"),
    [(QLocale.Country.UnitedStates, PaperSize.LETTER), (QLocale.Country.Germany, PaperSize.A4)],
)
def test_paper_is_that_of_the_country(country: QLocale.Country, paper: PaperSize):
    from psoas_timer.ui.paper.output import usual_paper

    QLocale.setDefault(QLocale(QLocale.Language.English, country))
    assert usual_paper() is paper
