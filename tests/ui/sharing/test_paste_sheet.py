"""A prescription is pasted, read as it changes, and becomes a routine or a draft of one."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.prescription.reading import read_prescription
from psoas_timer.core.content.routine import Routine
from psoas_timer.services.practice import Practice
from psoas_timer.services.sharing import sharing_desk
from psoas_timer.ui.banner import Banner
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.sharing.paste_sheet import PasteSheet
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.wording.prescription_text import guess_text, place_text
from tests.ui.conftest import Person, texts
from tests.ui.layout_faults import settle

SHEET = """\
half kneeling stretch 3x45s each side, rest 15; bridge 2x10; heat 12 min
Clamshells (green band) 3x15 each side, twice a day
"""


@pytest.fixture(autouse=True)
def _clipboard(qapp: object) -> None:
    QGuiApplication.clipboard().setText("")


@pytest.fixture
def opened(person: Person, theme: Theme, qtbot: QtBot) -> Callable[..., PasteSheet]:
    def open_sheet(text: str = "") -> PasteSheet:
        sheet = PasteSheet(theme, person.practice, text=text)
        qtbot.addWidget(sheet)
        sheet.show()
        with qtbot.waitActive(sheet):
            sheet.activateWindow()
        return sheet

    return open_sheet


def put(sheet: PasteSheet, text: str) -> None:
    """Have this text in the field, and read."""
    sheet.field.setPlainText(text)
    sheet.read()
    settle()


def said(sheet: PasteSheet) -> str:
    return "\n".join(texts(sheet)).replace("\u200b", "")


def test_ctrl_v_is_read_into_steps_guesses_and_what_was_not_understood(
    opened: Callable[..., PasteSheet], qtbot: QtBot
) -> None:
    sheet = opened()
    QGuiApplication.clipboard().setText(SHEET)
    QTest.keyClick(sheet.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(sheet.save_button.isEnabled)
    settle()
    told = said(sheet)
    assert "1. Half-kneeling hip stretch, 3 × 45 s, both sides, rest 15 s" in told
    assert "“half kneeling stretch 3x45s each side, rest 15”" in told
    assert "Guessed: “15” has no unit; taken for seconds" in told
    assert "4. Clamshells (own step, strength), 15 × 4 s, both sides" in told
    assert "Step 4, 3 times" in told
    assert "line 2, column 13: “green band”" in told
    assert "“twice a day”" in told
    assert "4 steps, " in sheet.summary.text()
    assert sheet.summary.text().endswith("1 piece not understood")


def test_every_guess_of_the_terminal_is_in_the_sheet_and_counted(
    opened: Callable[..., PasteSheet], person: Person
) -> None:
    files = Path(__file__).parents[2] / "data" / "prescriptions"
    sheet = opened()
    for file in sorted(files.glob("*.txt")):
        put(sheet, file.read_text(encoding="utf-8"))
        library = person.practice.library
        draft = read_prescription(sheet.text, library.names(), library.catalogue)
        told = said(sheet)
        guesses = [guess for each in (*draft.steps, *draft.circuits) for guess in each.guesses]
        for guess in guesses:
            assert f"Guessed: {guess_text(guess)}" in told, file.name
        for passage in (*draft.unread, *draft.notes):
            assert place_text(passage) in told, file.name
        counted = f"{len(guesses)} guess"
        assert (counted in sheet.summary.text()) == bool(guesses and draft.steps), file.name


def test_what_reads_like_a_prescription_is_taken_from_the_clipboard(
    opened: Callable[..., PasteSheet],
) -> None:
    QGuiApplication.clipboard().setText(SHEET)
    sheet = opened()
    assert sheet.text == SHEET
    assert sheet.save_button.isEnabled()
    assert "This was in your clipboard." in texts(sheet)
    QTest.keyClicks(sheet.field, "bridge")  # takes the place of all of it
    assert sheet.text == "bridge"
    assert "This was in your clipboard." not in texts(sheet)


@pytest.mark.parametrize(
    "text", ["https://example.org/bridge?x=10", "see you!", "bridge 2x10 " * 500]
)
def test_anything_else_stays_in_the_clipboard(opened: Callable[..., PasteSheet], text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    sheet = opened()
    assert sheet.text == ""
    assert not sheet.save_button.isEnabled()
    assert not sheet.edit_button.isEnabled()


def test_a_text_without_an_exercise_can_not_be_saved_and_says_so(
    opened: Callable[..., PasteSheet],
) -> None:
    sheet = opened()
    put(sheet, "Call me next week!")
    assert sheet.summary.text() == "No exercise was found in this text."
    assert "“Call me next week”" in said(sheet)
    assert not sheet.save_button.isEnabled()
    put(sheet, "")
    assert not sheet.summary.isVisible()
    assert not any("not understood" in text.lower() for text in texts(sheet))


def test_saved_it_is_among_the_own_routines_under_a_free_id(
    opened: Callable[..., PasteSheet], person: Person, qtbot: QtBot
) -> None:
    for routine_id in ("dehnen-fur-abends", "dehnen-fur-abends-2"):
        sheet = opened()
        put(sheet, SHEET)
        sheet.name.setText("  Dehnen für abends ")
        with qtbot.waitSignal(sheet.saved):
            sheet.save_button.click()
        routine = person.practice.library.routine(routine_id)
        assert routine is not None
        assert [step.exercise.name for step in routine.steps][1] == "Bridge"
        assert len(routine.circuits) == 2
        assert routine.purpose == "twice a day"
    assert person.practice.problems() == ()


def test_to_edit_it_first_saves_nothing(
    opened: Callable[..., PasteSheet], person: Person, qtbot: QtBot
) -> None:
    sheet = opened()
    put(sheet, "bridge 2x10")
    with qtbot.waitSignal(sheet.edit_asked) as asked:
        sheet.edit_button.click()
    (routine,) = asked.args
    assert isinstance(routine, Routine)
    assert routine.name == "From my therapist"
    assert not person.practice.places.routines.exists()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (" ", "A routine needs a name."),
        ("q" * 121, "A name has at most 120 letters; this one has 121."),
        ("<b>mine</b>", "<b>"),
    ],
)
def test_a_name_that_no_routine_may_have_is_told_at_once(
    opened: Callable[..., PasteSheet], name: str, told: str
) -> None:
    sheet = opened()
    put(sheet, "bridge 2x10")
    sheet.name.setText(name)
    assert told in sheet.trouble.text()
    assert sheet.trouble.isVisible()
    assert not sheet.save_button.isEnabled()
    sheet.name.setText("Mine")
    assert not sheet.trouble.isVisible()
    assert sheet.save_button.isEnabled()


def test_what_can_not_be_saved_is_told_and_stays_in_the_field(
    opened: Callable[..., PasteSheet], monkeypatch: pytest.MonkeyPatch
) -> None:
    def disk_is_full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sharing_desk, "write_whole", disk_is_full)
    sheet = opened()
    put(sheet, "bridge 2x10")
    sheet.save_button.click()
    assert sheet.isVisible()
    assert "No space left on device" in sheet.trouble.text()
    assert sheet.text == "bridge 2x10"


def test_what_was_not_understood_is_underlined_where_it_stands(
    opened: Callable[..., PasteSheet],
) -> None:
    sheet = opened()
    put(sheet, "𝟙 bridge 2x10 (𝔤reen band)\n")
    (mark,) = sheet.field.extraSelections()
    assert mark.cursor.selectedText() == "𝔤reen band"


def test_the_text_of_last_time_is_there_again(
    opened: Callable[..., PasteSheet],
) -> None:
    QGuiApplication.clipboard().setText("plank 3 x 30 s")
    sheet = opened("bridge 2x10")
    assert sheet.text == "bridge 2x10"
    assert "This was in your clipboard." not in texts(sheet)


def test_the_fields_have_names_and_tab_leaves_the_text(
    opened: Callable[..., PasteSheet],
) -> None:
    sheet = opened()
    names = [
        QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name)
        for field in (sheet.field, sheet.name)
    ]
    assert names == ["What your therapist wrote", "Name of the routine"]
    assert sheet.field.hasFocus()
    QTest.keyClick(sheet.field, Qt.Key.Key_Tab)
    assert sheet.name.hasFocus()


def test_a_sheet_that_grows_keeps_its_buttons_on_the_screen(
    opened: Callable[..., PasteSheet],
) -> None:
    sheet = opened()
    screen = sheet.screen().availableGeometry()
    sheet.move(0, screen.bottom() - sheet.height())
    before = sheet.height()
    put(sheet, SHEET)
    assert sheet.height() > before
    assert sheet.frameGeometry().bottom() <= screen.bottom()


@pytest.fixture
def window(person: Person, open_window: Callable[[Practice], MainWindow]) -> MainWindow:
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("routines")
    return window


def sheet_of(window: MainWindow) -> PasteSheet:
    """Press the button, and give the sheet that opens."""
    text = "Paste from your therapist…"
    next(b for b in window.findChildren(QPushButton) if b.text() == text).click()
    return next(sheet for sheet in window.findChildren(PasteSheet) if sheet.isVisible())


def test_in_the_window_it_is_saved_told_and_taken_back(window: MainWindow, person: Person) -> None:
    sheet = sheet_of(window)
    put(sheet, SHEET)
    sheet.save_button.click()
    assert person.practice.library.routine("from-my-therapist") is not None
    banner = window.findChildren(Banner)[-1]
    assert banner.accessibleName() == "From my therapist is among your routines now."
    banner.buttons[0].click()
    assert person.practice.library.routine("from-my-therapist") is None


def test_a_key_opens_it_from_anywhere_on_the_page(window: MainWindow, qtbot: QtBot) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.frame.pages.currentWidget().search, Qt.Key.Key_V, both)
    qtbot.waitUntil(lambda: any(s.isVisible() for s in window.findChildren(PasteSheet)))


def test_a_sheet_that_was_closed_lost_nothing(window: MainWindow) -> None:
    sheet = sheet_of(window)
    put(sheet, "bridge 2x10")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    again = sheet_of(window)
    assert again.text == "bridge 2x10"
    again.save_button.click()
    assert sheet_of(window).text == ""
