"""Killed, or beside another program: an import is there as a whole or not at all."""

import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from psoas_timer.services.exchange.trouble import ExchangeTrouble
from tests.services.exchange.homes import Home, instant
from tests.services.history.records import record

ROOT = Path(__file__).parents[3]

KILLED = """
import os, signal, sys
from pathlib import Path
from psoas_timer.services.exchange import history_json_reading
from tests.services.exchange.homes import Home

history_json_reading.EVERY = 1
told = []

def watch(done):
    told.append(done)
    if len(told) > 3:
        os.kill(os.getpid(), signal.SIGKILL)

home = Home(Path(sys.argv[1]))
home.desk.take_over(home.desk.look_into(Path(sys.argv[2])), (), watch)
"""


@pytest.fixture
def exported(other: Home) -> Path:
    """A file with five sessions from elsewhere."""
    other.add(*(record(name, instant(day)) for day, name in enumerate("uvxyz", start=1)))
    return other.export()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_program_that_is_killed_amid_an_import_leaves_nothing_of_it(home: Home, exported: Path):
    home.add(record("a"))
    words = [sys.executable, "-c", KILLED, str(home.folder), str(exported)]
    killed = subprocess.run(words, cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert list(home.sessions()) == ["a"]
    assert home.import_file(exported).sessions.new == 5
    with closing(home.open()) as history:
        assert sum(total.sessions for total in history.day_totals().values()) == 6


def test_a_session_that_ends_amid_an_import_is_not_lost(home: Home, exported: Path, monkeypatch):
    monkeypatch.setattr("psoas_timer.services.exchange.history_json_reading.EVERY", 3)
    window = home.open()
    with closing(window):
        window.add(record("a"))
        ended: list[str] = []

        def end_a_session(done: float) -> None:
            if not ended:
                ended.append("b")
                window.add(record("b", instant(9)))

        home.desk.take_over(home.desk.look_into(exported), (), end_a_session)
        found = {each.id for each in window.recent(99)}
    assert found == {"a", "b", *"uvxyz"}
    assert set(home.sessions()) == found


def test_while_another_program_writes_an_import_waits_for_another_time(home: Home, exported: Path):
    with closing(home.open()) as writing:

        def meanwhile(_: object) -> None:
            with pytest.raises(ExchangeTrouble) as caught:
                home.import_file(exported)
            assert caught.value.problem.what.key == "history.locked"

        writing.whole(meanwhile, changes=True)
    assert home.import_file(exported).sessions.new == 5
