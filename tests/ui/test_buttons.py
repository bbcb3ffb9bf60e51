"""Buttons, as the keyboard shows them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.services.bundled import assets_dir
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import Button


@pytest.mark.parametrize("role", ["", "primary", "quiet"])
def test_a_button_that_tab_has_reached_has_one_ring(
    qapp: QApplication, qtbot: QtBot, role: str
) -> None:
    theme = Theme(qapp, assets_dir(), "light")
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    first, second = Button(theme, "Reset", role), Button(theme, "Reset", role)
    row.addWidget(first)
    row.addWidget(second)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    second.setFocus()
    without_keys = second.grab().toImage()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert second.grab().toImage() == without_keys
