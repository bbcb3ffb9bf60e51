"""One page after the other."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.services.bundled import assets_dir
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.fading_stack import FadingStack


class Plain(QWidget):
    """A page of one colour."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), QColor(colour))
        self.setPalette(palette)
        self.painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, assets_dir(), "light", 100, "off")


@pytest.fixture
def stack(theme: Theme, qtbot: QtBot) -> FadingStack:
    stack = FadingStack(theme.motion)
    qtbot.addWidget(stack)
    for colour in ("#ff0000", "#0000ff"):
        stack.addWidget(Plain(colour))
    stack.resize(200, 100)
    stack.show()
    return stack


def middle(stack: FadingStack) -> QColor:
    return stack.grab().toImage().pixelColor(100, 50)


def test_the_page_before_fades_out_over_the_next(stack: FadingStack, qtbot: QtBot) -> None:
    second = stack.widget(1)
    assert second is not None
    stack.setCurrentWidget(second)
    assert stack.currentWidget() is second
    assert stack.is_fading
    assert middle(stack).red() > 0
    qtbot.waitUntil(lambda: not stack.is_fading)
    assert middle(stack) == QColor("#0000ff")


def test_it_changes_at_once_where_motion_is_reduced(stack: FadingStack, theme: Theme) -> None:
    theme.motion.choose("on")
    second = stack.widget(1)
    assert second is not None
    stack.setCurrentWidget(second)
    assert not stack.is_fading
    assert middle(stack) == QColor("#0000ff")


def test_another_size_ends_it(stack: FadingStack) -> None:
    second = stack.widget(1)
    assert second is not None
    stack.setCurrentWidget(second)
    stack.resize(QSize(300, 100))
    assert not stack.is_fading


def test_what_is_hidden_does_not_fade(stack: FadingStack) -> None:
    stack.hide()
    second = stack.widget(1)
    assert second is not None
    stack.setCurrentWidget(second)
    assert not stack.is_fading


def test_once_it_has_faded_nothing_is_painted(stack: FadingStack, qtbot: QtBot) -> None:
    second = stack.widget(1)
    assert isinstance(second, Plain)
    stack.setCurrentWidget(second)
    qtbot.waitUntil(lambda: not stack.is_fading)
    QApplication.processEvents()
    painted = second.painted
    QApplication.processEvents()
    assert second.painted == painted
