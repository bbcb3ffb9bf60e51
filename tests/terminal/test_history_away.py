"""A history that can't be read or written: everything else goes on, and nothing untrue is said."""

import json

import pytest

from tests.terminal.test_play import leave_unfinished


@pytest.fixture
def away(desk):
    """A desk whose history is a folder: nobody, not even root, can read or write a database."""
    (desk.home / "history.sqlite3").mkdir()
    return desk


def test_a_session_is_led_to_its_end_and_kept(away):
    assert away.run("play", "tiny") == 0
    told = away.told
    assert "left 0:10" in told
    assert "Kept for now" in told
    assert "Saved in your history" not in told
    (away.home / "history.sqlite3").rmdir()
    assert away.run("history", "--json") == 0
    assert [session["finished"] for session in json.loads(away.out.getvalue())] == [True]


def test_what_was_left_unfinished_is_kept_too(away):
    leave_unfinished(away)
    assert away.run("play", "tiny", is_there=True, presses=[(0, "s")]) == 0
    assert "kept for now" in away.out.getvalue()
    assert "What was done of it is in your history" not in away.out.getvalue()


def test_a_streak_that_is_not_known_is_not_told(away):
    away.run("play", "tiny")
    assert "streak" not in away.out.getvalue()


def test_a_routine_is_suggested_all_the_same(away):
    assert away.run(typed="q\n", is_there=True) == 0
    assert "(suggested)" in away.out.getvalue()


@pytest.mark.parametrize("words", [("history",), ("streak",), ("history", "--json")])
def test_a_report_on_it_says_why_there_is_none(away, words):
    assert away.run(*words) == 1
    assert away.out.getvalue() == ""
    assert "the history can't be used just now" in away.err.getvalue()


def test_doctor_names_it_among_everything_else(away):
    assert away.run("doctor", "--json") == 1
    report = json.loads(away.out.getvalue())
    assert any("the history can't be used just now" in each for each in report["problems"])


def test_a_session_that_is_safe_nowhere_is_not_called_saved_or_kept(away):
    (away.home / "state").touch()  # a file where the folder should be
    assert away.run("play", "tiny") == 1
    assert "could not be saved anywhere" in away.err.getvalue()
    assert "Saved" not in away.told
    assert "Kept for now" not in away.told
    assert "kept safe" not in away.told


def test_doctor_says_where_nothing_can_be_saved_before_anything_is_lost(desk):
    (desk.home / "state").touch()
    assert desk.run("doctor") == 1
    assert f"{desk.home / 'state'}: problem: nothing can be saved here" in desk.out.getvalue()
