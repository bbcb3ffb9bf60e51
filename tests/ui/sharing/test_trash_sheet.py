"""The trash: what is in it comes back, or goes for good once the person is sure."""

import errno

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from psoas_timer.ui.sharing.trash_sheet import TrashSheet
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person, texts

TEXT = 'schema = 1\nid = "{}"\nname = "{}"\n[[step]]\nexercise = "low-lunge"\n'


@pytest.fixture
def sheet(person: Person, theme: Theme, qtbot: QtBot) -> TrashSheet:
    """With the routine Evening above the routine Morning."""
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    for name in ("Morning", "Evening"):
        routine_id = name.lower()
        (folder / f"{routine_id}.toml").write_text(TEXT.format(routine_id, name), encoding="utf-8")
        person.practice.library.reload()
        person.practice.sharing.put_away(routine_id)
    sheet = TrashSheet(theme, person.practice.sharing)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def left(person: Person) -> list[str]:
    return [each.path.stem for each in person.practice.sharing.trash.entries()]


def test_one_goes_for_good_once_the_person_is_sure(
    sheet: TrashSheet, person: Person, qtbot: QtBot
) -> None:
    sheet.remove_buttons[0].click()
    assert "Remove Evening? It would be gone for good." in texts(sheet)
    assert left(person) == ["evening", "morning"]
    assert sheet.keep_button.hasFocus()
    with qtbot.waitSignal(sheet.changed):
        sheet.sure_button.click()
    assert left(person) == ["morning"]
    assert "Evening is gone for good." in texts(sheet)
    assert not sheet.sure_button.isVisible()


def test_a_double_click_removes_nothing(sheet: TrashSheet, person: Person) -> None:
    for button in (sheet.remove_buttons[0], sheet.empty_button):
        for _ in range(2):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            assert sheet.sure_button.isVisible()
    assert left(person) == ["evening", "morning"]


def test_who_keeps_it_is_back_where_they_were(sheet: TrashSheet, person: Person) -> None:
    sheet.remove_buttons[1].click()
    sheet.keep_button.click()
    assert left(person) == ["evening", "morning"]
    assert not sheet.note.isVisible()
    assert sheet.remove_buttons[1].hasFocus()


def test_the_question_is_always_about_what_was_pressed_last(
    sheet: TrashSheet, person: Person
) -> None:
    sheet.empty_button.click()
    assert "Remove all 2 routines? They would be gone for good." in texts(sheet)
    sheet.remove_buttons[1].click()
    sheet.sure_button.click()
    assert left(person) == ["evening"]


def test_an_answer_to_something_else_takes_the_question_back(
    sheet: TrashSheet, person: Person
) -> None:
    sheet.empty_button.click()
    sheet.back_buttons[0].click()
    assert not sheet.sure_button.isVisible()
    assert left(person) == ["morning"]
    assert person.practice.library.routine("evening") is not None


def test_the_trash_is_emptied(sheet: TrashSheet, person: Person) -> None:
    sheet.empty_button.click()
    sheet.sure_button.click()
    assert left(person) == []
    assert not person.practice.places.trash.exists()
    assert "The trash is empty now." in texts(sheet)
    assert not sheet.empty_button.isVisible()


def test_what_can_not_be_removed_is_said_and_stays(
    sheet: TrashSheet, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(person.practice.sharing.trash, "forget", locked)
    sheet.remove_buttons[0].click()
    sheet.sure_button.click()
    assert any("could not be removed: Permission denied" in text for text in texts(sheet))
    assert len(sheet.remove_buttons) == 2
