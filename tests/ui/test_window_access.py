"""Every control says what it is, and no text is built where no translator can find it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSpinBox, QWidget

import psoas_timer.ui
from psoas_timer.services.practice import Practice
from psoas_timer.ui.main_window import MainWindow
from tests.ui.conftest import Person

UI = Path(psoas_timer.ui.__file__).parent


@pytest.mark.parametrize("page", ["today", "routines", "history", "learn", "settings"])
def test_each_control_has_a_name(
    person: Person, open_window: Callable[[Practice], MainWindow], page: str
) -> None:
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open(page)
    shown = window.frame.pages.currentWidget()
    assert shown is not None
    for control in shown.findChildren(QWidget):
        is_control = isinstance(control, QAbstractButton | QComboBox | QLineEdit | QSpinBox)
        inside = control.parent()
        if isinstance(inside, QSpinBox | QLineEdit | QComboBox) or not control.isVisible():
            continue
        if is_control or control.focusPolicy() & Qt.FocusPolicy.TabFocus:
            text = control.text() if isinstance(control, QAbstractButton) else ""
            assert control.accessibleName() or text, control


def test_no_formatted_text_is_given_to_the_translator() -> None:
    guilty = [
        f"{path.name}: {found[0]}"
        for path in UI.rglob("*.py")
        for found in re.finditer(r"""\b(tr|translate)\(\s*f["']""", path.read_text("utf-8"))
    ]
    assert not guilty
