"""Export and import in the window: what is chosen, what is told, and stopping in the midst."""

import json
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from psoas_timer.services.backups.backup import Reason
from psoas_timer.services.backups.trouble import trouble
from psoas_timer.services.exchange.exchange_desk import ExchangeDesk, Form
from psoas_timer.services.exchange.watch import Watch
from psoas_timer.ui.data.exchange_buttons import ExchangeButtons
from psoas_timer.ui.data.export_sheet import ExportSheet
from psoas_timer.ui.data.import_sheet import ImportSheet
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.history.history_page import HistoryPage
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person, texts

SAMPLES = Path(__file__).parents[2] / "data" / "exchange"
OpenImport = Callable[[Path], ImportSheet]


@pytest.fixture
def sheet(person: Person, theme: Theme, qtbot: QtBot, tmp_path: Path) -> ExportSheet:
    """The sheet for exporting; whatever is proposed as a name lies in the test's folder."""
    sheet = ExportSheet(
        theme,
        person.practice,
        ask_for_file=lambda _, __, name, chosen: chosen(str(tmp_path / name)),
    )
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(sheet)
    sheet.open()
    return sheet


@pytest.fixture
def open_import(person: Person, theme: Theme, qtbot: QtBot) -> OpenImport:
    """Open a file and wait until it is known what it is."""

    def opened(file: Path) -> ImportSheet:
        sheet = ImportSheet(theme, person.practice, file)
        qtbot.addWidget(sheet)
        sheet.open()
        qtbot.waitUntil(lambda: sheet.note.text() != "Looking…")
        return sheet

    return opened


@pytest.mark.parametrize("form", Form)
def test_a_button_for_each_form_writes_it(
    sheet: ExportSheet, person: Person, qtbot: QtBot, tmp_path: Path, form: Form
) -> None:
    person.do("desk-break")
    QTest.mouseClick(sheet.buttons[form], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(sheet.folder_button.isVisible)
    path = tmp_path / f"psoas-timer-2026-03-02.{form}"
    assert path.exists()
    assert sheet.note.text().replace("\u200b", "") == f"1 session in {path}"
    assert sheet.close_button.hasFocus()


def test_a_file_that_cant_be_written_is_told(
    sheet: ExportSheet, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "psoas-timer-2026-03-02.json").mkdir()
    sheet.buttons[Form.JSON].click()
    qtbot.waitUntil(lambda: "can't be written" in sheet.note.text())
    assert sheet.buttons[Form.JSON].isEnabled()
    assert not sheet.folder_button.isVisible()


def test_an_export_can_be_stopped(
    sheet: ExportSheet, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = threading.Event()

    def slow(desk: ExchangeDesk, form: Form, file: Path, describe: object, watch: Watch) -> int:
        may_go_on.wait(5)
        watch(0.5)
        return 1

    monkeypatch.setattr(ExchangeDesk, "export", slow)
    sheet.buttons[Form.JSON].click()
    assert not sheet.buttons[Form.JSON].isEnabled()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isVisible()
    may_go_on.set()
    qtbot.waitUntil(lambda: sheet.note.text() == "Stopped. Nothing has changed.")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not sheet.isVisible())


def test_an_import_says_what_would_come_in_and_then_does_it(
    person: Person, open_import: OpenImport, qtbot: QtBot
) -> None:
    sheet = open_import(SAMPLES / "good" / "check-marks.csv")
    qtbot.waitUntil(sheet.import_button.isEnabled)
    assert "2 new days, noted as practised." in texts(sheet)
    assert person.practice.streak_desk.streak().best == 0
    with qtbot.waitSignal(sheet.imported):
        QTest.mouseClick(sheet.import_button, Qt.MouseButton.LeftButton)
    assert sheet.note.text() == "Imported."
    assert not sheet.import_button.isVisible()
    assert sheet.close_button.hasFocus()
    assert person.practice.streak_desk.streak().of_last_30 == 2


def test_that_what_came_in_has_no_backup_yet_is_told(
    person: Person, open_import: OpenImport, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = open_import(SAMPLES / "good" / "check-marks.csv")
    qtbot.waitUntil(sheet.import_button.isEnabled)
    backups = person.practice.backups
    make, full = backups.make, trouble("backups.not_made", backups.folder, reason="disk full")

    def full_afterwards(reason: Reason) -> object:
        return full.problem if reason is Reason.IMPORTED else make(reason)

    monkeypatch.setattr(backups, "make", full_afterwards)
    with qtbot.waitSignal(sheet.imported):
        sheet.import_button.click()
    assert sheet.note.text() == "Imported."
    assert any("disk full" in text for text in texts(sheet))


def test_an_import_can_be_stopped_and_tried_again(
    person: Person, open_import: OpenImport, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = open_import(SAMPLES / "good" / "check-marks.csv")
    qtbot.waitUntil(sheet.import_button.isEnabled)
    assert sheet.import_button.hasFocus()
    may_go_on = threading.Event()
    make = person.practice.backups.make

    def slow(reason: object) -> object:
        may_go_on.wait(5)
        return make(reason)

    monkeypatch.setattr(person.practice.backups, "make", slow)
    QTest.keyClick(sheet.import_button, Qt.Key.Key_Return)
    assert sheet.close_button.text() == "Stop"
    sheet.close_button.click()
    may_go_on.set()
    qtbot.waitUntil(lambda: sheet.note.text() == "Stopped. Nothing has changed.")
    assert person.practice.streak_desk.streak().of_last_30 == 0
    with qtbot.waitSignal(sheet.imported):
        sheet.import_button.click()
    assert person.practice.streak_desk.streak().of_last_30 == 2


def test_what_is_here_already_can_not_be_imported_again(
    open_import: OpenImport, qtbot: QtBot
) -> None:
    first = open_import(SAMPLES / "good" / "days-only.csv")
    qtbot.waitUntil(first.import_button.isEnabled)
    with qtbot.waitSignal(first.imported):
        first.import_button.click()
    again = open_import(SAMPLES / "good" / "days-only.csv")
    qtbot.waitUntil(lambda: again.note.text() == "Nothing in it is new.")
    assert not again.import_button.isEnabled()


def test_of_several_things_only_those_ticked_come_in(
    person: Person, open_import: OpenImport, qtbot: QtBot
) -> None:
    sheet = open_import(SAMPLES / "good" / "loop-marks.csv")
    assert list(sheet.boxes) == ["Stretching", "Reading"]
    assert sheet.boxes["Stretching"].hasFocus()
    assert not sheet.import_button.isEnabled()
    QTest.keyClick(sheet.boxes["Stretching"], Qt.Key.Key_Space)
    qtbot.waitUntil(sheet.import_button.isEnabled)
    sheet.boxes["Stretching"].click()
    assert not sheet.import_button.isEnabled()
    assert sheet.note.text() == "Habits of Loop Habit Tracker. Tick what is practice."
    sheet.boxes["Reading"].click()
    sheet.boxes["Stretching"].click()  # while the first answer is still awaited
    qtbot.waitUntil(sheet.import_button.isEnabled)
    with qtbot.waitSignal(sheet.imported):
        sheet.import_button.click()
    days = person.practice.streak_desk.audit(date.min).days
    assert [each.day.day for each in days if each.is_corrected] == [26, 28, 1]


def test_what_cant_be_used_is_told_with_its_line(open_import: OpenImport, qtbot: QtBot) -> None:
    sheet = open_import(SAMPLES / "bad" / "rows.csv")
    qtbot.waitUntil(sheet.import_button.isEnabled)
    assert any("rows.csv:3: " in text.replace("\u200b", "") for text in texts(sheet))


def test_a_file_of_another_kind_is_told(open_import: OpenImport, qtbot: QtBot) -> None:
    sheet = open_import(SAMPLES / "bad" / "routine.toml")
    assert "this is a routine" in sheet.note.text()
    assert not sheet.import_button.isEnabled()


def test_closing_while_it_looks_leaves_everything_alone(
    person: Person, theme: Theme, qtbot: QtBot
) -> None:
    sheet = ImportSheet(theme, person.practice, SAMPLES / "good" / "utf-16.csv")
    sheet.open()
    with qtbot.waitSignal(sheet.destroyed):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert person.practice.history.recent(5) == ()


def test_the_buttons_open_both(person: Person, theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "history.json"
    path.write_text(json.dumps({"format": "psoas-timer-history", "version": 1}))
    buttons = ExchangeButtons(
        theme, person.practice, ask_for_file=lambda _, chosen: chosen(str(path))
    )
    qtbot.addWidget(buttons)
    buttons.show()
    buttons.export_button.click()
    assert len(buttons.findChildren(ExportSheet)) == 1
    buttons.findChildren(ExportSheet)[0].reject()
    buttons.import_button.click()
    (sheet,) = buttons.findChildren(ImportSheet)
    qtbot.waitUntil(lambda: sheet.note.text() == "Nothing in it is new.")
    assert "There is nothing in it." in texts(sheet)
    sheet.reject()


def test_the_history_page_shows_what_came_in(
    person: Person, theme: Theme, figures: FigureMaker, qtbot: QtBot
) -> None:
    page = HistoryPage(person.practice, theme, figures)
    qtbot.addWidget(page)
    page.show()
    assert page.nothing_yet.isVisible()
    page.exchange.import_file(str(SAMPLES / "good" / "utf-16.csv"))
    (sheet,) = page.findChildren(ImportSheet)
    qtbot.waitUntil(sheet.import_button.isEnabled)
    with qtbot.waitSignal(page.exchange.imported):
        sheet.import_button.click()
    assert not page.nothing_yet.isVisible()
    assert "utf-16" in texts(page.sessions)
    page.sessions.rows[0].head.click()
    assert "Imported, so it has no steps and can’t be repeated." in texts(page.sessions)
    sheet.reject()


def test_days_of_an_import_are_told_as_elsewhere_in_the_window(
    open_import: OpenImport, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "practised.csv"
    file.write_text("date,minutes\n2026-02-27,5\n", encoding="utf-8")
    sheet = open_import(file)
    qtbot.waitUntil(sheet.import_button.isEnabled)
    assert "On 27 February 2026." in texts(sheet)
