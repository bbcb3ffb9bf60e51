"""What opens over pages and sessions, as a screen reader and a keyboard find it."""

import signal
import time

import pytest

from tests.e2e.window.judging import all_faults
from tests.e2e.window.numbers import ESCAPE, F1, RIGHT

STOPPED_S = 11.5
"""Long enough for the program to see that nobody was led."""


def test_the_windows_of_settings_are_walked_through(pages):
    pages.press("Settings")
    for button, title in (
        ("About…", "About Psoas Timer"),
        ("Own sounds", "Own sounds"),
        ("Change the answer: All that you can tick", "All that you can tick"),
        ("Change the answer: Hips", "Hips"),
    ):
        pages.press(button)
        assert pages.wait_for_dialog().name == title
        assert all_faults(pages) == []
        pages.type(ESCAPE)
        pages.wait_for("Search settings")


def test_a_tick_is_told_with_its_advice_and_what_it_changes_is_read_before_the_start(pages):
    pages.press("Routines")
    pages.press("Start Quick release")
    pages.wait_for_dialog()
    pages.press("Hernia of the belly wall or groin")
    pages.wait_to_hear("Do not press or roll near a hernia")
    ticked = pages.wait_for("Hernia of the belly wall or groin")
    assert (ticked.role, "checked" in ticked.states) == ("check box", True)
    assert all_faults(pages) == []
    pages.press("Continue")
    pages.wait_for("Question 2 of 2")
    pages.press("None of these")
    pages.wait_for("Back")
    changes = pages.wait_for_dialog()
    assert changes.name == "Quick release, adapted for you"
    assert "takes the place of" in changes.description
    assert all_faults(pages) == []


def test_where_nothing_is_left_the_others_are_walked_through(pages):
    pages.press("Settings")
    pages.press("Change the answer: All that you can tick")
    pages.wait_for_dialog()
    pages.press("Hernia of the belly wall or groin")
    pages.press("Save")
    pages.press("Routines")
    pages.press("Start Hinge")
    pages.wait_for("These can be led:")
    assert pages.wait_for_dialog().name == "Another routine, then"
    assert all_faults(pages) == []


def test_banners_and_what_is_wrong_with_a_file_are_walked_through(interrupted):
    assert interrupted.wait_for_focus("Continue").role == "button"
    assert all_faults(interrupted) == []
    interrupted.press("Routines")
    broken = interrupted.wait_for("torn.toml cannot be used")
    assert "torn.toml:1" in broken.description
    assert all_faults(interrupted) == []
    interrupted.press("Continue")
    interrupted.wait_to_hear("Welcome back")
    interrupted.wait_for("Resume")
    assert all_faults(interrupted) == []


def test_keys_and_help_are_read_during_a_session_that_goes_on(pages):
    pages.press("Routines")
    pages.press("Start Knee")
    pages.wait_for("Pause")
    pages.wait_to_hear("Get ready")
    pages.type(F1)
    assert pages.wait_for_dialog().name == "Keys"
    assert all_faults(pages) == []
    pages.type(ESCAPE)
    pages.wait_for("Pause")
    pages.activate()
    pages.type("x")
    pages.wait_to_hear("Let go, and breathe")
    assert all_faults(pages) == []
    pages.press("When to get help")
    assert pages.wait_for_dialog().name == "When to get help"
    assert all_faults(pages) == []
    pages.type(ESCAPE)
    pages.wait_to_hear("Let go, and breathe")


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="a process can't be stopped here")
def test_who_comes_back_to_a_computer_that_slept_is_asked(opened):
    reader, process = opened
    reader.press("Routines")
    reader.press("Start Knee")
    reader.wait_to_hear("Get ready")
    reader.type(RIGHT)
    reader.wait_to_hear("left side, 40 s.")
    process.send_signal(signal.SIGSTOP)
    time.sleep(STOPPED_S)
    process.send_signal(signal.SIGCONT)
    reader.wait_to_hear("none of that time was counted")
    reader.wait_for_focus("Continue")
    assert all_faults(reader) == []
    reader.press("Continue")
    reader.wait_for("Pause")
