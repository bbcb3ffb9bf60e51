"""Learn: topics in words, exercises with their figure."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.pages.learn_page import LearnPage
from psoas_timer.ui.pages.page import Page
from psoas_timer.ui.theme.theme import Theme
from tests.ui.conftest import Person

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
