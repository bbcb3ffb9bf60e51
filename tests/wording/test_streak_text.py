"""A day of the streak in words: what was done of what it needs under its own rules, and why."""

from dataclasses import replace
from datetime import date

import pytest

from psoas_timer.core.practice.audit import Audit, AuditDay
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.replay import DayState, IfSkipped
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.practice.streak_rules import StreakRules
from psoas_timer.wording.streak_text import day_text, freezes_text, if_skipped_text, pause_text

MONDAY = date(2026, 3, 2)
A_DAY = AuditDay(MONDAY, DayState.DONE, DayTotal(0, 2, 400_000), StreakRules(), False, 3, 1)


@pytest.mark.parametrize(
    ("rules", "total", "amount"),
    [
        (StreakRules(), DayTotal(0, 2, 400_000), "6:40 of 2:00"),
        (StreakRules(), DayTotal(1, 1, 70_000), "1:10 of 2:00 and a finished routine"),
        (StreakRules(), DayTotal(0, 1, 70_000), "1:10 of 2:00, or a finished routine"),
        (StreakRules(), DayTotal(), ""),
        (StreakRules(goal_sessions=2), DayTotal(1, 3, 70_000), "sessions: 1 of 2"),
        (StreakRules(goal_ms=600_000), DayTotal(1, 3, 70_000), "1:10 of 10:00"),
        (
            StreakRules(goal_sessions=2, goal_ms=600_000),
            DayTotal(1, 3, 70_000),
            "sessions: 1 of 2, or 1:10 of 10:00",
        ),
    ],
)
def test_what_was_done_is_told_of_what_that_day_needed(rules, total, amount):
    day = replace(A_DAY, state=DayState.MISSED, rules=rules, total=total)
    assert day_text(day, date.isoformat).amount == amount


def test_today_tells_what_it_needs_before_anything_was_done():
    today = replace(A_DAY, state=DayState.OPEN, total=DayTotal())
    assert day_text(today, date.isoformat).amount == "0:00 of 2:00, or a finished routine"


SUNDAY_RULES = StreakRules(rest_weekdays=frozenset({1}))


@pytest.mark.parametrize(
    ("changes", "state", "why"),
    [
        ({}, "done", ("day 3 in a row",)),
        ({"earned": True}, "done", ("day 3 in a row", "earned a freeze")),
        ({"came_back": True}, "done", ("day 3 in a row", "a freeze for coming back")),
        ({"is_corrected": True}, "done", ("day 3 in a row", "noted by you, too")),
        (
            {"rules": SUNDAY_RULES},
            "done",
            ("day 3 in a row", "adds although nothing was expected"),
        ),
        (
            {"state": DayState.EDITED, "is_corrected": True},
            "done, noted by you",
            ("day 3 in a row",),
        ),
        ({"state": DayState.REST}, "rest", ("a planned day of rest keeps your streak",)),
        (
            {"state": DayState.REST, "is_offered_rest": True},
            "rest",
            ("rest after a day that hurt keeps your streak",),
        ),
        (
            {"state": DayState.PAUSED, "pause": Pause(MONDAY, date(2026, 3, 5))},
            "paused",
            ("the pause from 2026-03-02 to 2026-03-05 keeps your streak",),
        ),
        (
            {"state": DayState.PAUSED, "pause": Pause(MONDAY, MONDAY)},
            "paused",
            ("the pause on 2026-03-02 keeps your streak",),
        ),
        ({"state": DayState.REST, "run": 0}, "rest", ("a planned day of rest",)),
        (
            {"state": DayState.REST, "is_offered_rest": True, "run": 0},
            "rest",
            ("rest after a day that hurt",),
        ),
        (
            {"state": DayState.PAUSED, "pause": Pause(MONDAY, date(2026, 3, 5)), "run": 0},
            "paused",
            ("the pause from 2026-03-02 to 2026-03-05",),
        ),
        (
            {"state": DayState.PAUSED, "pause": Pause(MONDAY, MONDAY), "run": 0},
            "paused",
            ("the pause on 2026-03-02",),
        ),
        (
            {"state": DayState.FROZEN},
            "frozen",
            ("a freeze kept your streak; left: 1",),
        ),
        (
            {"state": DayState.MISSED, "ended_run": 12},
            "missed",
            ("no freeze was left; days in a row until then: 12",),
        ),
        ({"state": DayState.MISSED}, "missed", ("there was no streak to keep",)),
        ({"state": DayState.OPEN}, "still open", ()),
    ],
)
def test_every_state_is_told_with_the_rule_that_applied(changes, state, why):
    text = day_text(replace(A_DAY, **changes), date.isoformat)
    assert (text.state, text.why) == (state, why)


AN_AUDIT = Audit((), IfSkipped.KEPT, freezes=1, days_to_a_freeze=3)


@pytest.mark.parametrize(
    ("freezes", "more", "told"),
    [
        (0, 1, "You hold no freeze. The next day that counts brings one."),
        (
            1,
            3,
            "You hold 1 freeze: it keeps your streak over a missed day, by itself."
            " 3 more days that count bring one.",
        ),
        (
            2,
            None,
            "You hold 2 freezes: each keeps your streak over a missed day, by itself."
            " That is as many as there can be.",
        ),
    ],
)
def test_freezes_and_the_next_one(freezes, more, told):
    assert freezes_text(replace(AN_AUDIT, freezes=freezes, days_to_a_freeze=more)) == told


def test_a_kept_day_is_told_as_rest_or_as_a_pause():
    assert "for rest" in if_skipped_text(AN_AUDIT)
    ill = replace(AN_AUDIT, pause=Pause(MONDAY, MONDAY))
    assert "paused" in if_skipped_text(ill)
    assert "counts already" in if_skipped_text(replace(ill, if_skipped=IfSkipped.RAISED))


def test_a_pause_is_told_until_its_last_day():
    pause = Pause(MONDAY, date(2026, 3, 5))
    assert pause_text(pause, MONDAY, date.isoformat) == "Paused until 2026-03-05"
    assert pause_text(pause, date(2026, 3, 5), date.isoformat) == "Paused today"
