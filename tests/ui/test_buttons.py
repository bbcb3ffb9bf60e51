"""Buttons, as keyboard and pointer show them."""

from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.services.bundled import assets_dir
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import THEMES
from psoas_timer.ui.widgets.buttons import Button
from tests.ui.pixels import picture


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


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("role", ["", "primary", "quiet"])
def test_a_button_shows_what_it_can_do_and_what_is_done_to_it(
    qapp: QApplication, qtbot: QtBot, role: str, name: str
) -> None:
    button = Button(Theme(qapp, assets_dir(), name), "Ease off", role)
    qtbot.addWidget(button)
    button.show()
    usual = picture(button)
    point_at(button)
    below_pointer = picture(button)
    button.setDown(True)
    pressed = picture(button)
    button.setDown(False)
    QApplication.sendEvent(button, QEvent(QEvent.Type.Leave))
    button.setEnabled(False)
    looks = [usual, below_pointer, pressed, picture(button)]
    assert [(a, b) for a, b in combinations(range(4), 2) if looks[a] == looks[b]] == []


def point_at(button: Button) -> None:
    """Have the pointer over the middle of the button, wherever it really is."""
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    middle = QPointF(button.rect().center())
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, middle, middle, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(button, moved)
