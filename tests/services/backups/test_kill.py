"""A process that is killed while it makes a backup costs neither that history nor a backup."""

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from psoas_timer.services.backups.backup import Backup
from psoas_timer.services.backups.rotation import kept
from tests.services.backups.conftest import Home

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="killing is POSIX")

KILLS = int(os.environ.get("PSOAS_TIMER_TEST_KILLS", "60")) // 10
"""More of them by the environment, for a thorough look."""


def run_until_killed(home: Path, after_s: float) -> list[str]:
    """What the maker said was safe before it was killed, so long after its first backup."""
    arguments = [sys.executable, "-m", "tests.services.backups.maker", str(home)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said: list[str] = []
        for line in process.stdout:
            said.append(line.strip())
            if len(said) == 2:
                threading.Timer(after_s, process.kill).start()
    return said


def test_all_that_was_said_to_be_safe_is(tmp_path: Path):
    dice = random.Random(11)
    for number in range(KILLS):
        home = Home(tmp_path / str(number))
        said = run_until_killed(home.places.data, dice.uniform(0, 0.25))
        listed = home.desk.listing()
        backups = [each for each in listed if isinstance(each, Backup)]
        assert len(backups) == len(listed), listed
        for each in backups:
            assert not isinstance(home.desk.preview(each.file), Exception)
        names = {each.file.name for each in backups}
        promised = [line.split()[1] for line in said if line.startswith("backup")]
        assert promised[-1] in names
        assert {each.split()[1] for each in said if each.startswith("session")} <= home.ids()
        newest = max(each.day for each in backups)
        assert {each.file for each in backups} >= kept(backups, newest)
        home.clock.local = home.clock.local.replace(year=2030)
        home.make()
        assert not (home.places.backups / ".draft").exists()
        home.close()
