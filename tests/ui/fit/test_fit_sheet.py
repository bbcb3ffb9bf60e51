"""I have … minutes: typed, shown at once, started; from Today, from a row, and after questions."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.practice import Practice
from psoas_timer.ui.care.gate_dialog import GateDialog
from psoas_timer.ui.fit.fit_sheet import FitSheet
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.pages.routine_row import RoutineRow
from psoas_timer.ui.theme.theme import Theme
from tests.fakes import FakeClock
from tests.ui.conftest import Person, shown, texts

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # offscreen has none

Open = Callable[[Practice], MainWindow]


@pytest.fixture
def sheet(qtbot: QtBot, qapp: QApplication, person: Person) -> FitSheet:
    routine = person.practice.prepared("full-release")
    assert routine is not None
    sheet = FitSheet(Theme(qapp, assets_dir(), "light"), routine)
    qtbot.addWidget(sheet)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    sheet.open()
    return sheet


def type_minutes(qtbot: QtBot, sheet: FitSheet, text: str) -> None:
    sheet.minutes.selectAll()
    field = sheet.minutes.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, text)


@pytest.fixture
def newcomer(program_home: Path) -> Iterator[Person]:
    person = Person(program_home, FakeClock(), is_settled=False)
    person.set(sound_player="silent", has_read_welcome=True)
    yield person
    person.practice.close()


def test_what_changes_is_shown_while_typing(sheet: FitSheet, qtbot: QtBot):
    type_minutes(qtbot, sheet, "7")
    assert sheet.total.text() == "7:00 in all, 21:29 as it is"
    lines = sheet.lines.text().splitlines()
    assert "Left out: Warm pack, low back." in lines
    assert "Kneeling low lunge: 20 s instead of 30 s." in lines
    assert sheet.start_button.text() == "Start · 7:00"
    assert sheet.limit.isHidden()


def test_enter_starts_what_is_shown(sheet: FitSheet, qtbot: QtBot):
    type_minutes(qtbot, sheet, "12")
    with qtbot.waitSignal(sheet.start_asked) as asked:
        qtbot.keyClick(sheet.minutes, Qt.Key.Key_Return)
    assert asked.args[0].total_ms == 720_000
    assert not sheet.isVisible()


def test_escape_starts_nothing(sheet: FitSheet, qtbot: QtBot):
    with qtbot.assertNotEmitted(sheet.start_asked):
        qtbot.keyClick(sheet.minutes, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_it_says_when_it_cannot(sheet: FitSheet, qtbot: QtBot, qapp: QApplication, person: Person):
    type_minutes(qtbot, sheet, "200")
    assert sheet.limit.text() == "With the longest holds it takes 44:47."
    heat = person.practice.prepared("heat-therapy")
    assert heat is not None
    short = FitSheet(Theme(qapp, assets_dir(), "light"), heat)
    qtbot.addWidget(short)
    short.minutes.setValue(3)
    assert short.limit.text().startswith("Heat session can't be led in less than 10:30.")
    assert short.start_button.text() == "Start · 10:30"


def test_today_opens_it_by_its_key_and_leads_the_fitted_routine(
    person: Person, open_window: Open, qtbot: QtBot
):
    window = open_window(person.practice)
    assert window.navigation is not None
    page = window.frame.pages.currentWidget()
    page.card.start_button.setFocus()
    qtbot.keyClick(page.card.start_button, Qt.Key.Key_I)
    sheet = shown(window, FitSheet)
    sheet.minutes.setValue(3)
    sheet.start_button.click()
    session = person.practice.runner.session
    assert session is not None
    assert session.timeline.total_ms == 180_000


def test_a_row_of_the_routines_opens_it(person: Person, open_window: Open, qtbot: QtBot):
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("routines")
    row = next(r for r in window.findChildren(RoutineRow) if r.routine_id == "yoga-flow")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_I)
    assert "Yoga" in shown(window, FitSheet).windowTitle()


def test_questions_come_before_it_and_what_they_change_is_fitted(
    newcomer: Person, open_window: Open
):
    practice = newcomer.practice
    window = open_window(practice)
    assert window.navigation is not None
    window.navigation.sessions.fit("trigger-point-holds")
    assert window.findChildren(FitSheet) == []
    gate = shown(window, GateDialog)
    gate.ticks.boxes["hernia"].click()
    gate.go_on_button.click()
    sheet = shown(window, FitSheet)
    assert any("since you ticked: Hernia" in text for text in texts(sheet))
