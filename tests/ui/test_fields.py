"""Fields, as the theme dresses them."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.services.bundled import assets_dir
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import THEMES
from psoas_timer.ui.widgets.fields import ChoiceBox

pytestmark = pytest.mark.qt_log_ignore("does not support")  # offscreen has no windows to raise


@pytest.mark.parametrize("name", THEMES)
def test_the_chosen_line_of_an_open_list_stands_out(
    qapp: QApplication, qtbot: QtBot, name: str
) -> None:
    theme = Theme(qapp, assets_dir(), name)
    box = ChoiceBox(theme)
    qtbot.addWidget(box)
    box.addItems(["light", "dark", "high contrast"])
    box.setCurrentIndex(1)
    box.show()
    box.showPopup()
    view = box.view()
    picture = view.viewport().grab().toImage()
    lines = [view.visualRect(view.model().index(row, 0)) for row in range(box.count())]
    grounds = [picture.pixelColor(line.center().x(), line.top() + 3).name() for line in lines]
    colours = THEMES[name]
    card, accent = (QColor(f"#{c.lstrip('#')}").name() for c in (colours.card, colours.accent))
    assert grounds == [card, accent, card]
    box.hidePopup()
