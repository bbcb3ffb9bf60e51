"""A line of a list: its dash stands alone at the left, and is not read out."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.services.bundled import assets_dir
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.labels import list_line
from tests.ui.pixels import picture

TEXT = "Stop at once if pain is sharp, shooting or electric, or if a leg goes numb or weak."


@pytest.mark.parametrize("text_percent", [100, 200])
def test_further_lines_begin_below_the_first_word(
    qapp: QApplication, qtbot: QtBot, text_percent: int
) -> None:
    Theme(qapp, assets_dir(), "light", text_percent)
    line = list_line(TEXT)
    qtbot.addWidget(line)
    line.resize(400, line.heightForWidth(400))
    line.show()
    assert line.text() == TEXT
    image = picture(line)
    ground = image.pixel(image.width() - 1, image.height() - 1)
    left = range(line.contentsRect().left() - 1)
    inked = [y for y in range(line.height()) if any(image.pixel(x, y) != ground for x in left)]
    assert inked
    assert max(inked) < line.fontMetrics().height() <= line.height() / 2
