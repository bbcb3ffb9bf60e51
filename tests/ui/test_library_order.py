"""Favourites and the order of routines, on Routines and on Today."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from psoas_timer.services.practice import Practice
from psoas_timer.services.preferences import persons_toml
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.pages.routine_row import BrokenRow, RoutineRow
from psoas_timer.ui.pages.routines_page import RoutinesPage
from psoas_timer.ui.pages.today_page import TodayPage
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.page import Page
from psoas_timer.ui.widgets.routine_card import RoutineCard
from tests.ui.conftest import Person, texts

Show = Callable[[Page], Page]


@pytest.fixture
def page(person: Person, theme: Theme, figures: FigureMaker, show: Show) -> RoutinesPage:
    page = show(RoutinesPage(person.practice, theme, figures))
    assert isinstance(page, RoutinesPage)
    return page


def ids(page: RoutinesPage) -> list[str]:
    return [row.routine_id for row in page.rows if isinstance(row, RoutineRow)]


def row_of(page: RoutinesPage, routine_id: str) -> RoutineRow:
    return next(
        row for row in page.rows if isinstance(row, RoutineRow) and row.routine_id == routine_id
    )


def cards(page: Page) -> list[RoutineCard]:
    return [card for card in page.grid.findChildren(RoutineCard) if card.isVisible()]


def sort(page: RoutinesPage, order: str) -> None:
    page.order_box.setCurrentIndex(page.order_box.findData(order))


def test_a_star_is_kept_and_its_routine_comes_first_when_the_page_is_shown_anew(
    page: RoutinesPage, person: Person
) -> None:
    before = ids(page)
    row = row_of(page, "yoga-flow")
    QTest.mouseClick(row.star, Qt.MouseButton.LeftButton)
    assert person.practice.favourites == {"yoga-flow"}
    assert ids(page) == before  # it does not jump away from under the mouse
    page.refresh()
    assert ids(page) == ["yoga-flow", *(each for each in before if each != "yoga-flow")]
    QTest.mouseClick(row_of(page, "yoga-flow").star, Qt.MouseButton.LeftButton)
    assert person.practice.favourites == frozenset()


def test_f_gives_the_star_wherever_in_the_row_the_keyboard_is(
    page: RoutinesPage, person: Person
) -> None:
    row = row_of(page, "calm-reset")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_F)
    assert person.practice.favourites == {"calm-reset"}
    row.star.setFocus()
    QTest.keyClick(row.star, Qt.Key.Key_F)
    assert person.practice.favourites == frozenset()
    QTest.keyClick(row.star, Qt.Key.Key_Return)
    assert person.practice.favourites == {"calm-reset"}


def test_a_screen_reader_hears_whose_star_it_is_and_whether_it_is_on(page: RoutinesPage) -> None:
    star = row_of(page, "calm-reset").star
    seen = QAccessible.queryAccessibleInterface(star)
    assert seen.text(QAccessible.Text.Name) == "Favourite: Stress reset"
    assert seen.state().checkable
    assert not seen.state().checked
    star.click()
    assert QAccessible.queryAccessibleInterface(star).state().checked
    assert star.toolTip() == "Take it out of your favourites (F)"


def test_the_order_is_kept_and_told(page: RoutinesPage, person: Person) -> None:
    sort(page, "length")
    lengths = [row.accessibleName().rpartition(", ")[2] for row in page.rows]
    minutes = [int(each.split(":")[0]) for each in lengths]
    assert minutes == sorted(minutes)
    assert person.practice.settings.routines_order == "length"
    sort(page, "name")
    names = [row.accessibleName() for row in page.rows]
    assert names == sorted(names, key=str.casefold)


def test_the_order_of_another_run_is_shown_as_chosen(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.set(routines_order="equipment")
    page = show(RoutinesPage(person.practice, theme, figures))
    assert isinstance(page, RoutinesPage)
    assert page.order_box.currentText() == "Least equipment first"
    routines = [person.practice.library.routine(each) for each in ids(page)]
    counts = [len(routine.equipment) for routine in routines if routine is not None]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def test_what_was_used_last_stands_first_with_its_day(page: RoutinesPage, person: Person) -> None:
    person.practise_on("yoga-flow", days=1)
    person.do("desk-break")
    sort(page, "last_used")
    assert ids(page)[:2] == ["desk-break", "yoga-flow"]
    told = [" ".join(texts(row)) for row in page.rows]
    assert "last used 3 March 2026" in told[0]
    assert "last used 2 March 2026" in told[1]
    assert "not used lately" in told[2]


def test_by_position_each_row_tells_its_own(page: RoutinesPage) -> None:
    sort(page, "position")
    told = [" ".join(texts(row)) for row in page.rows]
    assert "mostly lying on your back" in told[0]
    assert "mostly standing" in told[-1]


def test_files_that_can_not_be_used_come_last_in_every_order(
    page: RoutinesPage, person: Person
) -> None:
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    Path(folder, "a.toml").write_text("steps\n", encoding="utf-8")
    person.practice.library.reload()
    for index in range(page.order_box.count()):
        page.order_box.setCurrentIndex(index)
        page.refresh()
        assert isinstance(page.rows[-1], BrokenRow)
        assert len(page.rows) == 17


def test_today_shows_favourites_first_and_gives_them_stars(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    person.practice.mark_favourite("yoga-flow", is_favourite=True)
    page = show(TodayPage(person.practice, theme, figures))
    first, second = cards(page)[:2]
    assert first.routine_id == "yoga-flow"
    assert first.accessibleName().endswith(", favourite")
    QTest.mouseClick(second.star, Qt.MouseButton.LeftButton)
    assert person.practice.favourites == {"yoga-flow", second.routine_id}
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_F)
    assert person.practice.favourites == {"yoga-flow"}
    assert "favourite" not in second.accessibleName()


def test_the_star_of_a_card_does_not_choose_it(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = show(TodayPage(person.practice, theme, figures))
    assert isinstance(page, TodayPage)
    chosen = page.card.routine_id
    QTest.mouseClick(cards(page)[0].star, Qt.MouseButton.LeftButton)
    assert page.card.routine_id == chosen


def test_the_big_card_has_a_star_of_its_own(
    person: Person, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    page = show(TodayPage(person.practice, theme, figures))
    assert isinstance(page, TodayPage)
    QTest.keyClick(page.card.start_button, Qt.Key.Key_F)
    assert person.practice.favourites == {page.card.routine_id}
    assert page.card.star.isChecked()
    page.card.star.click()
    assert person.practice.favourites == frozenset()


def test_where_a_star_can_not_be_kept_that_is_said(
    person: Person,
    open_window: Callable[[Practice], MainWindow],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def disk_is_full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(persons_toml, "write_whole", disk_is_full)
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open("routines")
    page = window.frame.pages.currentWidget()
    assert isinstance(page, RoutinesPage)
    row_of(page, "calm-reset").star.click()
    assert any("the favourites could not be saved" in text for text in texts(window))
    assert row_of(page, "calm-reset").star.isChecked()
