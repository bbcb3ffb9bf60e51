"""Every worked example of docs/streaks.md comes out as it says."""

import re
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.practice.ledger import Ledger, StreakNotes
from psoas_timer.core.practice.pause import Pause, travel_pause
from psoas_timer.core.practice.record import Outcome
from psoas_timer.core.practice.replay import streak, walk
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.practice.streak_rules import RuleBook, StreakRules
from psoas_timer.core.practice.week_goal import week_goal
from tests.core.practised import SIGNS, after, last_day, ledger

PAGE = (Path(__file__).parents[2] / "docs" / "streaks.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| `([xepo.]+)` \| `(\S+)` \| (\d+) \| (\d+) \|", PAGE, re.MULTILINE)


DAYS = re.findall(r"^\| `([^`]+)` \| ([^|`]+) \| (yes|no) \|", PAGE, re.MULTILINE)
DATES = re.findall(r"^\| `([-0-9]+ [:0-9]+)` \| `([-0-9]+)` \|", PAGE, re.MULTILINE)
JOURNEYS = re.findall(
    r"^\| `([-0-9]+ [:0-9]+) (\S+)` \| `([-0-9]+ [:0-9]+) (\S+)` \| (`[-0-9]+`|none)",
    PAGE,
    re.MULTILINE,
)
CHANGES = re.findall(r"^\| `([x.]+)\\\|([x.]+)` \| `(\S+)` \|", PAGE, re.MULTILINE)
WEEKS = re.findall(r"^\| `([xp.]+)` \| (\d) of (\d) \| (\d) \|", PAGE, re.MULTILINE)

RULES = {
    "2 minutes or a finished routine": StreakRules(),
    "goal of 2 sessions": StreakRules(goal_sessions=2),
    "goal of 10 minutes": StreakRules(goal_ms=600_000),
    "goal of 2 sessions or 10 minutes": StreakRules(goal_sessions=2, goal_ms=600_000),
}


def test_there_are_examples():
    found = [len(each) for each in (EXAMPLES, DAYS, DATES, JOURNEYS, CHANGES, WEEKS)]
    assert found == [11, 8, 4, 4, 2, 5]


def pause_in(days: str) -> list[Pause]:
    """The pause from the first to the last `p`, if there is one."""
    first, last = days.find("p"), days.rfind("p")
    return [Pause(after(first), after(last))] if first >= 0 else []


@pytest.mark.parametrize(("days", "become", "current", "freezes"), EXAMPLES)
def test_an_example_comes_out_as_written(days, become, current, freezes):
    known = ledger(days, StreakRules(rest_weekdays=frozenset({7})), *pause_in(days))
    now = streak(known, last_day(days))
    assert "".join(SIGNS[each.state] for each in walk(known, last_day(days))) == become
    assert (now.current, now.freezes) == (int(current), int(freezes))


@pytest.mark.parametrize(("sessions", "rule", "counts"), DAYS)
def test_a_day_counts_as_written(sessions, rule, counts):
    total = DayTotal()
    for session in sessions.split(" + "):
        minutes, seconds = session.split()[0].split(":")
        outcome = Outcome.FINISHED if session.endswith("finished") else Outcome.LEFT
        total = total.plus(outcome, (int(minutes) * 60 + int(seconds)) * 1_000)
    assert RULES[rule].counts(total) == (counts == "yes")


@pytest.mark.parametrize(("begun", "counts_for"), DATES)
def test_a_session_counts_for_the_date_that_is_written(begun, counts_for):
    assert practice_date(datetime.fromisoformat(begun), 4) == date.fromisoformat(counts_for)


@pytest.mark.parametrize(("left", "home", "arrived", "abroad", "paused"), JOURNEYS)
def test_a_journey_pauses_the_date_that_is_written(left, home, arrived, abroad, paused):
    before = datetime.fromisoformat(left).replace(tzinfo=ZoneInfo(home))
    after_it = datetime.fromisoformat(arrived).replace(tzinfo=ZoneInfo(abroad))
    lost = travel_pause(before, practice_date(before, 4), after_it, practice_date(after_it, 4))
    assert (f"`{lost.first}`" if lost else "none") == paused


@pytest.mark.parametrize(("before", "since", "become"), CHANGES)
def test_a_rule_that_changes_leaves_the_days_before_as_written(before, since, become):
    days = ledger(before + since).days
    change = (after(len(before)), StreakRules(goal_sessions=2))
    book = RuleBook(((date.min, StreakRules()), change))
    known = Ledger(days, StreakNotes(book))
    states = walk(known, last_day(before + since))
    assert "".join(SIGNS[each.state] for each in states) == become


@pytest.mark.parametrize(("days", "done", "goal", "weeks"), WEEKS)
def test_a_week_stands_as_written(days, done, goal, weeks):
    found = week_goal(ledger(days, StreakRules(), *pause_in(days)), last_day(days))
    assert (found.done, found.goal, found.weeks) == (int(done), int(goal), int(weeks))
