"""A past session as a screen reader and a keyboard find it, from another process."""

from tests.e2e.window.judging import all_faults


def test_a_session_is_opened_deleted_and_brought_back(pages):
    pages.press("History")
    pages.wait_for("Last 12 months")
    (line,) = (thing.name for thing in pages.window().walk() if ", Morning, " in thing.name)
    pages.press(line)
    assert pages.wait_for("Note").role == "text"
    assert all_faults(pages) == []
    pages.press("Delete Morning")
    pages.wait_for("Undo")
    assert pages.find(line) is None
    assert all_faults(pages) == []
    pages.press("Deleted sessions (1)…")
    assert pages.wait_for_dialog().name == "Deleted sessions"
    assert all_faults(pages) == []
    pages.press("Close")
    pages.press("Undo")
    pages.wait_for(line)
