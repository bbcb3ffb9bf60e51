"""Whenever a program is killed while it makes the history's file, the next one finds no fault."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from psoas_timer.services.history.store import SqliteHistory
from tests.fakes import FakeClock
from tests.services.history.records import record

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")


def test_a_kill_while_the_file_is_made_is_no_fault_of_the_file(tmp_path: Path):
    said = subprocess.run(
        [sys.executable, "-m", "tests.services.history.births", str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    for changes in range(1, int(said.stdout) + 1):
        home = tmp_path / str(changes)
        with closing(
            SqliteHistory(home / "history.sqlite3", home / "unsaved", FakeClock())
        ) as history:
            history.add(record())
            assert history.recent(9) == (record(),), changes
            assert history.problems == (), changes
