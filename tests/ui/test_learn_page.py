"""Learn: topics in words, exercises with their figure."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.pages.learn_page import LearnPage
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import DARK
from psoas_timer.ui.widgets.page import Page
from tests.ui.conftest import Person, texts

Show = Callable[[Page], Page]


def choose(page: LearnPage, title: str) -> None:
    [item] = page.topics.findItems(title, Qt.MatchFlag.MatchExactly)
    page.topics.setCurrentItem(item)


def test_an_exercise_is_shown_by_the_figure_on_the_side_that_the_text_speaks_of(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot
) -> None:
    page = LearnPage(person.practice, theme, figures)
    show(page)
    assert not page.figure.isVisible()
    choose(page, "Kneeling low lunge")
    qtbot.waitUntil(lambda: page.figure.view is not None)
    assert page.figure.view.accessibleName() == "Picture of Kneeling low lunge, left side"
    choose(page, "Bridge")
    assert page.figure.view.accessibleName() == "Picture of Bridge"
    qtbot.waitUntil(lambda: page.figure.view.is_animated)
    page.topics.setCurrentRow(0)
    assert not page.figure.isVisible()
    assert not page.figure.view.is_animated


def learn(person: Person, theme: Theme, figures: FigureMaker, show: Show) -> LearnPage:
    page = show(LearnPage(person.practice, theme, figures))
    assert isinstance(page, LearnPage)
    return page


def test_a_search_without_a_hit_shows_a_figure_and_the_way_back(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = learn(person, theme, figures, show)
    assert not page.nothing.isVisible()
    page.search.setText("swimming")
    assert page.nothing.isVisible()
    assert not page.topics.isVisible()
    assert not page.text.isVisible()
    page.nothing.button.click()
    assert page.search.text() == ""
    assert page.search.hasFocus()
    assert not page.nothing.isVisible()
    assert page.topics.isVisible()
    assert page.text.isVisible()


def test_easier_and_harder_exercises_are_linked(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = learn(person, theme, figures, show)
    choose(page, "Forearm plank")
    assert "Plank from the knees" in page.text.toPlainText()
    assert 'href="exercise:knee-plank"' in page.text.toHtml()
    page.search.setText("forearm plank")
    page.text.anchorClicked.emit(QUrl("exercise:knee-plank"))
    assert page.topics.currentItem().text() == "Plank from the knees"
    assert "Often goes wrong" in page.text.toPlainText()
    assert "Take care" in page.text.toPlainText()


def test_links_are_followed_by_keys(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = learn(person, theme, figures, show)
    choose(page, "Forearm plank")
    page.text.setFocus()
    QTest.keyClick(page.text, Qt.Key.Key_Tab)
    QTest.keyClick(page.text, Qt.Key.Key_Return)
    assert page.topics.currentItem().text() == "Plank from the knees"


def test_links_have_the_colour_of_the_theme(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = learn(person, theme, figures, show)
    choose(page, "Forearm plank")
    theme.choose("dark")
    assert DARK.accent.lower() in page.text.toHtml().lower()


def test_a_search_without_a_hit_says_so_and_takes_no_html_for_words(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = learn(person, theme, figures, show)
    page.search.setText("href")
    assert "No topic has these words. Try another one." in texts(page)
    page.search.clear()
    assert "No topic has these words." not in texts(page)


@pytest.mark.parametrize(
    ("words", "best"),
    [
        ("low lunge", "Kneeling low lunge"),
        ("bridge", "Bridge"),
        ("plank", "Plank from the knees"),
        ("forearm", "Forearm plank"),
        ("meet", "Meet the psoas"),
    ],
)
def test_a_search_shows_the_best_hit_at_once(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, words: str, best: str
) -> None:
    page = LearnPage(person.practice, theme, figures)
    show(page)
    page.search.setText(words)
    assert page.topics.currentItem().text() == best
    assert not page.topics.currentItem().isHidden()
    assert best in page.text.toPlainText()
    assert page.figure.isVisible() is (best != "Meet the psoas")


def test_without_a_hit_the_topic_of_before_stays(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = LearnPage(person.practice, theme, figures)
    show(page)
    choose(page, "Bridge")
    page.search.setText("swimming")
    assert page.topics.currentItem().text() == "Bridge"
