"""What saving a session costs, beside one row in a bare table, in turns. Run: … ROUNDS SESSIONS.

The history has so many sessions before. Both files are in WAL mode and wait for the disk at every
commit. Sessions come minutes apart: the thread that writes the second copy of one is done before
the next is measured. Reported are milliseconds: `ours`, `bare`.
"""

import sqlite3
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from parts import report

from psoas_timer.services.clock import SystemClock
from psoas_timer.services.history import sessions
from psoas_timer.services.history.database import open_database
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.history.transaction import transaction

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.services.history.records import MORNING, record, step

STEPS = 8
APART = timedelta(minutes=5)
"""So a million sessions are ten years of them."""

rounds, before = int(sys.argv[1]), int(sys.argv[2])
like = record(steps=tuple(step(number) for number in range(1, STEPS + 1)))
begun = MORNING - before * APART
file = Path("history.sqlite3")
connection = open_database(file)
with transaction(connection, "IMMEDIATE"):
    for number in range(before):
        day = begun + number * APART
        old = replace(like, id=f"old-{number:028x}", started=day, practice_date=day.date())
        sessions.insert(connection, old)
connection.close()

bare = sqlite3.connect("bare.sqlite3", isolation_level=None)
bare.execute("PRAGMA journal_mode = WAL")
bare.execute("PRAGMA synchronous = FULL")
bare.execute("CREATE TABLE session (number INTEGER PRIMARY KEY, id TEXT, held_ms INTEGER)")
copies = Path("second-copies")
history = SqliteHistory(file, Path("unsaved"), SystemClock(), copies_folder=copies)
history.recent(1)


def save(number: int) -> None:
    """A session of eight steps, as the program saves it."""
    history.add(replace(like, id=f"{number:032x}"))


def insert(number: int) -> None:
    """One row."""
    bare.execute("INSERT INTO session VALUES (NULL, ?, ?)", (f"{number:032x}", 30_000))


def wait_for_copy(number: int) -> None:
    """Return once the second copy is written."""
    while not (copies / f"{number:032x}.json").exists():
        time.sleep(0.001)


def ms(work: Callable[[int], None], number: int) -> float:
    """How long it takes."""
    began_ns = time.perf_counter_ns()
    work(number)
    return (time.perf_counter_ns() - began_ns) / 1e6


found: dict[str, list[float]] = {"ours": [], "bare": []}
for number in range(rounds):
    pair = [("ours", save), ("bare", insert)]
    for name, work in pair[:: 1 if number % 2 else -1]:  # neither always comes first
        found[name].append(ms(work, number))
        if work is save:
            wait_for_copy(number)
history.close()
bare.close()
report(**found)
