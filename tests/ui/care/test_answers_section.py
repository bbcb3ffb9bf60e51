"""Settings > Your safety answers: what was answered, and the ways to change it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from psoas_timer.ui.care.answers_dialog import AnswersDialog
from psoas_timer.ui.care.gate_dialog import GateDialog
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.pages.settings_page import SettingsPage
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.page import Page
from tests.ui.conftest import Person

Show = Callable[[Page], Page]


@pytest.fixture
def page(person: Person, theme: Theme, figures: FigureMaker, show: Show) -> SettingsPage:
    shown = show(SettingsPage(person.practice, theme, figures))
    assert isinstance(shown, SettingsPage)
    return shown


def said(page: SettingsPage, gate_id: str) -> str:
    return page.answers.rows[gate_id].findChildren(QLabel)[1].text()


def test_each_question_says_when_it_was_answered_and_what_is_ticked(
    person: Person, page: SettingsPage
) -> None:
    heat = person.practice.library.catalogue.gates["heat"]
    person.practice.care.answer(heat, ["heat-skin"])
    page.refresh()
    assert said(page, "hip-extension") == "Answered on 2 March 2026. Nothing ticked."
    assert said(page, "heat") == (
        "Answered on 2 March 2026. Ticked: Broken, infected or irritated skin, rash, fresh injury"
        " with swelling, or fever."
    )


def test_an_old_answer_says_that_it_is_asked_again(person: Person, page: SettingsPage) -> None:
    person.clock.local = person.clock.local.replace(month=6)
    page.refresh()
    assert said(page, "heat").startswith("Answered on 2 March 2026; asked again before")
    assert said(page, "hip-extension") == "Answered on 2 March 2026. Nothing ticked."


def test_an_answer_is_changed_on_the_same_screen(person: Person, page: SettingsPage) -> None:
    page.answers.rows["ball-roller"].button.click()
    (dialog,) = page.findChildren(GateDialog)
    dialog.ticks.boxes["osteoporosis"].click()
    dialog.go_on_button.click()
    assert person.practice.care.answers.ticked == {"osteoporosis"}
    assert "Ticked: Osteoporosis, or a spine or hip fracture." in said(page, "ball-roller")


def test_everything_can_be_ticked_also_what_no_question_asks_for(
    person: Person, page: SettingsPage
) -> None:
    assert page.answers.all_row is not None
    page.answers.all_row.button.click()
    (dialog,) = page.findChildren(AnswersDialog)
    cautions = person.practice.library.catalogue.safety.cautions
    assert dialog.ticks.boxes.keys() == cautions.keys()
    dialog.ticks.boxes["breath-hold"].click()
    dialog.save_button.click()
    assert person.practice.care.answers.ticked == {"breath-hold"}
    assert len(person.practice.care.answers.gates) == len(page.answers.rows) == 4


def test_the_search_finds_answers(page: SettingsPage) -> None:
    page.search.setText("hips")
    assert page.answers.rows["hip-extension"].isVisible()
    assert not page.answers.rows["heat"].isVisible()
    page.search.setText("safety answers")
    assert all(row.isVisible() for row in page.answers.rows.values())
