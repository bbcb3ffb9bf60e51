"""Files that are dropped onto the window, and own routines that go."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from psoas_timer.services.practice import Practice
from psoas_timer.ui.banner import Banner
from psoas_timer.ui.data.import_sheet import ImportSheet
from psoas_timer.ui.history.history_page import HistoryPage
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.pages.routine_row import RoutineRow
from psoas_timer.ui.sharing.routine_sheet import RoutineSheet
from psoas_timer.ui.sharing.trash_sheet import TrashSheet
from tests.services.content.pictures import a_png
from tests.ui.conftest import Person, texts
from tests.ui.drags import dropping, entering

Open = Callable[[Practice], MainWindow]

TEXT = """\
schema = 1
id = "evening"
name = "Evening"
[[step]]
exercise = "low-lunge"
"""
DRAWN = '[[step]]\nname = "Towel"\nkind = "rest"\nhold_s = 30\npicture = "towel.png"\n'


@pytest.fixture
def window(person: Person, open_window: Open) -> MainWindow:
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("routines")
    return window


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "given.toml"
    file.write_text(TEXT, encoding="utf-8")
    return file


def drag(window: MainWindow, *files: Path) -> bool:
    """Drag files over the window and let them go; tells whether it would take them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    offered = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    enter = entering(QPoint(20, 20), offered, mime)
    enter.ignore()
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        drop = dropping(QPoint(20, 20), offered, mime)
        window.dropEvent(drop)
        assert drop.dropAction() is Qt.DropAction.CopyAction  # its giver deletes what was moved
    return enter.isAccepted()


def sheet_of(window: MainWindow, qtbot: QtBot) -> RoutineSheet:
    qtbot.waitUntil(lambda: any(s.isVisible() for s in window.findChildren(RoutineSheet)))
    return next(sheet for sheet in window.findChildren(RoutineSheet) if sheet.isVisible())


def names(window: MainWindow) -> set[str]:
    return {row.routine_id for row in window.findChildren(RoutineRow) if row.isVisible()}


def press(window: MainWindow, text: str) -> None:
    buttons = [b for banner in window.findChildren(Banner) for b in banner.buttons]
    next(b for b in buttons if b.text() == text and b.isVisible()).click()


def test_a_dropped_routine_is_shown_taken_in_and_taken_back(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    assert drag(window, file)
    sheet = sheet_of(window, qtbot)
    assert any("low lunge: " in text for text in texts(sheet))
    assert "evening" not in names(window)
    assert sheet.buttons["import"].hasFocus()
    sheet.buttons["import"].click()
    assert "evening" in names(window)
    press(window, "Undo")
    assert "evening" not in names(window)


def test_cancel_changes_nothing(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    drag(window, file)
    sheet_of(window, qtbot).close_button.click()
    assert "evening" not in names(window)


def test_of_one_whose_id_is_taken_the_person_says_what_becomes(
    window: MainWindow, person: Person, file: Path, qtbot: QtBot
) -> None:
    drag(window, file)
    sheet_of(window, qtbot).buttons["import"].click()
    file.write_text(TEXT + "reps = 4\n", encoding="utf-8")
    drag(window, file)
    sheet = sheet_of(window, qtbot)
    assert list(sheet.buttons) == ["keep_both", "replace"]
    sheet.buttons["replace"].click()
    routine = person.practice.library.routine("evening")
    assert routine is not None
    assert routine.steps[0].reps == 4
    press(window, "Undo")
    routine = person.practice.library.routine("evening")
    assert routine is not None
    assert routine.steps[0].reps != 4
    drag(window, file)
    sheet_of(window, qtbot).buttons["keep_both"].click()
    assert {"evening", "evening-2"} <= names(window)


def test_a_broken_one_can_only_be_closed(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    file.write_text(TEXT.replace("low-lunge", "high-jump"), encoding="utf-8")
    drag(window, file)
    sheet = sheet_of(window, qtbot)
    assert sheet.buttons == {}
    assert any("high-jump" in text.replace("\u200b", "") for text in texts(sheet))


def test_a_dropped_history_opens_its_import(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "days.csv"
    file.write_text("date\n2026-02-27\n", encoding="utf-8")
    drag(window, file)
    qtbot.waitUntil(lambda: bool(window.findChildren(ImportSheet)))
    sheet = window.findChildren(ImportSheet)[0]
    qtbot.waitUntil(sheet.import_button.isEnabled)


def test_several_files_or_one_onto_a_session_are_not_taken(window: MainWindow, file: Path) -> None:
    assert not drag(window, file, file)
    assert window.navigation is not None
    window.navigation.sessions.show()
    assert not drag(window, file)


def test_an_own_routine_is_put_away_and_comes_back(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    drag(window, file)
    sheet_of(window, qtbot).buttons["import"].click()
    row = next(r for r in window.findChildren(RoutineRow) if r.routine_id == "evening")
    next(b for b in row.findChildren(QPushButton) if b.text() == "Put away").click()
    assert "evening" not in names(window)
    press(window, "Undo")
    assert "evening" in names(window)


def test_only_own_routines_can_be_put_away(window: MainWindow) -> None:
    buttons = [b.text() for b in window.findChildren(QPushButton)]
    assert "Start" in buttons
    assert "Put away" not in buttons


def test_a_routine_with_a_picture_is_shared_as_a_zip(
    window: MainWindow, person: Person, tmp_path: Path
) -> None:
    folder = person.practice.places.routines
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "towel.png").write_bytes(a_png())
    (folder / "evening.toml").write_text(TEXT + DRAWN, encoding="utf-8")
    person.practice.library.reload()
    assert window.navigation is not None
    window.navigation.open("routines")
    window.frame.pages.currentWidget().refresh()
    row = next(r for r in window.findChildren(RoutineRow) if r.routine_id == "evening")
    next(b for b in row.findChildren(QPushButton) if b.text() == "Share…").click()
    dialog = window.findChildren(QFileDialog)[0]
    assert Path(dialog.selectedFiles()[0]).name == "evening.zip"
    dialog.fileSelected.emit(str(tmp_path / "out.zip"))
    dialog.reject()
    assert person.practice.sharing.holds_routine(tmp_path / "out.zip")
    banner = window.findChildren(Banner)[-1]
    assert "Evening is now in" in banner.accessibleName()


def test_what_was_put_away_comes_back_out_of_the_trash(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    trash = next(b for b in window.findChildren(QPushButton) if b.text() == "Trash…")
    assert not trash.isVisible()
    drag(window, file)
    sheet_of(window, qtbot).buttons["import"].click()
    row = next(r for r in window.findChildren(RoutineRow) if r.routine_id == "evening")
    next(b for b in row.findChildren(QPushButton) if b.text() == "Put away").click()
    assert trash.isVisible()
    trash.click()
    sheet = window.findChildren(TrashSheet)[0]
    assert any("Evening" in text for text in texts(sheet))
    sheet.back_buttons[0].click()
    assert "evening" in names(window)
    assert sheet.back_buttons == []
    assert "Nothing is in the trash." not in texts(sheet)
    assert "Evening is among your routines now." in texts(sheet)


def test_the_import_of_history_knows_a_routine_too(
    window: MainWindow, person: Person, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.navigation is not None
    window.navigation.open("history")
    page = window.frame.pages.currentWidget()
    assert isinstance(page, HistoryPage)
    page.exchange.import_file(str(file))
    sheet_of(window, qtbot).buttons["import"].click()
    assert person.practice.library.routine("evening") is not None
    assert not page.findChildren(ImportSheet)
    banner = window.findChildren(Banner)[-1]
    assert banner.accessibleName() == "Evening is among your routines now."
    days = tmp_path / "days.csv"
    days.write_text("date\n2026-02-27\n", encoding="utf-8")
    page.exchange.import_file(str(days))
    assert len(window.findChildren(ImportSheet)) == 1


def put_away(window: MainWindow, file: Path, qtbot: QtBot) -> QPushButton:
    """Have a routine come and go; gives the button that undoes that."""
    drag(window, file)
    sheet_of(window, qtbot).buttons["import"].click()
    row = next(r for r in window.findChildren(RoutineRow) if r.routine_id == "evening")
    next(b for b in row.findChildren(QPushButton) if b.text() == "Put away").click()
    buttons = [b for b in window.findChildren(QPushButton) if b.text() == "Undo" and b.isVisible()]
    return buttons[0]


def test_undo_goes_with_what_it_would_bring_back(
    window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    undo = put_away(window, file, qtbot)
    next(b for b in window.findChildren(QPushButton) if b.text() == "Trash…").click()
    sheet = window.findChildren(TrashSheet)[0]
    sheet.remove_buttons[0].click()
    assert undo.isVisible()
    sheet.sure_button.click()
    assert not undo.isVisible()


def test_undo_tells_that_nothing_is_there_any_more(
    window: MainWindow, person: Person, file: Path, qtbot: QtBot
) -> None:
    undo = put_away(window, file, qtbot)
    window.activateWindow()
    qtbot.waitUntil(undo.hasFocus)
    shutil.rmtree(person.practice.places.trash)
    undo.click()
    assert any("not in the trash any more" in text for text in texts(window))
