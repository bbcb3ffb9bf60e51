"""The editor's list of steps and its strip as a screen reader and a keyboard find them."""

import pytest

from tests.e2e.window.judging import all_faults
from tests.e2e.window.numbers import DELETE, DOWN, ENTER, RIGHT


@pytest.fixture
def copy(pages):
    """The editor with a copy of a bundled routine; the keyboard is in the list."""
    pages.press("Routines")
    pages.press("Edit a copy of Quick release")
    pages.wait_for("Save")
    pages.activate()
    return pages


def test_the_steps_are_a_list_that_is_gone_through(copy):
    steps = copy.wait_for("Steps of the routine")
    assert steps.role == "list"
    assert {each.role for each in steps.children} == {"list item"}
    assert steps.children[0].name == "1 of 5: Paced belly breathing, 40 s, 1 time"
    copy.type(DOWN)
    second = copy.wait_for_focus("2 of 5: Circular hand massage, left, then right, 30 s, 1 time")
    assert "selected" in second.states


def test_a_step_is_deleted_with_a_word_and_comes_back(copy):
    steps = copy.wait_for("Steps of the routine")
    count = len(steps.children)
    copy.type(DELETE)
    copy.wait_to_hear("1 step deleted")
    assert len(copy.wait_for("Steps of the routine").children) == count - 1
    copy.press("Undo")
    copy.wait_to_hear("Undone")
    assert len(copy.wait_for("Steps of the routine").children) == count


def test_a_hold_is_typed_where_the_keyboard_is(copy):
    copy.type(DOWN)
    copy.wait_for_focus("2 of 5: Circular hand massage, left, then right, 30 s, 1 time")
    for key in (ENTER, "4", "5", ENTER):
        copy.type(key)
    copy.wait_to_hear("2 of 5: Circular hand massage, left, then right, 45 s, 1 time")


def test_the_strip_tells_its_edges(copy):
    def is_at_strip() -> bool:
        thing = copy.focused()
        return thing is not None and thing.name.startswith("Strip of time: breathing 0:40")

    while not is_at_strip():
        copy.tab()
    copy.wait_for_description("edge 1 of 20")
    copy.type(RIGHT)
    copy.wait_for_description("Paced belly breathing, hold 40 s, edge 2 of 20")
    assert all_faults(copy) == []
