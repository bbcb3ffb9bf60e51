"""Whenever the process is killed, at most a second is lost, and nothing that was saved."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from psoas_timer.core.preferences.settings import Settings
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import Places, places_under
from psoas_timer.services.session.unfinished import UnfinishedSessions
from tests.builders import a_routine, a_step
from tests.fakes import FakeClock

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")

KILLS = int(os.environ.get("PSOAS_TIMER_TEST_KILLS", "60"))
"""More of them by the environment, for a thorough look."""

ROUTINE = a_routine(a_step(9, prep_s=2), a_step(8))


@pytest.fixture
def nursery(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.services.journal.nursery", str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process


def kill_one(nursery: "subprocess.Popen[str]", name: str, after_s: float) -> list[str]:
    """Have a session led and killed after a while; gives what it said."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    nursery.stdin.write(f"{name} {after_s}\n")
    nursery.stdin.flush()
    said: list[str] = []
    for line in iter(nursery.stdout.readline, ""):
        if line == "killed\n":
            return said
        assert line != "ended\n", f"{name} ended by itself after {said}"
        said.append(line.strip())
    pytest.fail("the nursery ended")


def check(places: Places, said: list[str]) -> str:
    """Start anew after a kill, compare with what was said, and name what was found."""
    with closing(SqliteHistory(places.history_file, places.unsaved_sessions, FakeClock())) as kept:
        unfinished = UnfinishedSessions(places.journals, lambda key: kept.session(key) is not None)
        with closing(unfinished):
            return compare(places, said, kept, unfinished)


def compare(
    places: Places, said: list[str], kept: SqliteHistory, unfinished: UnfinishedSessions
) -> str:
    left = unfinished.latest()
    for line in said:
        name, reached = line.split()
        assert reached != "saved" or kept.session(name) is not None
    name, reached = said[-1].split() if said else ("", "0")
    assert unfinished.problems == ()
    assert kept.problems == ()
    if left is None:
        assert reached in ("0", "1", "saved") or kept.session(name) is not None
    else:
        assert left.session_id == name
        assert left.position_ms >= (int(reached) - 1) * 1_000
        assert left.restored(ROUTINE, 0, Settings()) is not None
    unfinished.record(kept.add)
    assert unfinished.latest() is None
    assert list(places.journals.glob("*.journal")) == []
    return "saved" if left is None else "unfinished"


def test_a_kill_at_any_moment_costs_at_most_a_second(
    nursery: "subprocess.Popen[str]", tmp_path: Path
):
    dice = random.Random()
    found = [
        check(places_under(tmp_path), kill_one(nursery, f"child{number}", dice.uniform(0, 0.06)))
        for number in range(KILLS)
    ]
    assert "unfinished" in found
