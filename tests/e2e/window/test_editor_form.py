"""The form of a step and the sheet that adds steps as a screen reader and a keyboard find them."""

import pytest

from tests.e2e.window.judging import all_faults
from tests.e2e.window.numbers import ENTER


@pytest.fixture
def knee(pages):
    """The editor with a routine of one stretch, which is selected."""
    pages.press("Routines")
    pages.press("Edit Knee")
    pages.wait_for("Save")
    return pages


def test_the_slider_tells_its_measure_and_what_is_advised(knee):
    slider = knee.wait_for("Hold in seconds")
    assert slider.role == "slider"
    assert slider.description == "40 seconds; suggested 20 seconds to 30 seconds"


def test_all_fields_of_a_step_are_reached(knee):
    knee.press("More…")
    knee.wait_for("Get ready")
    assert all_faults(knee) == []


def test_steps_are_searched_for_and_added(knee):
    knee.press("+ Add a step")
    knee.wait_for_focus("Search by name, muscle or position")
    for letter in "weighted":
        knee.type(letter)
    knee.type(ENTER)
    knee.wait_for("Hold in movements")
    knee.activate()
    assert all_faults(knee) == []


def test_the_sheet_is_read_in_its_order(knee):
    knee.press("+ Add a step")
    knee.wait_for_dialog("Add a step")
    assert all_faults(knee) == []


def test_a_step_of_ones_own_is_named_in_the_search(knee):
    knee.press("+ Add a step")
    knee.wait_for_focus("Search by name, muscle or position")
    for letter in "xyz":
        knee.type(letter)
    knee.wait_for("Name of the step")
    knee.type(ENTER)
    knee.wait_for("How it is done")
    knee.activate()
    assert all_faults(knee) == []
