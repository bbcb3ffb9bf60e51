"""Sessions of History: their notes, deleting with a way back, repeating, and more of them."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.core.messages import message
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.rating import Moment
from psoas_timer.core.practice.record import NOTE_MAX
from psoas_timer.core.problems import Problem
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.history.deleted_sheet import DeletedSheet
from psoas_timer.ui.history.history_page import HistoryPage
from psoas_timer.ui.history.session_details import SessionDetails
from psoas_timer.ui.history.session_list import SHOWN_SESSIONS
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.page import Page
from tests.builders import a_record
from tests.ui.conftest import Person, shown, texts
from tests.ui.layout_faults import settle

Show = Callable[[Page], Page]


@pytest.fixture
def page(person: Person, theme: Theme, figures: FigureMaker, show: Show) -> HistoryPage:
    """History after one morning of Quick release."""
    person.practise_on("quick-release", days=1)
    page = show(HistoryPage(person.practice, theme, figures))
    assert isinstance(page, HistoryPage)
    return page


@pytest.fixture
def store(person: Person) -> Iterator[SqliteHistory]:
    """The history of that person, as another program has it open."""
    places = person.practice.places
    store = SqliteHistory(places.history_file, places.unsaved_sessions, person.clock)
    yield store
    store.close()


def opened(page: HistoryPage, number: int = 0) -> SessionDetails:
    """The details of a session, once its line is in its place."""
    settle()
    row = page.sessions.rows[number]
    if not row.head.isChecked():
        row.head.click()
    assert row.details is not None
    return row.details


def newest_note(person: Person) -> str:
    return person.practice.history.recent(1)[0].note


def test_a_note_is_kept_moments_after_it_was_typed(
    page: HistoryPage, person: Person, qtbot: QtBot
) -> None:
    details = opened(page)
    details.note.setFocus()
    QTest.keyClicks(details.note, "left hip was tight")
    qtbot.waitUntil(lambda: newest_note(person) == "left hip was tight")
    assert "Saved." in texts(details)
    assert page.sessions.rows[0].head.accessibleName().endswith("with a note")


def test_a_note_is_kept_at_once_when_the_person_goes_on(page: HistoryPage, person: Person) -> None:
    details = opened(page)
    details.note.setFocus()
    QTest.keyClicks(details.note, "calm")
    QTest.keyClick(details.note, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is details.repeat
    assert newest_note(person) == "calm"
    QTest.keyClicks(details.note, "er")
    page.hide()
    assert newest_note(person) == "calmer"


def test_tab_goes_on_as_the_lines_are_read(page: HistoryPage, person: Person) -> None:
    person.do("desk-break")
    page.refresh()
    details = opened(page)
    first, second = (row.head for row in page.sessions.rows)
    first.setFocus()
    stops = []
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    assert stops == [details.note, details.repeat, details.delete, second]


def test_details_stay_open_while_the_page_is_filled_anew(page: HistoryPage) -> None:
    details = opened(page)
    QTest.keyClicks(details.note, "calm")
    page.refresh()
    assert opened(page) is details
    assert details.note.toPlainText() == "calm"


def test_a_note_has_an_end(page: HistoryPage, person: Person) -> None:
    note = opened(page).note
    note.setPlainText("x" * (NOTE_MAX - 1))
    note.moveCursor(note.textCursor().MoveOperation.Start)
    QTest.keyClicks(note, "ab")
    assert note.toPlainText() == "a" + "x" * (NOTE_MAX - 1)
    note.flush()
    assert newest_note(person) == "a" + "x" * (NOTE_MAX - 1)


def test_a_note_that_can_not_be_kept_is_said_and_tried_again(
    page: HistoryPage, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*about: object) -> None:
        raise HistoryUnavailable(Problem(message("history.locked")))

    details = opened(page)
    with monkeypatch.context() as patch:
        patch.setattr(SqliteHistory, "note", refuse)
        details.note.setPlainText("calm")
        details.note.flush()
        assert "Another program is writing to the history" in texts(details)
    details.note.flush()
    assert newest_note(person) == "calm"
    assert "Saved." in texts(details)


def test_deleting_takes_the_session_out_of_all_figures_and_undo_brings_it_back(
    page: HistoryPage, person: Person
) -> None:
    person.do("desk-break")
    page.refresh()
    opened(page).delete.click()
    assert [row.record.routine_id for row in page.sessions.rows] == ["quick-release"]
    assert person.practice.streak_desk.streak().current == 1
    assert "of holds in all, 1 session" in texts(page)
    assert "Deleted: Desk movement break, Tue 3 Mar." in texts(page)
    assert QApplication.focusWidget() is page.sessions.undo.button
    assert page.sessions.undo.button.accessibleDescription().startswith("Deleted: Desk")

    page.sessions.undo.button.click()
    assert len(page.sessions.rows) == 2
    assert person.practice.streak_desk.streak().current == 2
    assert not page.sessions.undo.isVisible()
    assert QApplication.focusWidget() is page.sessions.rows[0].head


def test_what_came_back_is_in_sight(page: HistoryPage, person: Person, qtbot: QtBot) -> None:
    for _ in range(SHOWN_SESSIONS):
        person.practise_on("quick-release", days=1)
    page.refresh()
    page.verticalScrollBar().setValue(page.sessions.y())
    opened(page, 1).delete.click()
    settle()
    QTest.keyClick(page.sessions.undo.button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    back = page.sessions.rows[1].head
    assert QApplication.focusWidget() is back
    settle()
    qtbot.waitUntil(lambda: not back.visibleRegion().isEmpty())


def test_ctrl_z_takes_the_deletion_back_from_wherever_the_keyboard_is(page: HistoryPage) -> None:
    opened(page).delete.click()
    page.map.setFocus()
    QTest.keyClick(page.map, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(page.sessions.rows) == 1
    QTest.keyClick(page.map, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(page.sessions.rows) == 1


def test_of_two_deletions_ctrl_z_takes_back_the_later_one_first(
    page: HistoryPage, person: Person
) -> None:
    person.do("desk-break")
    page.refresh()
    page.map.chosen.emit(person.practice.today())
    settle()

    def left() -> set[str]:
        return {each.routine_id for each in person.practice.history.recent(9)}

    QTest.keyClick(page.sessions.rows[1].head, Qt.Key.Key_Delete)
    QTest.keyClick(page.day_sessions.rows[0].head, Qt.Key.Key_Delete)
    assert page.sessions.undo.isVisible()
    assert page.day_sessions.undo.isVisible()
    QTest.keyClick(page.map, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert left() == {"desk-break"}
    QTest.keyClick(page.map, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert left() == {"desk-break", "quick-release"}


def test_the_only_session_can_be_deleted_and_brought_back(page: HistoryPage) -> None:
    QTest.keyClick(page.sessions.rows[0].head, Qt.Key.Key_Delete)
    assert "No session counts just now." in texts(page)
    assert page.sessions.deleted_button.text() == "Deleted sessions (1)…"
    page.sessions.undo.button.click()
    assert len(page.sessions.rows) == 1


def test_a_session_that_can_not_be_deleted_stays_and_the_reason_is_said(
    page: HistoryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*about: object) -> None:
        raise HistoryUnavailable(Problem(message("history.read_only")))

    monkeypatch.setattr(SqliteHistory, "delete", refuse)
    opened(page).delete.click()
    assert len(page.sessions.rows) == 1
    assert "The history can't be written: the file or its folder is read-only" in texts(page)
    assert not page.sessions.undo.button.isVisible()


def test_deleted_sessions_are_brought_back_or_removed_after_a_second_question(
    page: HistoryPage, person: Person
) -> None:
    person.do("desk-break")
    page.refresh()
    for _ in range(2):
        opened(page).delete.click()
    page.sessions.deleted_button.click()
    dialog = shown(page, DeletedSheet)
    first = dialog.back_buttons[0]
    assert first.accessibleName().startswith("Bring back Mon 2 Mar 07:30 · Quick release")
    first.click()
    assert [row.record.routine_id for row in page.sessions.rows] == ["quick-release"]

    for _ in range(2):
        QTest.mouseClick(dialog.empty_button, Qt.MouseButton.LeftButton)
    assert "Remove the session? It would be gone for good." in texts(dialog)
    assert len(person.practice.history.deleted()) == 1
    assert dialog.focusWidget() is dialog.keep_button
    dialog.sure_button.click()
    assert person.practice.history.deleted() == ()
    assert "They are gone for good." in texts(dialog)
    dialog.close_button.click()
    assert not page.sessions.deleted_button.isVisible()


def test_repeat_asks_for_a_start_of_that_routine(page: HistoryPage, qtbot: QtBot) -> None:
    details = opened(page)
    with qtbot.waitSignal(page.start_asked) as asked:
        details.repeat.click()
    assert asked.args == ["quick-release"]


def test_a_routine_that_is_gone_is_not_offered_again(
    person: Person, store: SqliteHistory, page: HistoryPage
) -> None:
    started = person.clock.local
    record = a_record(id="x", started=started, routine_id="gone", practice_date=started.date())
    store.add(record)
    page.refresh()
    details = opened(page)
    assert not details.repeat.isVisible()
    assert any(text.startswith("This routine is no longer here") for text in texts(details))


def test_more_sessions_come_on_demand(
    person: Person, store: SqliteHistory, theme: Theme, figures: FigureMaker, show: Show
) -> None:
    for number in range(SHOWN_SESSIONS + 3):
        started = person.clock.local - timedelta(days=number)
        store.add(a_record(id=str(number), started=started, practice_date=started.date()))
    page = show(HistoryPage(person.practice, theme, figures))
    assert isinstance(page, HistoryPage)
    assert len(page.sessions.rows) == SHOWN_SESSIONS
    first = page.sessions.rows[0]
    page.sessions.more.click()
    assert len(page.sessions.rows) == SHOWN_SESSIONS + 3
    assert page.sessions.rows[0] is first
    assert QApplication.focusWidget() is page.sessions.rows[SHOWN_SESSIONS].head
    assert not page.sessions.more.isVisible()


def test_a_session_lists_its_ratings(page: HistoryPage, person: Person) -> None:
    record = page.sessions.rows[0].record
    details = opened(page)
    assert not details.rated.isVisible()
    page.sessions.rows[0].head.click()
    person.practice.ratings.rate(6, Moment.AFTER, record.id)
    person.practice.ratings.rate(2, Moment.OTHER)
    page.sessions.rows[0].head.click()
    assert details.rated.isVisible()
    assert details.rated.text() == "Rated after: 6 of 10"
