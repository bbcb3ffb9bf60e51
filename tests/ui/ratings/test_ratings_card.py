"""Ratings as a chart: its days by keyboard, mouse and screen reader, and the sentence below it."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.practice.rating import Area, Moment, Rating
from psoas_timer.ui.care.help_dialog import HelpDialog
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.history.history_page import HistoryPage
from psoas_timer.ui.ratings.chart_data import chart_data
from psoas_timer.ui.ratings.rating_sheet import RatingSheet
from psoas_timer.ui.ratings.ratings_card import RatingsCard
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.page import Page
from tests.core.rated import A_DAY, rated
from tests.ui.conftest import Person, shown, texts
from tests.ui.layout_faults import layout_faults
from tests.ui.pixels import colours_in, picture


@pytest.fixture
def card(person: Person, theme: Theme, qtbot: QtBot) -> RatingsCard:
    made = RatingsCard(person.practice, theme)
    qtbot.addWidget(made)
    made.resize(520, 400)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    made.refresh()
    return made


def rate(person: Person, *values: int, moment: Moment = Moment.BEFORE) -> None:
    """A rating on each of the last days, the last one today."""
    store = person.practice.ratings
    for back, value in zip(range(len(values) - 1, -1, -1), values, strict=True):
        store.keep(rated(value, A_DAY - timedelta(days=back), moment))


def test_before_the_first_rating_the_empty_scale_says_so(card: RatingsCard):
    assert card.sentence.text().startswith("No ratings yet.")
    assert card.chart.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert not any(sample.isVisible() for sample in card.legend.values())


def test_a_few_ratings_are_drawn_and_no_trend_is_told(person: Person, card: RatingsCard):
    rate(person, 5, 4, 3)
    card.refresh()
    assert card.sentence.text().startswith("Not enough ratings yet")
    assert card.legend[Moment.BEFORE].isVisible()
    assert not card.legend[Moment.AFTER].isVisible()
    assert "Days with ratings: 3" in card.chart.accessibleDescription()


def test_a_trend_is_told_in_a_sentence(person: Person, card: RatingsCard):
    rate(person, *[5] * 7, *[3] * 7)
    card.refresh()
    assert card.sentence.text().startswith("Your ratings this week average 3; your first week")
    assert not card.help_button.isVisible()


def test_higher_ratings_come_with_when_to_get_help(person: Person, card: RatingsCard, qtbot: QtBot):
    rate(person, *[3] * 7, *[6] * 7)
    card.refresh()
    assert card.sentence.text().startswith("Ratings have been higher lately.")
    with qtbot.waitSignal(card.help_asked):
        card.help_button.click()


def test_arrow_keys_go_through_the_days_and_say_them(person: Person, card: RatingsCard):
    rate(person, 5, 4, 3)
    rate(person, 2, moment=Moment.AFTER)
    card.refresh()
    chart = card.chart
    for key, words in (
        (Qt.Key.Key_Left, "Monday 2 March: before 3, after 2"),
        (Qt.Key.Key_Left, "Sunday 1 March: before 4"),
        (Qt.Key.Key_Home, "Saturday 28 February: before 5"),
        (Qt.Key.Key_Left, "Saturday 28 February: before 5"),
        (Qt.Key.Key_End, "Monday 2 March: before 3, after 2"),
    ):
        QTest.keyClick(chart, key)
        assert chart.accessibleDescription() == words


def test_a_press_goes_to_the_nearest_day(person: Person, card: RatingsCard):
    rate(person, 5, 4, 3)
    card.refresh()
    for x, day in ((0, "Saturday 28 February"), (card.chart.width() - 1, "Monday 2 March")):
        QTest.mouseClick(card.chart, Qt.MouseButton.LeftButton, pos=QPoint(x, 60))
        assert card.chart.accessibleDescription().startswith(day)


def test_a_day_is_told_in_words_below_the_chart(person: Person, card: RatingsCard):
    stiff = replace(rated(6), area=Area.LOW_BACK, side=Side.LEFT, note="stiff")
    person.practice.ratings.keep(stiff)
    person.practice.ratings.keep(rated(2, moment=Moment.AFTER, hour=9))
    card.refresh()
    assert not card.day.isVisible()
    QTest.keyClick(card.chart, Qt.Key.Key_Left)
    assert texts(card.day) == [
        "Monday 2 March",
        "07:30 · before · 6 of 10 · low back, left · stiff",
        "09:30 · after · 2 of 10",
    ]
    QTest.keyClick(card.chart, Qt.Key.Key_Left)
    card.refresh()
    assert len(card.day.rows) == 2


def test_a_rating_can_be_removed_and_put_back(person: Person, card: RatingsCard):
    rate(person, 5, 4)
    card.refresh()
    QTest.keyClick(card.chart, Qt.Key.Key_Left)
    card.day.rows[0].remove_button.click()
    assert [rating.value for rating in person.practice.ratings.since(date.min)] == [5]
    assert card.day.undo_line.text.text() == "Removed: 07:30 · before · 4 of 10"
    assert card.day.undo_line.button.hasFocus()
    assert "Days with ratings: 1" in card.chart.accessibleDescription()
    card.day.undo_line.button.click()
    assert [rating.value for rating in person.practice.ratings.since(date.min)] == [5, 4]
    assert not card.day.undo_line.isVisible()
    assert [row.rating.value for row in card.day.rows if row.remove_button.hasFocus()] == [4]


def test_tab_goes_from_the_chart_to_the_ratings_of_the_day(person: Person, card: RatingsCard):
    rate(person, 5, 4)
    rate(person, 3, moment=Moment.AFTER)
    card.refresh()
    card.chart.setFocus()
    QTest.keyClick(card.chart, Qt.Key.Key_Left)
    for button in (*(row.remove_button for row in card.day.rows), card.note_button):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()


def test_what_can_not_be_removed_just_now_is_said(person: Person, card: RatingsCard):
    rate(person, 5)
    card.refresh()
    QTest.keyClick(card.chart, Qt.Key.Key_Left)
    file = person.practice.places.history_file
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        card.day.rows[0].remove_button.click()
        assert "another program is writing" in card.day.undo_line.text.text()
    assert len(card.day.rows) == 1


def test_each_moment_has_a_colour_of_its_own_in_the_chart(
    person: Person, card: RatingsCard, theme: Theme
):
    rate(person, 5, 4, 3)
    rate(person, 2, 2, 1, moment=Moment.AFTER)
    card.refresh()
    drawn = colours_in(picture(card.chart), card.chart.rect())
    kinds = theme.colours.kinds
    assert drawn[kinds["pressure"].lower()] > 0
    assert drawn[kinds["stretch"].lower()] > 0
    assert drawn[kinds["strength"].lower()] == 0


def test_one_can_be_noted_at_any_time(person: Person, card: RatingsCard):
    card.note_button.click()
    sheet = shown(card, RatingSheet)
    assert not sheet.back_button.isVisible()
    QTest.keyClick(sheet, Qt.Key.Key_6)
    (rating,) = person.practice.ratings.since(A_DAY)
    assert (rating.value, rating.moment, rating.session_id) == (6, Moment.OTHER, None)
    assert card.legend[Moment.OTHER].isVisible()


def test_what_could_be_kept_nowhere_is_said(person: Person, card: RatingsCard):
    places = person.practice.places
    for place in (places.history_file, places.unsaved_sessions):
        person.practice.close()
        shutil.rmtree(place, ignore_errors=True)
        place.unlink(missing_ok=True)
        place.parent.mkdir(parents=True, exist_ok=True)
    places.history_file.mkdir()
    places.unsaved_sessions.touch()
    card.note_button.click()
    QTest.keyClick(shown(card, RatingSheet), Qt.Key.Key_6)
    assert "the rating could not be saved anywhere" in card.sentence.text()


def test_a_note_can_be_given_up(person: Person, card: RatingsCard):
    card.note_button.click()
    QTest.keyClick(shown(card, RatingSheet), Qt.Key.Key_Escape)
    assert person.practice.ratings.since(A_DAY) == ()


def test_help_opens_over_the_question(person: Person, card: RatingsCard):
    card.note_button.click()
    sheet = shown(card, RatingSheet)
    sheet.help_asked.emit()
    shown(sheet, HelpDialog).close()
    assert sheet.isVisible()
    sheet.close()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [300, 520, 1100])
def test_the_card_fits(person: Person, card: RatingsCard, theme: Theme, percent: int, width: int):
    for moment in Moment:
        rate(person, *[5] * 7, *[8] * 7, moment=moment)
    person.practice.ratings.keep(replace(rated(6, hour=20), area=Area.HIP_FRONT, note="long " * 40))
    theme.set_text_percent(percent)
    card.refresh()
    QTest.keyClick(card.chart, Qt.Key.Key_Left)
    assert len(card.day.rows) == 4
    card.resize(width, card.heightForWidth(width) if card.hasHeightForWidth() else 900)
    assert layout_faults(card) == []
    theme.set_text_percent(100)


def test_several_ratings_of_a_day_are_their_mean_and_old_ones_are_left_out():
    ratings = [
        rated(3, A_DAY - timedelta(days=90)),
        rated(2, A_DAY - timedelta(days=20)),
        rated(2),
        rated(5, hour=9),
        rated(1, moment=Moment.AFTER),
        rated(9, A_DAY + timedelta(days=1)),
    ]
    data = chart_data(ratings, A_DAY)
    assert data.points(Moment.BEFORE) == [(A_DAY - timedelta(days=20), 2), (A_DAY, 3.5)]
    assert data.points(Moment.AFTER) == [(A_DAY, 1)]
    assert (data.first, data.last) == (A_DAY - timedelta(days=20), A_DAY)
    assert (data.part_of(data.first), data.part_of(data.last)) == (0, 1)


def test_few_days_are_not_drawn_far_apart():
    data = chart_data([Rating("a", rated(2).at, A_DAY, Moment.OTHER, 4)], A_DAY)
    assert (data.last - data.first).days == 13


def test_history_shows_ratings_before_the_first_session_to_who_wants_them(
    person: Person, theme: Theme, figures: FigureMaker, show: Callable[[Page], HistoryPage]
):
    page = show(HistoryPage(person.practice, theme, figures))
    assert page.nothing_yet.isVisible()
    assert not page.ratings.isVisible()
    person.set(asks_ratings=True)
    page.refresh()
    assert page.ratings.isVisible()
    person.set(asks_ratings=False)
    rate(person, 4)
    page.refresh()
    assert page.ratings.isVisible()
    assert page.nothing_yet.isVisible()
