"""The field for a time of day: arrows, typing, and what is no time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.time_box import TimeBox


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> TimeBox:
    box = TimeBox(theme)
    qtbot.addWidget(box)
    box.setKeyboardTracking(False)
    box.setValue(18 * 60)
    box.show()
    with qtbot.waitActive(box):
        box.activateWindow()
    box.setFocus()
    box.selectAll()
    return box


def test_an_arrow_goes_a_quarter_of_an_hour(box: TimeBox) -> None:
    assert box.text() == "18:00"
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert (box.text(), box.value()) == ("18:15", 1_095)


def test_it_goes_round_at_midnight(box: TimeBox) -> None:
    box.setValue(0)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.text() == "23:45"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("06:45", "06:45"),
        ("7", "07:00"),
        ("7:5", "07:05"),
        ("21:", "21:00"),
        ("", "18:00"),
        ("99:99", "09:09"),
        ("half past", "18:00"),
        ("24:00", "02:00"),
    ],
)
def test_what_is_typed_becomes_a_time(box: TimeBox, typed: str, shown: str) -> None:
    QTest.keyClick(box, Qt.Key.Key_Delete)
    QTest.keyClicks(box, typed)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == shown
