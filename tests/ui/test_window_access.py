"""Every control says what it is, and no text is built where no translator can find it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

import psoas_timer.ui
from psoas_timer.services.practice import Practice
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person
from tests.ui.every_dialog import dialogs

UI = Path(psoas_timer.ui.__file__).parent


def nameless(parent: QWidget) -> list[QWidget]:
    """The controls that a screen reader could only call "button"; inner parts of fields aside."""
    found = []
    for control in parent.findChildren(QWidget):
        is_control = isinstance(control, QAbstractButton | QComboBox | QLineEdit | QSpinBox)
        is_inside = isinstance(control.parent(), QSpinBox | QLineEdit | QComboBox)
        if is_inside or not control.isVisible():
            continue
        if is_control or control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            text = control.text() if isinstance(control, QAbstractButton) else ""
            if not (control.accessibleName() or text):
                found.append(control)
    return found


@pytest.mark.parametrize("page", ["today", "routines", "history", "learn", "settings"])
def test_each_control_has_a_name(
    person: Person, open_window: Callable[[Practice], MainWindow], page: str
) -> None:
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open(page)
    assert not nameless(window.frame.pages.currentWidget())


def test_each_control_outside_the_pages_has_a_name(
    person: Person, open_window: Callable[[Practice], MainWindow], theme: Theme
) -> None:
    person.set(has_read_welcome=False)
    window = open_window(person.practice)
    assert not nameless(window.frame.screens.currentWidget())
    assert not nameless(window.frame.rail)
    assert window.navigation is not None
    window.navigation.sessions.start("quick-release")
    session = window.frame.screens.currentWidget()
    assert not nameless(session)
    person.ticker.run_for(20_000)
    person.practice.runner.leave()
    assert not nameless(session)


def test_each_control_of_a_dialog_has_a_name(person: Person, theme: Theme, qtbot: QtBot) -> None:
    for dialog in dialogs(person, theme):
        # Or a closed one would be gone before qtbot closes it once more.
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.show()
        assert not nameless(dialog)
        dialog.close()


def test_no_formatted_text_is_given_to_the_translator() -> None:
    guilty = [
        f"{path.name}: {found[0]}"
        for path in UI.rglob("*.py")
        for found in re.finditer(r"""\b(tr|translate)\(\s*f["']""", path.read_text("utf-8"))
    ]
    assert not guilty
