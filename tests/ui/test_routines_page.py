"""Routines: all of them, the search, and files that cannot be used."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.pages.routine_row import BrokenRow, RoutineRow
from psoas_timer.ui.pages.routines_page import RoutinesPage
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.page import Page
from psoas_timer.ui.widgets.problem_line import ProblemLine
from tests.ui.conftest import Person, texts
from tests.ui.layout_faults import settle

Show = Callable[[Page], Page]

RAIL_PX = 84
"""What the window has beside the page."""


def seen(page: Page) -> set[str]:
    return {row.routine_id for row in page.findChildren(RoutineRow) if row.isVisible()}


def test_all_bundled_routines_are_there(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    assert len(seen(show(RoutinesPage(person.practice, theme, figures)))) == 16


def test_the_search_takes_names_kinds_and_equipment(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = show(RoutinesPage(person.practice, theme, figures))
    QTest.keyClicks(page.search, "LUNGE daily")
    assert seen(page) == {"low-lunge-daily"}
    page.search.setText("heat")
    assert {"heat-therapy", "full-release"} <= seen(page)
    page.search.setText("nothing like this")
    assert not seen(page)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_what_was_found_is_one_key_away(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot, key: Qt.Key
) -> None:
    page = show(RoutinesPage(person.practice, theme, figures))
    page.search.setFocus()
    QTest.keyClicks(page.search, "lunge daily")
    QTest.keyClick(page.search, key)
    row = QApplication.focusWidget()
    assert isinstance(row, RoutineRow)
    assert row.routine_id == "low-lunge-daily"
    with qtbot.waitSignal(page.start_asked) as asked:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert asked.args == ["low-lunge-daily"]


def test_where_nothing_was_found_the_search_keeps_the_keyboard(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = show(RoutinesPage(person.practice, theme, figures))
    page.search.setFocus()
    QTest.keyClicks(page.search, "swimming")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.search.hasFocus()


def test_a_routine_without_a_purpose_has_no_empty_line(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    text = 'schema = 1\nid = "mine"\nname = "Mine"\n[[step]]\nexercise = "low-lunge"\n'
    Path(folder, "mine.toml").write_text(text, encoding="utf-8")
    person.practice.library.reload()
    page = show(RoutinesPage(person.practice, theme, figures))
    row = next(r for r in page.findChildren(RoutineRow) if r.routine_id == "mine")
    assert all(part.text() for part in row.findChildren(QLabel) if part.property("role") == "muted")


def test_whom_a_routine_does_not_suit_is_said(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = show(RoutinesPage(person.practice, theme, figures))
    row = next(r for r in page.findChildren(RoutineRow) if r.routine_id == "chair-only")
    assert "Not for: Chairs that roll or tip." in texts(row)
    assert "Not for: Chairs that roll or tip." in row.accessibleDescription()


def test_a_very_long_word_in_a_name_leaves_the_buttons_of_all_rows_in_sight(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    text = f'schema = 1\nid = "mine"\nname = "{"W" * 120}"\n[[step]]\nexercise = "low-lunge"\n'
    Path(folder, "mine.toml").write_text(text, encoding="utf-8")
    person.practice.library.reload()
    page = show(RoutinesPage(person.practice, theme, figures))
    row = next(r for r in page.findChildren(RoutineRow) if r.routine_id == "mine")
    assert row.minimumSizeHint().width() < 720


def test_enter_on_a_row_starts_it(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, qtbot: QtBot
) -> None:
    page = show(RoutinesPage(person.practice, theme, figures))
    row = page.findChildren(RoutineRow)[2]
    row.setFocus()
    with qtbot.waitSignal(page.start_asked) as started:
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert started.args == [row.routine_id]


def test_a_broken_file_says_where_and_what(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    Path(folder, "mine.toml").write_text("schema = 1\nid = 'Mine!'\nsteps\n", encoding="utf-8")
    person.practice.library.reload()

    page = show(RoutinesPage(person.practice, theme, figures))

    broken = page.findChildren(BrokenRow)[0]
    assert broken.accessibleName() == "mine.toml cannot be used"
    assert "mine.toml:3: " in broken.accessibleDescription()
    assert len(seen(page)) == 16


def test_what_must_be_mended_is_told_from_what_is_only_noted(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    used = (
        'schema = 1\nid = "mine"\nname = "Mine"\n'
        '[[step]]\nnote = "the {foot}"\nexercise = "low-lunge"\n'
    )
    Path(folder, "mine.toml").write_text(used, encoding="utf-8")
    Path(folder, "broken.toml").write_text(f"{used}sides = 7\n", encoding="utf-8")
    person.practice.library.reload()

    page = show(RoutinesPage(person.practice, theme, figures))

    told = page.findChildren(BrokenRow)[0].accessibleDescription().splitlines()
    assert [line.partition(": ")[0] for line in told] == ["Problem"] * (len(told) - 1) + ["Note"]
    row = next(r for r in page.findChildren(RoutineRow) if r.routine_id == "mine")
    (line,) = row.findChildren(ProblemLine)
    shown = [part.text() for part in line.findChildren(QLabel) if part.text()]
    assert shown[0] == "Note"
    assert "mine.toml:5: " in shown[1]


def choose(page: RoutinesPage, name: str, value: str) -> None:
    box = page.filters.boxes[name]
    box.setCurrentIndex(box.findData(value))


def test_filters_narrow_the_list_and_one_press_clears_them(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = show(RoutinesPage(person.practice, theme, figures))
    assert isinstance(page, RoutinesPage)
    assert not page.filters.clear_button.isVisible()
    choose(page, "kind", "heat")
    assert seen(page) == {"full-release", "heat-therapy"}
    choose(page, "ground", "no_kneeling")
    assert seen(page) == {"heat-therapy"}
    choose(page, "length", "short")
    assert not seen(page)
    assert page.nothing.isVisible()
    page.nothing.button.click()
    assert len(seen(page)) == 16
    assert not page.nothing.isVisible()
    assert not page.filters.clear_button.isVisible()


def test_where_nothing_fits_what_was_asked_is_named_and_can_be_taken_back(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = show(RoutinesPage(person.practice, theme, figures))
    assert isinstance(page, RoutinesPage)
    told = page.nothing
    page.search.setText("swimming")
    assert told.text.text() == "No routine has these words. Try another one."
    assert told.button.text() == "Clear the search"
    choose(page, "kind", "heat")
    assert told.button.text() == "Show all routines"
    page.search.clear()
    choose(page, "length", "short")
    assert told.text.text() == "No routine fits all of these filters."
    assert told.button.text() == "Clear filters"
    told.button.click()
    assert page.hits.text() == "16 routines"


@pytest.mark.parametrize("width", [800, 1120])
def test_the_head_has_one_main_button_and_fits_into_a_line(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, width: int
) -> None:
    page = show(RoutinesPage(person.practice, theme, figures))
    assert isinstance(page, RoutinesPage)
    page.resize(width - RAIL_PX, 540)
    head = (page.new_button, page.paste_button, page.import_button)
    assert [button.property("role") for button in head] == ["primary", "quiet", "quiet"]
    assert len({button.geometry().center().y() for button in head}) == 1


@pytest.mark.parametrize("width", [720, 800, 1120])
def test_what_can_be_done_with_a_routine_stays_in_one_line(
    person: Person, theme: Theme, figures: FigureMaker, show: Show, width: int
) -> None:
    page = show(RoutinesPage(person.practice, theme, figures))
    page.resize(width - RAIL_PX, 540)
    settle()
    for row in page.findChildren(RoutineRow):
        buttons = [b for b in row.findChildren(Button) if b.property("role") == "quiet"]
        assert len({button.mapTo(row, button.rect().center()).y() for button in buttons}) == 1


def test_a_filter_hides_files_of_which_nothing_is_known(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    Path(folder, "mine.toml").write_text("steps\n", encoding="utf-8")
    person.practice.library.reload()
    page = show(RoutinesPage(person.practice, theme, figures))
    assert isinstance(page, RoutinesPage)
    choose(page, "needs", "something")
    assert not page.findChildren(BrokenRow)[0].isVisible()


def test_a_routine_that_is_led_otherwise_says_so_with_what(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.practice.care.tick({"hernia"})
    page = show(RoutinesPage(person.practice, theme, figures))
    rows = {row.routine_id: row for row in page.findChildren(RoutineRow)}
    described = rows["trigger-point-holds"].accessibleDescription()
    assert "adapted for you" in described
    assert "Knee hug, other leg long takes the place of Trigger-point" in described
    assert "adapted" not in rows["low-lunge-daily"].accessibleDescription()


def test_the_filter_by_tag_knows_the_tags_there_are(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = show(RoutinesPage(person.practice, theme, figures))
    assert isinstance(page, RoutinesPage)
    choose(page, "tag", "office")
    assert seen(page) == {"chair-only", "desk-break", "standing-office"}
    row = next(row for row in page.findChildren(RoutineRow) if row.routine_id == "desk-break")
    assert "Tags: short, office, standing" in texts(row)
    assert "Tags: short, office, standing" in row.accessibleDescription()
    assert page.filters.boxes["tag"].findData("mine") == -1
    page.show_all()
    assert len(seen(page)) == 16


def test_tags_of_ones_own_can_be_chosen_and_may_be_as_long_as_a_text(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = show(RoutinesPage(person.practice, theme, figures))
    assert isinstance(page, RoutinesPage)
    choose(page, "tag", "office")
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    tags = [f"{'very ' * 300}long", "mine"]
    text = f'schema = 1\nid = "mine"\nname = "Mine"\ntags = {tags}\n'
    step = '[[step]]\nexercise = "low-lunge"\n'
    Path(folder, "mine.toml").write_text(text + step, encoding="utf-8")
    person.practice.library.reload()
    page.refresh()
    assert "mine" not in seen(page)  # another tag is still asked for
    choose(page, "tag", "mine")
    assert seen(page) == {"mine"}
    assert page.widget().minimumSizeHint().width() < 720
    Path(folder, "mine.toml").unlink()
    person.practice.library.reload()
    page.refresh()
    assert len(seen(page)) == 16  # a tag that is gone is asked for no more
