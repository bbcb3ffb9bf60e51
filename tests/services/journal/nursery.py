"""Runs sessions in children and kills them; driven by test_kill.py over its pipes.

For each line on standard input, a name and the seconds to live, a child is forked, which leads
through one short session after the other as the runner does, and says on standard output what it
reached. Its last line is "killed", or "ended" if it did not live that long.
"""

import os
import signal
import sys
import time
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from psoas_timer.core.practice.record import make_record
from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import advance
from psoas_timer.core.session.snapshot import take
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import places_under
from psoas_timer.services.session.journal import FileJournal
from tests.builders import a_routine, a_step
from tests.fakes import FakeClock

PLACES = places_under(Path(sys.argv[1]))
TIMELINE = lay_out(a_routine(a_step(9, prep_s=2), a_step(8)))
STARTED = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
DAY = date(2026, 3, 2)


def say(word: str) -> None:
    os.write(1, f"{word}\n".encode())


def lead_one_session(name: str, history: SqliteHistory, journal: FileJournal) -> None:
    """One session at full speed, its seconds as fast as they can be written down."""
    session, _ = commands.start(TIMELINE, 0)
    say(f"{name} 0")
    journal.begin(session, name, STARTED, DAY)
    for second in range(1, TIMELINE.total_ms // 1_000 + 1):
        say(f"{name} {second}")
        session, _ = advance(session, second * 1_000)
        journal.note(take(session, second * 1_000), "beat")
    record = make_record(
        session, 0, record_id=name, started=STARTED, practised_on=DAY, reached_end=True
    )
    history.add(record)
    say(f"{name} saved")
    journal.close()


def lead_for_ever(child: str) -> None:
    history = SqliteHistory(PLACES.history_file, PLACES.unsaved_sessions, FakeClock())
    journal = FileJournal(PLACES.journals)
    for number in count():
        lead_one_session(f"{child}-{number}", history, journal)


for line in sys.stdin:
    name, _, lives_s = line.partition(" ")
    child = os.fork()
    if child == 0:
        lead_for_ever(name)
    time.sleep(float(lives_s))
    # Whatever it is doing now; its number is nobody else's until it is waited for.
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    say("killed" if os.WIFSIGNALED(status) else "ended")
