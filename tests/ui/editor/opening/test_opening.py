"""The editor in the window: from opening a routine to its row in the list, and what is left."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from psoas_timer.services.editing.editing_desk import EditingDesk
from psoas_timer.ui.editor.leave_sheet import LeaveSheet
from psoas_timer.ui.pages.routine_row import RoutineRow
from psoas_timer.ui.session.session_view import SessionView
from tests.ui.conftest import Person, shown, texts
from tests.ui.editor.opening.opened import (
    TEXT,
    banners,
    drafts,
    edit,
    file_text,
    is_on_routines,
    page_of,
    press,
    rename,
    row_of,
)


def test_an_own_one_is_edited_saved_and_back_in_view(window, qtbot, places):
    page = edit(window, qtbot)
    assert window.frame.rail.buttons["routines"].isChecked()
    assert "Routines / edit" in texts(page)
    rename(page, "Late evening")
    page.head.save_button.click()
    assert is_on_routines(window)
    row = row_of(window, "evening")
    assert row.accessibleName().startswith("Late evening")
    assert row.hasFocus()
    assert file_text(places) == TEXT.replace('"Evening"', '"Late evening"')
    assert drafts(places) == []
    assert banners(window) == []


def test_a_saved_one_is_shown_also_where_the_search_hides_it(window, qtbot):
    routines = window.frame.pages.currentWidget()
    routines.search.setText("evening")
    page = edit(window, qtbot)
    rename(page, "Dawn")
    page.head.save_button.click()
    assert row_of(window, "evening").hasFocus()
    assert routines.search.text() == ""


def test_a_copy_of_a_bundled_one_gets_a_file_of_its_own(window, qtbot, person, places):
    page = edit(window, qtbot, "quick-release")
    assert "Routines / edit a copy" in texts(page)
    page.head.save_button.click()
    row = QApplication.focusWidget()
    assert isinstance(row, RoutineRow)
    assert row.routine_id.endswith("-copy")
    bundled = person.practice.library.routine("quick-release")
    copied = person.practice.library.routine(row.routine_id)
    assert copied.steps == bundled.steps


def test_shift_and_the_key_edit_a_copy_of_an_own_one(window, qtbot):
    row = row_of(window, "evening")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    assert page_of(window).model.draft.head.name == "Evening (copy)"


def test_a_new_one_amid_editing_lets_the_other_wait(window, qtbot, places):
    rename(edit(window, qtbot), "Late evening")
    qtbot.keyClick(page_of(window), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page = page_of(window)
    assert "Routines / new" in texts(page)
    assert "“Late evening” is not saved yet, and waits until you leave here." in texts(page)
    assert banners(window) == []
    page.head.cancel_button.click()
    press(window, "Go on editing")
    assert page_of(window).model.draft.head.name == "Late evening"


def test_a_new_one_begins_with_its_name_and_says_what_is_missing(window, qtbot):
    qtbot.keyClick(
        window.frame.pages.currentWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier
    )
    page = page_of(window)
    qtbot.keyClicks(QApplication.focusWidget(), "Mornings")
    assert page.model.draft.head.name == "Mornings"
    assert not page.head.save_button.isEnabled()
    assert page.head.save_button.accessibleDescription() == "Add a step."
    assert any("Add a step." in text for text in texts(page))


def test_today_offers_a_new_one(window):
    window.navigation.open("today")
    window.frame.pages.currentWidget().new_button.click()
    assert "Routines / new" in texts(page_of(window))
    assert window.frame.rail.buttons["routines"].isChecked()


def test_the_key_edits_the_routine_that_today_suggests(window, qtbot):
    window.navigation.open("today")
    today = window.frame.pages.currentWidget()
    name = today.card.start_button.accessibleName()
    qtbot.keyClick(today, Qt.Key.Key_E)
    page = page_of(window)
    assert page.model.draft.head.name.removesuffix(" (copy)") in name


def test_a_routine_that_is_nowhere_else_is_kept_at_once(window, person, places):
    routine = person.practice.library.routine("quick-release")
    window.navigation.edit_new(replace(routine, name="From the sheet"))
    page = page_of(window)
    assert page.model.draft.head.name == "From the sheet"
    assert len(drafts(places)) == 1
    page.head.save_button.click()
    assert row_of(window, "from-the-sheet").hasFocus()
    assert drafts(places) == []


@pytest.mark.parametrize("leave", ["key", "rail", "marked rail", "escape"])
def test_what_is_left_waits_with_all_that_can_be_undone(window, qtbot, places, leave):
    page = edit(window, qtbot)
    rename(page, "Late evening")
    match leave:
        case "key":
            qtbot.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        case "rail":
            window.frame.rail.buttons["today"].click()
        case "marked rail":
            window.frame.rail.buttons["routines"].click()
        case "escape":
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert window.frame.pages.currentWidget() is not page
    assert banners(window) == ["What you changed in “Late evening” is not saved yet."]
    assert len(drafts(places)) == 1
    press(window, "Go on editing")
    assert page_of(window) is page
    assert banners(window) == []
    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.model.draft.head.name == "Evening"


def test_who_leaves_is_at_the_row_that_was_edited(window, qtbot):
    edit(window, qtbot)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert row_of(window, "evening").hasFocus()
    page = edit(window, qtbot)
    page.head.cancel_button.click()
    assert row_of(window, "evening").hasFocus()


def test_nothing_is_said_where_nothing_was_changed(window, qtbot, places):
    page = edit(window, qtbot)
    window.navigation.open("history")
    qtbot.waitUntil(lambda: not isValid(page))
    assert banners(window) == []
    assert drafts(places) == []


def test_later_is_until_routines_are_opened_again(window, qtbot):
    rename(edit(window, qtbot), "Late evening")
    window.navigation.open("today")
    press(window, "Later")
    window.navigation.open("learn")
    assert banners(window) == []
    window.navigation.open("routines")
    assert len(banners(window)) == 1
    assert edit(window, qtbot).model.draft.head.name == "Late evening"


def test_what_was_let_go_can_be_brought_back(window, qtbot, places):
    rename(edit(window, qtbot), "Late evening")
    window.navigation.open("today")
    press(window, "Let it go")
    assert window.navigation.page_name == "today"
    assert drafts(places) == []
    press(window, "Undo")
    page = page_of(window)
    assert page.model.draft.head.name == "Late evening"
    page.model.undo()
    assert page.model.draft.head.name == "Evening"


def test_cancel_asks_only_where_something_would_be_lost(window, qtbot, places):
    page = edit(window, qtbot)
    page.head.cancel_button.click()
    assert is_on_routines(window)
    page = edit(window, qtbot)
    rename(page, "Late evening")
    page.head.cancel_button.click()
    sheet = shown(window, LeaveSheet)
    assert any("Late evening" in text for text in texts(sheet))
    sheet.go_on_button.click()
    assert page_of(window) is page
    page.head.cancel_button.click()
    shown(window, LeaveSheet).keep_button.click()
    assert is_on_routines(window)
    assert len(banners(window)) == len(drafts(places)) == 1
    press(window, "Go on editing")
    page.head.cancel_button.click()
    shown(window, LeaveSheet).discard_button.click()
    assert is_on_routines(window)
    assert drafts(places) == []
    assert file_text(places) == TEXT


def test_another_routine_is_edited_and_the_first_is_kept(window, qtbot, places):
    rename(edit(window, qtbot), "Late evening")
    window.navigation.open("routines")
    page = edit(window, qtbot, "quick-release")
    assert banners(window) == []
    page.head.save_button.click()
    assert banners(window) == ["What you changed in “Late evening” is not saved yet."]
    press(window, "Go on editing")
    page = page_of(window)
    assert page.model.draft.head.name == "Late evening"
    assert any("Undo leads back" in text for text in texts(page))
    page.model.undo()
    assert page.model.draft.head.name == "Evening"
    page.head.cancel_button.click()
    assert drafts(places) == []


def test_what_another_program_edits_is_not_opened(window, qtbot, places, person):
    other = a_second_desk(person)
    editing = other.open("evening")
    row = row_of(window, "evening")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_E)
    assert is_on_routines(window)
    assert "another window" in banners(window)[0]
    other.close(editing)
    press(window, "Close")
    assert edit(window, qtbot).model.draft.head.name == "Evening"


def test_what_a_closed_window_left_is_offered_at_the_next_start(
    window, qtbot, places, person, open_window
):
    rename(edit(window, qtbot), "Late evening")
    window.close()
    assert len(drafts(places)) == 1
    again = open_window(person.practice)
    assert banners(again) == ["What you changed in “Late evening” is not saved yet."]
    press(again, "Go on editing")
    page = page_of(again)
    assert page.model.draft.head.name == "Late evening"
    page.head.save_button.click()
    assert '"Late evening"' in file_text(places)


def test_after_a_session_amid_editing_one_is_back_in_the_editor(window, qtbot, person):
    page = edit(window, qtbot)
    rename(page, "Late evening")
    assert window.navigation is not None
    window.navigation.sessions.start("quick-release")
    assert window.frame.is_covered
    person.ticker.run_for(600_000)
    shown(window, SessionView).closed.emit()
    assert page_of(window) is page
    assert page.parts.view.hasFocus()
    assert banners(window) == []
    assert page.model.editing.edits.can_undo
    page.head.save_button.click()
    assert is_on_routines(window)


def a_second_desk(person: Person) -> EditingDesk:
    """As another program has it."""
    practice = person.practice
    return EditingDesk(
        practice.library,
        practice.places,
        side=lambda: practice.settings.side,
        now=person.clock.now_local,
    )
