"""A process that is killed while it makes a backup costs neither that history nor a backup."""

import os
import random
import signal
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest

from psoas_timer.core.backup import Preview
from psoas_timer.services.backups.backup import Backup, Restored, Scope
from psoas_timer.services.backups.rotation import kept
from tests.services.backups.conftest import Home

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="killing is POSIX")

KILLS = int(os.environ.get("PSOAS_TIMER_TEST_KILLS", "60")) // 10
"""More of them by the environment, for a thorough look."""


def run_until_killed(program: str, *words: Path, after_s: float) -> list[str]:
    """What a program said before it was killed, so long after its second line."""
    arguments = [sys.executable, "-m", f"tests.services.backups.{program}", *map(str, words)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said: list[str] = []
        for line in process.stdout:
            if line.endswith("\n"):  # the last one may be torn
                said.append(line.strip())
            if len(said) == 2:
                threading.Timer(after_s, process.kill).start()
    return said


def test_all_that_was_said_to_be_safe_is(tmp_path: Path):
    dice = random.Random(11)
    for number in range(KILLS):
        home = Home(tmp_path / str(number))
        said = run_until_killed("maker", home.places.data, after_s=dice.uniform(0, 0.25))
        listed = home.desk.listing()
        backups = [each for each in listed if isinstance(each, Backup)]
        assert len(backups) == len(listed), listed
        for each in backups:
            assert isinstance(home.desk.preview(each.file), Preview)
        names = {each.file.name for each in backups}
        promised = [line.split()[1] for line in said if line.startswith("backup")]
        assert promised[-1] in names
        assert {each.split()[1] for each in said if each.startswith("session")} <= home.ids()
        noted = {date.fromisoformat(each.split()[1]) for each in said if each.startswith("noted")}
        assert noted <= home.open().streak_notes().corrected
        newest = max(each.day for each in backups)
        assert {each.file for each in backups} >= kept(backups, newest)
        home.clock.local = home.clock.local.replace(year=2030)
        home.make()
        assert not (home.places.backups / ".draft").exists()
        home.close()


def test_a_history_that_is_being_restored_is_one_or_the_other(home: Home, tmp_path: Path):
    dice = random.Random(12)
    one, other = tmp_path / "one.zip", tmp_path / "other.zip"
    one.write_bytes(home.make().file.read_bytes())
    home.add(*(f"more-{number}" for number in range(200)))
    ids = home.ids()
    other.write_bytes(home.make().file.read_bytes())
    for _ in range(KILLS):
        after_s = dice.uniform(0, 0.3)
        said = run_until_killed("restorer", home.places.data, one, other, after_s=after_s)
        assert all(line.startswith("Restored(") for line in said[:2])
        assert home.ids() in ({"a", "b", "c"}, ids)
        assert all(isinstance(each, Backup) for each in home.desk.listing())
    assert isinstance(home.desk.restore(other, Scope.ALL), Restored)
    assert home.ids() == ids
