"""The editor of routines as a screen reader and a keyboard find it, and over a kill."""

from tests.e2e.window.conftest import started
from tests.e2e.window.judging import all_faults
from tests.e2e.window.numbers import ESCAPE

QUICK = "Quick release (copy)"


def test_a_copy_is_walked_through_edited_and_saved(pages, home):
    pages.press("Routines")
    pages.press("Edit a copy of Quick release")
    pages.wait_for("Save")
    assert all_faults(pages) == []
    pages.press(f"Name, texts and limits of {QUICK}")
    pages.wait_for_focus("Name")
    pages.type("2")
    pages.wait_for(f"Name, texts and limits of {QUICK}2")
    assert all_faults(pages) == []
    pages.press("Undo")
    pages.wait_to_hear("Undone")
    pages.wait_for(f"Name, texts and limits of {QUICK}")
    pages.press("Redo")
    pages.press("Save")
    pages.wait_for(f"Edit {QUICK}2")
    assert (home / "routines" / "quick-release-copy-2.toml").exists()


def test_what_is_missing_is_read_and_cancel_asks_where_something_would_be_lost(pages):
    pages.press("Routines")
    pages.press("New routine")
    pages.wait_for_focus("Name")
    assert all_faults(pages) == []
    saving = pages.wait_for("Save")
    assert "enabled" not in saving.states
    assert saving.description == "The routine needs a name. Add a step."
    pages.type("a")
    pages.wait_for("Name, texts and limits of a")
    pages.press("Cancel")
    assert pages.wait_for_dialog().name == "Leave without saving?"
    assert all_faults(pages) == []
    pages.type(ESCAPE)
    pages.wait_for("Save")


def test_what_was_edited_is_offered_after_a_kill(desk, home):
    with started(desk, home) as (reader, process):
        reader.wait_for("Today’s routine")
        reader.activate()
        reader.press("Routines")
        reader.press("Edit Hinge")
        reader.press("Name, texts and limits of Hinge")
        reader.wait_for_focus("Name")
        reader.type("2")
        drafts = home / "state" / "drafts"
        reader.wait_until(lambda: any(drafts.glob("*.draft.json")), lambda: "no draft")
        process.kill()
        process.wait()
    with started(desk, home) as (reader, _):
        reader.wait_for("Go on editing")
        reader.activate()
        assert all_faults(reader) == []
        reader.press("Go on editing")
        reader.wait_for("Name, texts and limits of Hinge2")
        reader.press("Undo")
        reader.wait_for("Name, texts and limits of Hinge")


def test_what_assistive_technology_writes_counts_as_typed(pages):
    pages.press("Routines")
    pages.press("New routine")
    pages.wait_for_focus("Name")
    pages.write("Name", "As it was dictated")
    pages.wait_for("Name, texts and limits of As it was dictated")
    pages.press("Undo")
    pages.wait_to_hear("Undone")
