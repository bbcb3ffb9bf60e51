"""The page of the editor as a whole: what it says, undo and redo everywhere, and any window."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from psoas_timer.core.editing.arranging import delete
from psoas_timer.core.editing.changing import Words, set_head, set_hold, set_words
from psoas_timer.services.practice import Practice
from psoas_timer.ui.editor.editor_page import EditorPage
from psoas_timer.ui.editor.routine_form import RoutineForm
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.theme.tokens import THEMES
from tests.ui.conftest import Person, texts
from tests.ui.test_layout import SCALES, assert_fits
from tests.ui.test_rendered_contrast import assert_seen
from tests.ui.test_window_access import nameless

Open = Callable[[Practice], MainWindow]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def opened(person: Person, open_window: Open, routine_id: str = "full-release") -> EditorPage:
    """The page with a copy of a bundled routine, or a new one for ""."""
    window = open_window(person.practice)
    assert window.navigation is not None
    routine = person.practice.library.routine(routine_id)
    window.navigation.edit_new(routine)
    page = window.frame.pages.currentWidget()
    assert isinstance(page, EditorPage)
    return page


@pytest.fixture
def page(person: Person, open_window: Open) -> EditorPage:
    return opened(person, open_window)


def named(page: EditorPage, name: str) -> None:
    page.model.do(lambda draft: set_head(draft, lambda head: replace(head, name=name)))


def without_steps(page: EditorPage) -> None:
    for part in page.model.draft.parts:
        page.model.do(lambda draft, key=part.key: delete(draft, key))


def name_field(page: EditorPage) -> RoutineForm:
    page.head.title_button.click()
    form = page.form.form
    assert isinstance(form, RoutineForm)
    return form


def test_total_and_end_are_told_and_go_on_with_the_clock(page, person):
    assert page.status.total.text() == "21:29 in all, ends at 07:51"
    person.clock.advance(60_000)
    page.refresh()
    assert page.status.total.text() == "21:29 in all, ends at 07:52"
    without_steps(page)
    assert page.status.total.text() == "Nothing is in it yet"


def test_buttons_and_keys_undo_and_redo(page, qtbot):
    before = page.model.draft
    assert not page.head.undo_button.isEnabled()
    named(page, "Other")
    page.head.undo_button.click()
    assert page.model.draft == before
    assert not page.head.undo_button.isEnabled()
    page.head.redo_button.click()
    assert page.model.draft.head.name == "Other"
    assert not page.head.redo_button.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert page.model.draft == before
    qtbot.keyClick(page, Qt.Key.Key_Y, CTRL)
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(page, Qt.Key.Key_Z, CTRL | SHIFT)
    assert page.model.draft.head.name == "Other"


def test_undo_in_a_field_goes_back_beyond_what_was_typed_there(page, qtbot):
    key = page.model.draft.parts[0].key
    hold_ms = page.model.draft.step(key).hold_ms
    page.model.do(lambda draft: set_hold(draft, key, hold_ms + 60_000))
    name = page.model.draft.head.name
    field = name_field(page).name.field
    field.selectAll()
    qtbot.keyClicks(field, "Late")
    assert page.head.title_button.accessibleName().endswith("Late")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CTRL)
    assert page.model.draft.head.name == name
    assert field.text() == name
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CTRL)
    assert page.model.draft.step(key).hold_ms == hold_ms
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Y, CTRL)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Z, CTRL | SHIFT)
    assert field.text() == "Late"


def test_why_an_edit_is_not_quite_as_asked_is_told_until_the_next_one(page, announced):
    key = page.model.draft.parts[0].key
    page.model.do(lambda draft: set_hold(draft, key, 3_600_000))
    told = page.status.word.text()
    assert "15 min is the most" in told
    assert told in announced
    page.model.do(lambda draft: set_hold(draft, key, 700_000))
    assert not page.status.word.isVisible()
    assert page.status.hint.isVisible()


def test_save_is_off_with_the_reason_only_while_something_is_really_wrong(page, qtbot, announced):
    assert page.head.save_button.isEnabled()
    named(page, " ")
    assert not page.head.save_button.isEnabled()
    reason = "The routine needs a name."
    assert page.head.save_button.accessibleDescription() == reason
    assert any(reason in text for text in texts(page.troubles))
    with qtbot.assertNotEmitted(page.save_asked):
        qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    assert any(reason in text for text in announced)
    page.model.undo()
    with qtbot.waitSignal(page.save_asked):
        qtbot.keyClick(page, Qt.Key.Key_S, CTRL)
    assert not page.troubles.isVisible()


def test_what_a_file_may_not_say_is_told_once_somebody_stops(page, qtbot):
    named(page, "<b>Bold</b>")
    qtbot.waitUntil(lambda: not page.head.save_button.isEnabled())
    assert any("markup" in text for text in texts(page.troubles))


def test_the_way_to_a_step_that_can_not_be_saved_is_shown(page):
    key = page.model.draft.parts[2].key
    page.model.select(page.model.draft.parts[0].key)
    with_long_note(page, key)
    page.model.settle_down()
    assert page.troubles.reason == "One step has something to mend."
    page.model.select(page.model.draft.parts[0].key)
    page.troubles.show_button.click()
    assert page.model.selected_key == key


def with_long_note(page: EditorPage, key: int) -> None:
    page.model.do(lambda draft: set_words(draft, key, Words.NOTE, "so " * 2_000))


def test_a_draft_that_can_not_be_kept_is_told(page, person):
    drafts = person.practice.places.drafts
    for each in drafts.iterdir():
        each.unlink()
    drafts.rmdir()
    drafts.write_bytes(b"")
    named(page, "Other")
    page.model.settle_down()
    assert "cannot be kept" in page.status.word.text()


@pytest.mark.parametrize("routine_id", ["full-release", ""])
@pytest.mark.parametrize("percent", SCALES)
def test_it_fits_any_window(person, open_window, percent, routine_id):
    person.set(text_percent=percent)
    page = opened(person, open_window, routine_id)
    assert_fits(page.window(), "editor")
    page.model.select(None)
    named(page, "")
    assert_fits(page.window(), "whole routine")


@pytest.mark.parametrize("name", THEMES)
def test_text_and_edges_are_seen(person, open_window, name):
    person.set(theme=name, reduce_motion="on")
    page = opened(person, open_window)
    assert_seen(page.window(), name, "editor")
    page.model.select(None)
    assert_seen(page.window(), name, "whole routine")


def test_each_control_has_a_name(page):
    assert not nameless(page)
    page.model.select(None)
    assert not nameless(page)


def test_the_form_of_the_whole_stays_while_tab_passes_the_list(page, qtbot):
    name_field(page)
    page.parts.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.model.selected_key is None
    qtbot.keyClick(page.parts.view, Qt.Key.Key_Down)
    assert page.model.selected_key == page.model.draft.parts[0].key
