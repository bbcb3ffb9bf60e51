"""What the command line answers about the history and, in short, the streak."""

import json
from datetime import timedelta

import pytest


def test_history_and_streak_of_somebody_new(desk):
    assert desk.run("history", "--json") == 0
    assert json.loads(desk.out.getvalue()) == []
    assert desk.run("history") == 0
    assert desk.run("streak", "--json") == 0
    assert json.loads(desk.out.getvalue()) == {
        "current": 0,
        "best": 0,
        "today_done": False,
        "practice_date": "2026-03-02",
        "freezes": 1,
        "of_last_30": 0,
        "if_skipped": "nothing",
        "days_to_a_freeze": 7,
        "paused_until": None,
        "week": {"done": 0, "goal": 5, "weeks": 0},
    }
    assert desk.run("streak") == 0


def test_history_and_streak_after_a_session(desk):
    desk.run("play", "tiny")
    assert desk.run("history", "--json") == 0
    (session,) = json.loads(desk.out.getvalue())
    assert (session["routine"], session["finished"], session["held_ms"]) == ("tiny", True, 20_000)
    assert [(s["side"], s["done_ms"]) for s in session["steps"]] == [
        ("left", 10_000),
        ("right", 10_000),
    ]
    assert desk.run("history") == 0
    assert desk.out.lines == ["2026-03-02  07:30  Tiny  0:20  finished"]
    assert desk.run("streak") == 0
    assert desk.out.lines == [
        "1 day in a row; your best is 1.",
        "Today counts already.",
        "Freezes left: 1.",
        "This week: 1 of 5 days.",
    ]


def test_a_session_of_a_late_evening_is_told_when_it_was_and_for_which_day_it_counts(desk):
    desk.clock.local = desk.clock.local.replace(hour=1)
    desk.run("play", "tiny")
    assert desk.run("history") == 0
    assert desk.out.lines == [
        "2026-03-02  01:30  Tiny  0:20  finished",
        "    Counts for 2026-03-01",
    ]
    assert desk.run("history", "--to", "2026-03-01") == 0
    assert len(desk.out.lines) == 2


def test_history_of_some_days_only(desk):
    desk.run("play", "tiny")
    for words in (("--from", "2026-03-02"), ("--to", "2026-03-02")):
        assert desk.run("history", *words) == 0
        assert len(desk.out.lines) == 1
    for words in (("--from", "2026-03-03"), ("--to", "2026-03-01")):
        assert desk.run("history", *words) == 0
        assert desk.out.lines == ["No sessions on these days."]


def test_a_damaged_history_is_told_with_exit_code_1(desk):
    (desk.home / "history.sqlite3").write_bytes(b"not a database, but long enough " * 40)
    assert desk.run("history", "--json") == 1
    assert json.loads(desk.out.getvalue()) == []
    assert "history.sqlite3" in desk.err.getvalue()


A_FREEZE_KEEPS = "Today is still open; if you skip it, a freeze keeps your streak."
A_SESSION_KEEPS = "Today is still open; a short session keeps your streak."


@pytest.mark.parametrize(
    ("days_ago", "lines"),
    [
        (
            [5, 6],
            [
                "Welcome back. Your best is 2 in a row, and 2 of the last 30 days counted.",
                "Today is still open.",
                "Goal of this week: 5 days.",
            ],
        ),
        (
            [1, 2, 3],
            [
                "3 days in a row; your best is 3.",
                A_FREEZE_KEEPS,
                "Freezes left: 1.",
                "Goal of this week: 5 days.",
            ],
        ),
        (
            [3, 4],
            [
                "2 days in a row; your best is 2.",
                A_SESSION_KEEPS,
                "Freezes left: 0.",
                "Goal of this week: 5 days.",
            ],
        ),
    ],
)
def test_a_streak_is_told_in_words(desk, days_ago, lines):
    now = desk.clock.local
    for days in reversed(days_ago):
        desk.clock.local = now - timedelta(days=days)
        desk.run("play", "tiny")
    desk.clock.local = now
    assert desk.run("streak") == 0
    assert desk.out.lines == lines


def test_a_hidden_streak_is_told_only_where_it_is_asked_for(desk):
    desk.write_settings(other="[streak]\nshows_streak = false")
    assert desk.run("play", "tiny") == 0
    assert "in a row" not in desk.out.getvalue()
    assert desk.run("streak") == 0
    assert "1 day in a row" in desk.out.getvalue()


def test_a_day_of_rest_is_told_as_one(desk):
    saturday, sunday = timedelta(days=5), timedelta(days=6)
    monday = desk.clock.local
    desk.clock.local = monday + saturday
    desk.run("play", "tiny")
    desk.clock.local = monday + sunday
    assert desk.run("streak") == 0
    assert desk.out.lines[1] == "Today is for rest; your streak stays as it is."
