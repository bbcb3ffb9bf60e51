"""The streak day by day, as a screen reader and a keyboard find it."""

from tests.e2e.window.judging import all_faults
from tests.e2e.window.numbers import ESCAPE

S = "s"


def names(thing, role):
    return [each.name for each in thing.walk() if each.role == role]


def test_the_streak_is_opened_by_a_key_read_and_walked_through(pages):
    pages.type(S)
    sheet = pages.wait_for_dialog()
    assert sheet.name == "Your streak"
    assert all_faults(pages) == []
    days = [name for name in names(sheet, "panel") if ": " in name]
    assert any("missed" in day for day in days)
    pages.type(ESCAPE)
    pages.wait_for("Today’s routine")


def test_a_day_is_noted_and_heard_and_a_pause_begins(pages):
    pages.type(S)
    sheet = pages.wait_for_dialog()
    note = next(name for name in names(sheet, "button") if name.startswith("I practised on"))
    pages.press(note)
    pages.wait_to_hear("done, noted by you")
    pages.wait_for(note.replace("I practised on", "Take back that you practised on"))
    pages.press("Pause for illness or travel…")
    pages.wait_for("How many days")
    assert "How many days" in names(pages.window(), "spin button")
    assert all_faults(pages) == []
    pages.press("Start the pause")
    pages.wait_to_hear("Paused until")
