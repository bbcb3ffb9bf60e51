"""The streak day by day in the terminal: the same audit as in the window."""

import json
from datetime import date, timedelta

import pytest

from psoas_timer.core.practice.pause import Pause
from psoas_timer.services.history.store import SqliteHistory


@pytest.fixture
def after_days(desk):
    """Practise so many days ago, each time with a two-minute rule that `tiny` meets as finished."""

    def practised(*days_ago):
        now = desk.clock.local
        for days in days_ago:
            desk.clock.local = now - timedelta(days=days)
            desk.run("play", "tiny")
        desk.clock.local = now

    return practised


def test_days_are_told_newest_first_with_what_each_was_and_why(desk, after_days):
    after_days(3, 1)
    assert desk.run("streak", "--days", "4") == 0
    assert desk.out.lines[-4:] == [
        "2026-03-02  still open  0:00 of 2:00, or a finished routine",
        "2026-03-01  done        0:20 of 2:00 and a finished routine"
        "  day 2 in a row, adds although nothing was expected",
        "2026-02-28  frozen                                         "
        "  a freeze kept your streak; left: 0",
        "2026-02-27  done        0:20 of 2:00 and a finished routine  day 1 in a row",
    ]


def test_one_day_alone_is_told_without_the_summary(desk, after_days):
    after_days(1)
    assert desk.run("streak", "--on", "2026-03-01") == 0
    (line,) = desk.out.lines
    assert line.startswith("2026-03-01  done")


@pytest.mark.parametrize("day", ["2026-02-20", "2026-03-09", "0001-01-01"])
def test_a_day_without_a_state_is_told_as_such(desk, after_days, day):
    after_days(1)
    assert desk.run("streak", "--on", day, "--days", "3") == 0
    assert desk.out.lines == [
        "No such days: they begin with the first one that counts and end today."
    ]


def test_json_has_the_days_that_were_asked_for(desk, after_days):
    after_days(1)
    desk.run("streak", "--json", "--days", "2")
    answer = json.loads(desk.out.getvalue())
    assert answer["current"] == 1
    today, yesterday = answer["days"]
    assert today["state"] == "open"
    assert yesterday == {
        "date": "2026-03-01",
        "state": "done",
        "sessions": 1,
        "finished": 1,
        "held_ms": 20_000,
        "corrected": False,
        "streak": 1,
        "freezes": 1,
        "earned_freeze": False,
        "comeback_freeze": False,
        "why": ["day 1 in a row", "adds although nothing was expected"],
    }


def test_a_weekly_goal_that_is_met_is_told_as_that(desk, after_days):
    desk.write_settings('sound_player = "silent"', other="[streak]\nweekly_goal = 1\n")
    after_days(0)
    desk.run("streak")
    assert "The goal of this week is met: 1 of 1 days." in desk.out.lines


def test_a_pause_is_told_with_its_end(desk, after_days):
    after_days(1)
    history = SqliteHistory(desk.home / "history.sqlite3", desk.home / "unsaved", desk.clock)
    ill = Pause(date(2026, 3, 2), date(2026, 3, 6))
    history.change_streak_notes(lambda notes: notes.with_pause(ill))
    history.close()
    desk.run("streak")
    assert desk.out.lines[1:3] == [
        "Today is paused; your streak stays as it is.",
        "Paused until 2026-03-06.",
    ]
    desk.run("streak", "--json")
    assert json.loads(desk.out.getvalue())["paused_until"] == "2026-03-06"


def test_a_rule_changed_by_hand_holds_for_the_session_after_it(desk, after_days):
    after_days(2, 1)
    desk.write_settings('sound_player = "silent"', other="[streak]\ngoal_sessions = 2")
    desk.run("play", "tiny")
    assert desk.run("streak", "--days", "1") == 0
    assert desk.out.lines[-1] == "2026-03-02  still open  sessions: 1 of 2"
