"""The sheets over pages as a screen reader and a keyboard find them, from another process."""

from pathlib import Path

import pytest

from tests.e2e.window.conftest import HINGE
from tests.e2e.window.judging import all_faults
from tests.e2e.window.numbers import ESCAPE

TABLE = "date,activity,minutes\n2026-02-27,Stretch,5\n2026-02-27,Read,20\n2026-02-28,Stretch,many\n"


@pytest.fixture
def given(home: Path) -> Path:
    """A folder with files that somebody gave."""
    folder = home / "given"
    folder.mkdir()
    (folder / "practised.csv").write_text(TABLE, encoding="utf-8")
    (folder / "hinge.toml").write_text(HINGE.replace("Hinge", "Hinge, given"), encoding="utf-8")
    return folder


def walk(pages, title, focused):
    """A sheet of this title is there, its keyboard where it should be, and nothing is wrong."""
    pages.wait_for_dialog(title)
    pages.wait_for_focus(focused)
    assert all_faults(pages) == []


def choose(pages, title, file):
    """Answer the window that asks for a file."""
    pages.wait_for_dialog(title)
    pages.write("File name:", str(file))
    pages.press("Open")


def test_i_have_so_many_minutes(pages):
    pages.press("Routines")
    pages.press("I have … minutes for Knee")
    walk(pages, "Knee: I have … minutes", "Minutes that you have")
    roles = {thing.role for thing in pages.window().walk() if thing.name == "Minutes that you have"}
    assert roles == {"label", "spin button"}


def test_pages_for_paper_and_export_on_history(pages):
    pages.press("History")
    pages.press("Report…")
    walk(pages, "Report for a therapist", "Save as PDF…")
    notes = pages.wait_for("With my notes")
    assert (notes.role, "checkable" in notes.states) == ("check box", True)
    pages.type(ESCAPE)
    pages.press("Export…")
    walk(pages, "Export your history", "Save as JSON…")


def test_a_file_is_imported(pages, given):
    pages.press("History")
    pages.press("Import…")
    choose(pages, "Import…", given / "practised.csv")
    pages.wait_for_dialog("Import practised.csv")
    pages.wait_to_hear("Tick what is practice.")
    walk(pages, "Import practised.csv", "Stretch")
    pages.press("Stretch")
    pages.wait_to_hear("1 new session")
    assert "checked" in pages.wait_for("Stretch").states
    pages.press("Import")
    pages.wait_to_hear("Imported")
    walk(pages, "Import practised.csv", "Close")


def test_backups_and_what_restoring_would_change(pages):
    pages.press("Settings")
    pages.press("Backups…")
    walk(pages, "Backups", "Back up now")
    pages.press("Back up now")
    pages.wait_to_hear("Backed up and checked.")
    window = pages.window()
    restore = next(t.name for t in window.walk() if t.role == "button" and "by you" in t.name)
    pages.press(restore)
    pages.wait_to_hear("Restoring it")
    walk(pages, "Restore this backup?", "Cancel")
    pages.press("Restore")
    pages.wait_to_hear("Done.")
    walk(pages, "Restored", "Close")


def test_a_routine_is_printed_put_away_and_looked_for_in_the_trash(pages):
    pages.press("Routines")
    pages.press("Print Knee")
    walk(pages, "Knee on paper", "Save as PDF…")
    pages.type(ESCAPE)
    pages.press("Put Knee away")
    pages.press("Trash…")
    walk(pages, "Trash", "Close")


def test_a_routine_that_was_given_is_shown_before_it_is_taken(pages, given):
    pages.press("Routines")
    pages.press("Import…")
    choose(pages, "Import a routine", given / "hinge.toml")
    pages.wait_for("Keep both")
    walk(pages, "Import a routine", "Keep both")
    names = [thing.name for thing in pages.window().walk() if thing.role == "label"]
    assert any(name.startswith("Hinge, given") for name in names)
