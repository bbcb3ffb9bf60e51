"""The windows with pages for paper: what is chosen is what is seen, saved and printed."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from psoas_timer.core.practice.rating import Moment
from psoas_timer.core.practice.report import MOST_DAYS
from psoas_timer.ui.data.exchange_buttons import ExchangeButtons
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.pages.routines_page import RoutinesPage
from psoas_timer.ui.paper import paper_sheet
from psoas_timer.ui.paper.output import PaperSize
from psoas_timer.ui.paper.report_sheet import ReportSheet
from psoas_timer.ui.paper.routine_sheet import RoutinePaper
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person, shown

TODAY = date(2026, 3, 2)


@pytest.fixture
def report(person: Person, theme: Theme, qtbot: QtBot, tmp_path: Path) -> ReportSheet:
    person.practise_on("desk-break", 3)
    person.clock.local -= timedelta(days=3)
    sheet = ReportSheet(
        theme,
        person.practice,
        ask_for_file=lambda _, name, chosen: chosen(str(tmp_path / f"{name}.pdf")),
    )
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(sheet)
    sheet.open()
    return sheet


def lines(sheet: ReportSheet | RoutinePaper) -> tuple[str, ...]:
    assert sheet.preview.sheet is not None
    return sheet.preview.sheet.lines


def choose(sheet: ReportSheet, number: int) -> None:
    sheet.time_box.setCurrentIndex(number)


def test_it_opens_with_four_weeks_and_reads_the_same_to_a_screen_reader(report: ReportSheet):
    assert lines(report)[1] == "3 February 2026 to 2 March 2026"
    assert report.preview.accessibleDescription() == "\n".join(lines(report))
    assert not report.first_box.isVisible()


def test_three_months_and_other_days(report: ReportSheet):
    choose(report, 1)
    assert lines(report)[1] == "2 December 2025 to 2 March 2026"
    choose(report, 2)
    assert report.first_box.isVisible()
    assert report.last_box.isVisible()
    report.last_box.selectAll()
    QTest.keyClicks(report.last_box, "2026-02-20")
    QTest.keyClick(report.last_box, Qt.Key.Key_Return)
    assert lines(report)[1] == "3 February 2026 to 20 February 2026"


def test_more_than_a_year_becomes_its_last_year(report: ReportSheet):
    choose(report, 2)
    report.first_box.setValue(date(1990, 1, 1).toordinal())
    assert report.period.day_count == MOST_DAYS
    assert report.period.last == TODAY


def test_what_is_no_date_becomes_the_day_again(report: ReportSheet):
    choose(report, 2)
    for typed in ("soon", "31 Feb 2026", ""):
        report.first_box.selectAll()
        QTest.keyClick(report.first_box, Qt.Key.Key_Delete)
        QTest.keyClicks(report.first_box, typed)
        QTest.keyClick(report.first_box, Qt.Key.Key_Return)
        assert report.first_box.day == date(2026, 2, 3)
        assert report.first_box.text() == "3 Feb 2026"


def test_a_day_after_today_becomes_today(report: ReportSheet):
    choose(report, 2)
    report.last_box.selectAll()
    QTest.keyClicks(report.last_box, "1 Jan 2030")
    QTest.keyClick(report.last_box, Qt.Key.Key_Return)
    assert report.last_box.day == TODAY


def test_tab_goes_through_it_as_it_is_read(report: ReportSheet):
    choose(report, 2)
    stops, widget = [], report.time_box
    while widget is not report.close_button:
        is_own = widget.objectName() != "qt_spinbox_lineedit"
        if is_own and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    assert stops == [
        report.time_box,
        report.first_box,
        report.last_box,
        report.name_field,
        report.size_box,
        report.notes_box,
        report.preview,
        report.save_button,
        report.print_button,
    ]


def test_the_name_is_on_it_while_it_is_typed(report: ReportSheet):
    QTest.keyClicks(report.name_field, "Ann")
    assert lines(report)[0] == "Practice diary of Ann"


def test_notes_can_be_left_off(report: ReportSheet, person: Person):
    record = person.do("desk-break")
    person.practice.history.note(record.id, "Slept badly.")
    rating = person.practice.ratings.rate(3, Moment.OTHER)
    assert rating.value == 3
    choose(report, 1)
    assert "Desk movement break: Slept badly." in lines(report)
    assert "at other times: 1 rating, too few for a mean" in lines(report)
    report.notes_box.click()
    assert "Slept badly" not in " ".join(lines(report))


def test_other_paper_changes_the_page(report: ReportSheet):
    report.size_box.setCurrentIndex(report.size_box.findData(PaperSize.LETTER))
    assert report.preview.sheet is not None
    assert report.preview.sheet.size == PaperSize.LETTER.points


def test_it_is_saved_where_the_person_wishes(report: ReportSheet, qtbot: QtBot, tmp_path: Path):
    QTest.mouseClick(report.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(report.folder_button.isVisible)
    file = tmp_path / "practice-diary-2026-03-02.pdf"
    assert file.read_bytes().startswith(b"%PDF-")
    assert report.note.text().replace("\u200b", "") == f"Saved: {file}"


def test_why_it_could_not_be_saved_is_told(report: ReportSheet, qtbot: QtBot, tmp_path: Path):
    (tmp_path / "practice-diary-2026-03-02.pdf").mkdir()
    report.save_button.click()
    qtbot.waitUntil(lambda: "can't be written" in report.note.text())
    assert report.save_button.isEnabled()
    assert not report.folder_button.isVisible()


@pytest.mark.parametrize("is_taken", [True, False])
def test_the_printer_gets_the_page_that_is_seen(
    report: ReportSheet, monkeypatch: pytest.MonkeyPatch, is_taken: bool
):
    paper = QPixmap(600, 850)
    paper.fill(Qt.GlobalColor.white)

    def ask(parent: object, title: str, size: PaperSize, put: Callable, printed: Callable) -> None:
        assert (title, size) == ("Practice diary", PaperSize.A4)
        painter = QPainter(paper)
        put(painter, QSizeF(595, 842))
        painter.end()
        printed(is_taken)

    monkeypatch.setattr(paper_sheet, "ask_for_printer", ask)
    report.print_button.click()
    colours = {paper.toImage().pixelColor(x, 52).lightness() < 128 for x in range(42, 200)}
    assert colours == {True, False}
    said = "Sent to the printer." if is_taken else "The printer took nothing"
    assert report.note.text().startswith(said)


def test_a_history_that_can_not_be_read_gives_no_report(person: Person, theme: Theme, qtbot: QtBot):
    file = person.practice.places.history_file
    person.practice.close()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    file.mkdir()
    sheet = ReportSheet(theme, Person(file.parent, person.clock).practice)
    qtbot.addWidget(sheet)
    sheet.open()
    assert sheet.note.text().startswith("Without your history there is no report")
    assert not sheet.save_button.isEnabled()
    assert not sheet.print_button.isEnabled()
    assert not sheet.preview.isVisible()


def test_history_opens_it(person: Person, theme: Theme, qtbot: QtBot):
    buttons = ExchangeButtons(theme, person.practice)
    qtbot.addWidget(buttons)
    buttons.show()
    QTest.mouseClick(buttons.report_button, Qt.MouseButton.LeftButton)
    assert buttons.findChild(ReportSheet) is not None


def test_a_row_of_routines_opens_its_page(
    person: Person, open_window: Callable[..., MainWindow], qtbot: QtBot
):
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("routines")
    page = shown(window, RoutinesPage)
    row = next(row for row in page.rows if row.routine_id == "full-release")
    row.print_asked.emit(row.routine_id)
    paper = shown(window, RoutinePaper)
    assert lines(paper)[0] == "Full psoas release"
    assert any(line.startswith("Ask a professional first") for line in lines(paper))
    assert paper.file_name() == "Full-psoas-release"


def test_what_the_answers_rule_out_is_not_on_paper(
    person: Person, theme: Theme, figures: FigureMaker, qtbot: QtBot
):
    person.practice.care.tick(person.practice.library.catalogue.safety.cautions)
    chosen = person.practice.chosen("full-release")
    led = person.practice.prepared("full-release")
    assert chosen is not None
    assert led is not None
    paper = RoutinePaper(theme, person.practice, figures, led)
    qtbot.addWidget(paper)
    names = {step.exercise.name for step in chosen.steps} - {s.exercise.name for s in led.steps}
    assert names
    assert not any(name in " ".join(lines(paper)) for name in names)
