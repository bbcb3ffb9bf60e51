"""A session as a screen reader and a keyboard find it, from another process."""

import pytest

from tests.e2e.window.judging import all_faults
from tests.e2e.window.numbers import ESCAPE, RIGHT

SILENT_S = 5
TELLING = {"Announcement", "PropertyChange", "TextChanged", "VisibleDataChanged", "ValueChanged"}
"""The events at which screen readers may speak."""


@pytest.fixture
def session(pages):
    pages.press("Routines")
    pages.press("Start Knee")
    pages.wait_for("Pause")
    pages.wait_to_hear("Get ready")
    return pages


def spoken(reader, seconds):
    return [event for event in reader.listen_for(seconds) if event.kind in TELLING]


def test_the_session_is_told_read_and_walked_through(session):
    session.wait_to_hear("Knee hug, other leg long")
    session.wait_for_focus("Session")
    assert all_faults(session) == []


def test_a_count_is_silent_and_what_begins_is_told(session):
    session.type(RIGHT)
    session.wait_to_hear("left side, 40 s.")
    session.wait_for("Ease off: halve what is left of this hold")
    session.forget()
    assert spoken(session, SILENT_S) == []
    session.type("t")
    session.wait_to_hear(" s left here, ")
    session.type(" ")
    session.wait_to_hear("Paused.")
    session.wait_for("Resume")
    assert all_faults(session) == []


def test_across_the_room_all_but_the_digits_can_be_read(session):
    session.type(RIGHT)
    session.wait_to_hear("left side, 40 s.")
    session.type("f")
    room = session.wait_for_description("Knee hug, other leg long")
    assert room.role == "panel"
    assert "left" in room.description
    session.forget()
    assert spoken(session, SILENT_S) == []
    session.type("t")
    session.wait_to_hear(" s left here, ")


def test_questions_and_the_end_are_told_and_get_the_keyboard(session):
    session.type(RIGHT)
    session.wait_to_hear("left side, 40 s.")
    session.type(ESCAPE)
    session.wait_to_hear("Leave this session?")
    session.wait_for_focus("Leave")
    session.type("x")
    session.type(ESCAPE)
    session.type("x")
    session.wait_to_hear("Let go, and breathe")
    session.press("End the session")
    session.wait_to_hear("Session ended.")
    session.wait_for_focus("Close")
    assert all_faults(session) == []
