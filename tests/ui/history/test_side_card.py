"""Minutes of each side, week by week: told in words, walked by keyboard, and read as a table."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.practice.side_minutes import SideWeek
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.history.history_page import HistoryPage
from psoas_timer.ui.history.side_card import SideCard
from psoas_timer.ui.history.side_geometry import SideGeometry, evenly, scale_step_min
from psoas_timer.ui.history.side_words import week_words
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.page import Page
from tests.ui.conftest import Person, texts

Show = Callable[[Page], Page]
MIN = 60_000
WEEK = SideWeek(
    date(2026, 3, 2),
    {
        (Side.LEFT, Kind.STRETCH): 2 * MIN,
        (Side.LEFT, Kind.PRESSURE): MIN,
        (Side.RIGHT, Kind.STRETCH): 2 * MIN,
        (Side.NONE, Kind.HEAT): 10 * MIN,
    },
)


@pytest.fixture
def card(person: Person, theme: Theme, figures: FigureMaker, show: Show) -> SideCard:
    """That of a person who practised last Monday."""
    person.do("low-lunge-daily")
    person.clock.local += timedelta(days=7)
    page = show(HistoryPage(person.practice, theme, figures))
    assert isinstance(page, HistoryPage)
    return page.sides


def test_a_week_is_told_by_side_and_kind() -> None:
    assert week_words(WEEK, 0, is_this=False) == (
        "Week from 2 Mar: 15 min in all; left 3 min (stretch 2 min, pressure 1 min),"
        " right 2 min (stretch 2 min), no side 10 min (heat 10 min)"
    )
    told = week_words(WEEK, 20 * MIN, is_this=True)
    assert told.startswith("This week: 15 min of 20 min in all; left")
    assert week_words(SideWeek(date(2026, 3, 2)), 0, is_this=True) == "This week: nothing"


def test_arrow_keys_go_from_week_to_week_and_tell_it(card: SideCard) -> None:
    chart = card.chart
    assert chart.accessibleDescription() == "This week: nothing"
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == "This week: nothing"
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription().startswith("Week from 2 Mar: ")
    assert "left " in chart.accessibleDescription()
    for _ in range(20):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == "Week from 22 Dec: nothing"


def test_a_click_on_a_week_goes_there(card: SideCard, qtbot: QtBot) -> None:
    card.chart.setFocus()
    last_but_one = card.chart.rect().topRight()
    last_but_one.setX(round(last_but_one.x() * 10.4 / 12) + 4)
    qtbot.mouseClick(card.chart, Qt.MouseButton.LeftButton, pos=last_but_one)
    assert any(text.startswith("Week from 2 Mar: ") for text in texts(card))


def test_the_same_is_in_a_table_that_takes_the_place_of_the_bars(card: SideCard) -> None:
    assert card.table is None
    card.table_button.click()
    table = card.table
    assert table is not None
    assert table.hasFocus()
    assert not card.chart.isVisible()
    heads = [table.horizontalHeaderItem(column).text() for column in range(5)]
    assert heads == ["Week", "Kind", "Left", "Right", "No side"]
    cells = [table.item(0, column).text() for column in range(5)]
    assert cells[:2] == ["Week from 2 Mar", "stretch"]
    assert cells[2] == cells[3] != "–"
    assert card.table_button.text() == "Show the bars"
    card.table_button.click()
    assert card.chart.hasFocus()
    assert not table.isVisible()


def test_the_target_is_a_setting(card: SideCard, person: Person, qtbot: QtBot) -> None:
    assert card.target_button.text() == "Target: 20 min a week"
    person.set(weekly_target_min=0)
    card.refresh()
    assert card.target_button.text() == "Set a target"
    with qtbot.waitSignal(card.target_asked):
        card.target_button.click()


def test_weeks_without_holds_are_said_rather_than_drawn(card: SideCard, person: Person) -> None:
    person.clock.local += timedelta(weeks=20)
    card.refresh()
    assert "No holds in the last weeks." in texts(card)
    assert not card.chart.isVisible()


def test_there_are_never_more_than_four_lines_of_the_scale() -> None:
    highest = [0, 5 * MIN, 21 * MIN, 60 * MIN, 61 * MIN, 4_000 * MIN]
    steps = [scale_step_min(each) for each in highest]
    assert steps == [5, 5, 10, 15, 20, 960]


def test_bars_stand_in_their_week_beside_each_other_and_as_high_as_their_time() -> None:
    geometry = SideGeometry(QRectF(50, 20, 600, 100), (WEEK, WEEK), 20 * MIN)
    pieces = list(geometry.pieces(1))
    assert [kind for kind, _ in pieces] == [
        Kind.STRETCH,
        Kind.PRESSURE,
        Kind.STRETCH,
        Kind.HEAT,
    ]
    assert [round(piece.height()) for _, piece in pieces] == [10, 5, 10, 50]
    assert pieces[0][1].top() == pieces[1][1].bottom()
    assert round(geometry.total(1).height()) == 75
    for _, piece in pieces:
        assert geometry.total(1).adjusted(-1, -1, 1, 1).contains(piece)
        assert geometry.week_at(piece.center().x()) == 1
    assert geometry.week_at(49) is None


@pytest.mark.parametrize(
    ("left_px", "shown"), [(40, [0, 1, 2, 3, 4]), (30, [0, 2, 4]), (12, [1, 4]), (5, [4])]
)
def test_dates_are_left_out_evenly_and_the_last_one_stays(left_px: int, shown: list[int]) -> None:
    rooms = [QRectF(left_px * number, 0, 30, 10) for number in range(5)]
    assert list(evenly(rooms, 6)) == shown


def test_no_cell_of_the_table_is_cut_off_in_a_narrow_window(card: SideCard, qtbot: QtBot) -> None:
    card.table_button.click()
    table = card.table
    assert table is not None
    card.resize(460, 600)
    columns = range(1, table.columnCount())  # the weeks may stand in two lines
    qtbot.waitUntil(
        lambda: all(table.columnWidth(c) >= table.sizeHintForColumn(c) for c in columns)
    )
