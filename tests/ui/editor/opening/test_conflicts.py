"""The file of a routine is not as it was opened, or the disk refuses it: nothing is lost."""

from pytestqt.qtbot import QtBot

from psoas_timer.services.places import Places
from psoas_timer.ui.editor.conflict_sheet import ConflictSheet, Outcome
from psoas_timer.ui.main_window import MainWindow
from tests.ui.conftest import shown, texts
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

THEIRS = TEXT.replace("Evening", "Theirs")


def conflict(window: MainWindow, qtbot: QtBot, places: Places, *, is_gone: bool = False) -> None:
    """Save what somebody else changed meanwhile; the question is there then."""
    page = edit(window, qtbot)
    rename(page, "Mine")
    file = places.routines / "mine.toml"
    file.unlink() if is_gone else file.write_text(THEIRS, encoding="utf-8")
    page.head.save_button.click()


def test_both_are_kept_where_somebody_else_wrote_the_file(window, qtbot, places):
    conflict(window, qtbot, places)
    sheet = shown(window, ConflictSheet)
    assert any(text.startswith("Theirs · ") for text in texts(sheet))
    assert any(text.startswith("Mine · ") for text in texts(sheet))
    sheet.buttons[Outcome.BOTH].click()
    assert file_text(places) == THEIRS
    assert 'name = "Mine (2)"' in file_text(places, "evening-2.toml")
    assert row_of(window, "evening-2").hasFocus()
    assert drafts(places) == []


def test_mine_is_saved_over_a_copy_of_theirs(window, qtbot, places):
    conflict(window, qtbot, places)
    shown(window, ConflictSheet).buttons[Outcome.MINE].click()
    assert 'name = "Mine"' in file_text(places)
    (copy,) = places.routines.glob("mine.toml.bak-*")
    assert copy.read_text(encoding="utf-8") == THEIRS
    assert any(copy.name in said for said in banners(window))


def test_theirs_is_taken_and_mine_let_go(window, qtbot, places):
    conflict(window, qtbot, places)
    shown(window, ConflictSheet).buttons[Outcome.THEIRS].click()
    assert file_text(places) == THEIRS
    assert row_of(window, "evening").accessibleName().startswith("Theirs")
    assert drafts(places) == []


def test_the_question_can_be_put_off(window, qtbot, places):
    conflict(window, qtbot, places)
    shown(window, ConflictSheet).go_on_button.click()
    assert page_of(window).model.draft.head.name == "Mine"
    assert file_text(places) == THEIRS


def test_a_file_that_is_gone_can_be_saved_again(window, qtbot, places):
    conflict(window, qtbot, places, is_gone=True)
    sheet = shown(window, ConflictSheet)
    assert list(sheet.buttons) == [Outcome.AGAIN]
    sheet.buttons[Outcome.AGAIN].click()
    assert 'name = "Mine"' in file_text(places)


def test_a_disk_that_refuses_is_told_and_tried_again(window, qtbot, places, monkeypatch):
    page = edit(window, qtbot)
    rename(page, "Late evening")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("psoas_timer.services.editing.routine_edit_file.write_whole", refuse)
        page.head.save_button.click()
        assert page_of(window) is page
        (said,) = banners(window)
        assert "No space left on device" in said
        assert "try again" in said
    press(window, "Try again")
    assert is_on_routines(window)
    assert '"Late evening"' in file_text(places)
    assert banners(window) == []
