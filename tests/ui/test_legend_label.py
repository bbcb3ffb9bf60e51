"""The legend as it is laid out and painted."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Kind
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.legend import LegendEntry
from psoas_timer.ui.widgets.legend_label import LegendLabel

HEAT = LegendEntry(Kind.HEAT, (600_000,))
STRETCH = LegendEntry(Kind.STRETCH, (30_000, 30_000))


@pytest.fixture
def legend(qtbot: QtBot, theme: Theme) -> LegendLabel:
    legend = LegendLabel(theme)
    qtbot.addWidget(legend)
    legend.show_entries((HEAT, STRETCH))
    return legend


def shown_colours(legend: LegendLabel, row: int) -> set[str]:
    line_px = legend.sizeHint().height()
    image = legend.grab().toImage()
    rows = range(row * line_px, (row + 1) * line_px)
    return {QColor(image.pixel(x, y)).name().upper() for x in range(image.width()) for y in rows}


def test_each_kind_has_its_dot_beside_each_other_where_there_is_room(
    legend: LegendLabel, theme: Theme
) -> None:
    legend.resize(legend.sizeHint())
    kinds = theme.colours.kinds
    assert {kinds["heat"], kinds["stretch"]} <= shown_colours(legend, 0)


def test_what_does_not_fit_begins_a_new_line(legend: LegendLabel, theme: Theme) -> None:
    width = legend.sizeHint().width() - 20
    legend.resize(width, legend.heightForWidth(width))
    kinds = theme.colours.kinds
    assert legend.height() == 2 * legend.sizeHint().height()
    assert kinds["stretch"] not in shown_colours(legend, 0)
    assert kinds["stretch"] in shown_colours(legend, 1)


def test_screen_readers_get_the_words(legend: LegendLabel) -> None:
    assert legend.accessibleName() == "heat 10:00, stretch 2 × 0:30"
