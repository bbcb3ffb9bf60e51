"""The pages and dialogs as a screen reader and a keyboard find them, from another process."""

import pytest

from tests.e2e.window.judging import all_faults
from tests.e2e.window.numbers import ESCAPE, F1, LEFT


@pytest.mark.parametrize(
    ("page", "has"),
    [
        ("Today", "Today’s routine"),
        ("Routines", "Search routines"),
        ("History", "Last 12 months"),
        ("Learn", "Topics"),
        ("Settings", "Search settings"),
    ],
)
def test_each_page_is_opened_by_a_screen_reader_read_and_walked_through(pages, page, has):
    pages.press(page)
    pages.wait_for(has)
    assert all_faults(pages) == []
    rail = pages.wait_for("Pages")
    assert [button.name for button in rail.children if "checked" in button.states] == [page]


def test_the_welcome_is_read_and_walked_through(first_start):
    first_start.wait_for("I have read this")
    first_start.activate()
    assert all_faults(first_start) == []


@pytest.mark.parametrize(
    ("button", "title"),
    [
        ("Adjust holds of Quick release", "Adjust holds"),
        ("Start Quick release", "Before you press on your abdomen"),
    ],
)
def test_dialogs_tell_what_they_are_about_and_are_walked_through(pages, button, title):
    pages.press("Routines")
    pages.press(button)
    assert title in pages.wait_for_dialog().name
    assert all_faults(pages) == []
    pages.type(ESCAPE)
    pages.wait_for("Search routines")


def test_the_keys_are_read_and_walked_through(pages):
    pages.type(F1)
    assert pages.wait_for_dialog().name == "Keys"
    assert pages.find("say the time left")
    assert all_faults(pages) == []


def test_time_strips_and_the_week_are_told_in_words(pages):
    names = [thing.name for thing in pages.window().walk() if thing.role == "label"]
    assert any(name.startswith("breathing 0:40, massage 2 ×") for name in names)
    assert any(name.startswith("This week: ") for name in names)
    assert any(name.startswith("Picture of ") for name in names)


def test_the_map_of_days_tells_the_day_that_is_gone_to_once(pages):
    pages.press("History")
    pages.wait_for("Last 12 months")
    pages.forget()
    pages.type(LEFT)
    told = pages.wait_to_hear(": nothing", kind="PropertyChange")
    again = [e for e in pages.listen_for(0.2) if e.path == told.path and e.kind == told.kind]
    assert again == [told]
    (map_of_days,) = (t for t in pages.window().walk() if t.path == told.path)
    assert (map_of_days.role, map_of_days.description) == ("panel", told.text)
