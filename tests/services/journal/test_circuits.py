"""A session in a circuit goes on in its round, or is recorded where the circuit has changed."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import advance
from psoas_timer.core.session.snapshot import take
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.session.journal import FileJournal
from psoas_timer.services.session.unfinished_session import Unfinished
from tests.builders import a_routine, a_step
from tests.services.journal.conftest import Look

STARTED = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)
ROUNDS = a_routine(a_step(20), a_step(10), circuits=(Circuit(0, 2, 3, 5_000),))
PLAIN = a_routine(a_step(20), a_step(10))


def led(journal: FileJournal, look: Look, routine=ROUNDS, seconds: int = 41) -> Unfinished:
    session, _ = commands.start(lay_out(routine), 0)
    journal.begin(session, "a1", STARTED, date(2026, 3, 2))
    session, _ = advance(session, seconds * 1_000)
    journal.note(take(session, seconds * 1_000), "beat")
    journal.leave()
    left = look().latest()
    assert left is not None
    return left


def test_it_goes_on_in_the_round_that_it_stood_in(journal: FileJournal, look: Look):
    again = led(journal, look).restored(ROUNDS, 0, Settings())
    assert again is not None
    assert (again.segment.run, again.position_ms) == ((0, 2), 41_000)


def test_the_record_has_each_step_once_with_all_rounds(journal: FileJournal, look: Look):
    record = led(journal, look).record()
    assert record.planned_ms == ROUNDS.total_ms == 100_000
    assert [(s.step, s.planned_ms, s.done_ms) for s in record.steps] == [
        (1, 60_000, 26_000),
        (2, 30_000, 10_000),
    ]


def test_where_the_file_has_other_rounds_nobody_can_go_on(journal: FileJournal, look: Look):
    left = led(journal, look)
    fewer = replace(ROUNDS, circuits=(Circuit(0, 2, 2, 5_000),), version="other")
    assert left.restored(fewer, 0, Settings()) is None
    assert left.restored(PLAIN, 0, Settings()) is None


def test_an_older_journal_without_rounds_is_read(journal: FileJournal, look: Look, folder: Path):
    path = written(journal, folder)
    path.write_bytes(path.read_bytes().replace(b',"circuit_round":1', b""))
    left = look().latest()
    assert left is not None
    again = left.restored(PLAIN, 0, Settings())
    assert again is not None
    assert again.position_ms == 12_000


def written(journal: FileJournal, folder: Path) -> Path:
    session, _ = commands.start(lay_out(PLAIN), 0)
    journal.begin(session, "a1", STARTED, date(2026, 3, 2))
    session, _ = advance(session, 12_000)
    journal.note(take(session, 12_000), "beat")
    journal.leave()
    (path,) = folder.glob("*.journal*")
    return path
