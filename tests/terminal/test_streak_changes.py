"""The streak corrected and paused in the terminal, each with its way back."""

import json

import pytest


@pytest.fixture
def practised(desk):
    """Somebody who practised this morning."""
    desk.run("play", "tiny")
    return desk


def state_of(desk, day: str) -> str:
    desk.run("streak", "--json", "--on", day)
    days = json.loads(desk.out.getvalue())["days"]
    return days[0]["state"] if days else ""


def test_a_day_is_noted_and_taken_back(practised):
    assert practised.run("streak", "--practised", "2026-03-01") == 0
    assert practised.out.lines[0] == (
        "2026-03-01 is noted as practised. To take that back: psoas-timer streak --not-practised"
        " 2026-03-01"
    )
    assert practised.out.lines[1] == "2 days in a row; your best is 2."
    assert state_of(practised, "2026-03-01") == "edited"
    assert practised.run("streak", "--not-practised", "2026-03-01") == 0
    assert practised.out.lines[0] == "2026-03-01 is not noted as practised any more."
    assert state_of(practised, "2026-03-01") == ""


def test_a_day_before_all_others_may_be_noted(practised):
    practised.run("streak", "--practised", "2026-02-20")
    assert state_of(practised, "2026-02-20") == "edited"


def test_a_day_that_counts_is_left_as_it_is(practised):
    practised.run("streak", "--practised", "2026-03-02")
    assert practised.out.lines[0] == "2026-03-02 counts already; nothing was changed."
    practised.run("streak", "--not-practised", "2026-03-02")
    assert practised.out.lines[0] == "2026-03-02 was not noted by you; nothing was changed."


def test_a_pause_begins_and_ends(practised):
    assert practised.run("streak", "--pause", "7", "--from", "2026-03-01") == 0
    assert practised.out.lines[0] == (
        "Paused from 2026-03-01 to 2026-03-07. To end it: psoas-timer streak --resume"
    )
    practised.run("streak", "--json")
    assert json.loads(practised.out.getvalue())["paused_until"] == "2026-03-07"
    assert practised.run("streak", "--resume") == 0
    assert practised.out.lines[0] == "The pause has ended."
    practised.run("streak", "--resume")
    assert practised.out.lines[0] == "There is no pause today; nothing was changed."


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--practised", "2026-03-03"), "This day is still to come, so nothing was changed."),
        (("--pause", "91"), "A pause has 1 to 90 days and begins today or up to 2 days before"),
        (("--pause", "7", "--from", "2026-02-20"), "begins today or up to 2 days before"),
    ],
)
def test_what_can_not_be_is_refused(practised, words, why):
    assert practised.run("streak", *words) == 2
    assert why in practised.err.getvalue()


def test_with_json_only_the_answer_is_written(practised):
    practised.run("streak", "--json", "--practised", "2026-03-01")
    assert json.loads(practised.out.getvalue())["current"] == 2


def test_that_it_could_not_be_kept_is_told(desk):
    (desk.home / "history.sqlite3").mkdir()
    assert desk.run("streak", "--practised", "2026-03-01") == 1
    assert "history" in desk.err.getvalue()
