"""The field to search with."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from psoas_timer.services.bundled import assets_dir
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import THEMES
from psoas_timer.ui.widgets.search_field import SearchField


@pytest.mark.parametrize("name", THEMES)
def test_what_clears_it_is_seen_in_each_theme(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    theme = Theme(qapp, assets_dir(), "light")
    field = SearchField(theme, "Search", "Search topics")
    qtbot.addWidget(field)
    theme.choose(name)
    (clear,) = field.findChildren(QToolButton)
    picture = clear.icon().pixmap(16).toImage()
    inks = {
        QColor(picture.pixelColor(x, y)).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert inks == {QColor(f"#{THEMES[name].muted.lstrip('#')}").name()}


def test_nothing_is_there_to_clear_until_something_was_typed(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme = Theme(qapp, assets_dir(), "light")
    field = SearchField(theme, "Search", "Search topics")
    qtbot.addWidget(field)
    field.show()
    theme.choose("dark")
    (clear,) = field.findChildren(QToolButton)
    assert not clear.isVisible()
    field.setText("knee")
    assert clear.isVisible()


def test_there_is_something_to_clear_with_only_where_there_is_something_to_clear(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme = Theme(qapp, assets_dir(), "light")
    field = SearchField(theme, "Search", "Search topics")
    qtbot.addWidget(field)
    field.show()
    (button,) = field.findChildren(QToolButton)
    assert not button.isVisible()
    field.setText("lunge")
    assert button.isVisible()
    theme.choose("dark")
    assert button.isVisible()
    field.clear()
    qtbot.waitUntil(lambda: not button.isVisible())
    theme.choose("contrast")
    assert not button.isVisible()
