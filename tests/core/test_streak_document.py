"""Every worked example of docs/streak.md comes out as it says."""

import re
from pathlib import Path

import pytest

from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.replay import streak, walk
from psoas_timer.core.practice.streak_rules import StreakRules
from tests.core.practised import SIGNS, after, last_day, ledger

PAGE = (Path(__file__).parents[2] / "docs" / "streak.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| `([xepo.]+)` \| `(\S+)` \| (\d+) \| (\d+) \|", PAGE, re.MULTILINE)


def test_there_are_examples():
    assert len(EXAMPLES) >= 11


@pytest.mark.parametrize(("days", "become", "current", "freezes"), EXAMPLES)
def test_an_example_comes_out_as_written(days, become, current, freezes):
    first, last = days.find("p"), days.rfind("p")
    pauses = [Pause(after(first), after(last))] if first >= 0 else []
    known = ledger(days, StreakRules(rest_weekdays=frozenset({7})), *pauses)
    now = streak(known, last_day(days))
    assert "".join(SIGNS[each.state] for each in walk(known, last_day(days))) == become
    assert (now.current, now.freezes) == (int(current), int(freezes))
