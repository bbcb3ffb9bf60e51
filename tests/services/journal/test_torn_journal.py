"""Journals that a crash, a full disk or another program spoilt."""

import errno
import threading
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import advance
from psoas_timer.core.session.snapshot import take
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.file_lock import take_lock
from psoas_timer.services.session import synced_file
from psoas_timer.services.session.journal import FileJournal
from psoas_timer.services.session.unfinished import UnfinishedSessions
from psoas_timer.wording.say import say_problem
from tests.builders import a_routine, a_step
from tests.services.journal.conftest import Look

TIMELINE = lay_out(a_routine(a_step(30, prep_s=5), a_step(20)))
STARTED = datetime(2026, 3, 2, 7, 30, tzinfo=UTC)


def lead(journal: FileJournal, seconds: range, session_id: str = "a1") -> None:
    session, _ = commands.start(TIMELINE, 0)
    if seconds.start == 0:
        journal.begin(session, session_id, STARTED, date(2026, 3, 2))
    for second in seconds:
        session, _ = advance(session, second * 1_000)
        journal.note(take(session, second * 1_000), "beat")


def test_wherever_the_last_line_is_torn_the_one_before_counts(
    journal: FileJournal, folder: Path, look: Look
):
    lead(journal, range(12))
    journal.leave()
    file = folder / "a1.journal"
    whole = file.read_bytes()
    *_, last = whole.splitlines(keepends=True)
    for cut in range(1, len(last) + 1):
        file.write_bytes(whole[: len(whole) - cut])
        # Without its line end the last line is whole all the same.
        expected_ms = 11_000 if cut == 1 else 10_000
        unfinished = look()
        left = unfinished.latest()
        assert left.position_ms == expected_ms
        unfinished.hand_over(left)


def test_a_first_line_that_was_never_finished_leaves_nothing(
    journal: FileJournal, folder: Path, look: Look
):
    lead(journal, range(0))
    journal.leave()
    file = folder / "a1.journal"
    file.write_bytes(file.read_bytes()[:100])
    unfinished = look()
    assert unfinished.latest() is None
    assert unfinished.problems == ()
    assert list(folder.iterdir()) == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_spoilt_journal_is_read_or_reported_never_a_crash(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
):
    folder = tmp_path_factory.mktemp("running")
    journal = FileJournal(folder)
    lead(journal, range(8))
    journal.leave()
    file = folder / "a1.journal"
    content = bytearray(file.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(start + 30, len(content))))
        content[start:end] = data.draw(st.binary(max_size=10) | st.sampled_from([b"[", b"9" * 30]))
    file.write_bytes(content)
    unfinished = UnfinishedSessions(folder, lambda _: False)
    unfinished.latest()
    kept = []
    unfinished.record(kept.append)
    assert kept or unfinished.problems or not file.exists()


def test_an_unreadable_journal_stays_and_is_said(folder: Path, look: Look):
    folder.mkdir()
    file = folder / "b2.journal"
    file.write_bytes(b'{"journal":9,"session":"b2"}\n{"at":1}\n')
    unfinished = look()
    assert unfinished.latest() is None
    assert [say_problem(problem) for problem in unfinished.problems] == [
        f"{file}: the note of an unfinished session can't be read: no line tells which session it"
        " is (the file was left as it is; remove it if it is not needed)"
    ]
    assert file.exists()


def test_a_folder_named_like_a_journal_is_said(folder: Path, look: Look):
    folder.mkdir()
    (folder / "c3.journal").mkdir()
    unfinished = look()
    assert unfinished.latest() is None
    assert len(unfinished.problems) == 1


def test_a_journal_that_is_being_written_is_left_alone(
    journal: FileJournal, folder: Path, look: Look
):
    lead(journal, range(9))
    unfinished = look()
    assert unfinished.latest() is None
    unfinished.record(lambda record: pytest.fail(f"{record} is not over"))
    assert (folder / "a1.journal").exists()


def test_a_session_is_offered_by_one_program_only(journal: FileJournal, look: Look):
    lead(journal, range(9))
    journal.leave()
    first, second = look(), look()
    assert first.latest() is not None
    assert second.latest() is None


def test_two_programs_never_write_one_journal(journal: FileJournal, folder: Path):
    lead(journal, range(9))
    before = (folder / "a1.journal").read_bytes()
    other = FileJournal(folder)
    lead(other, range(3))
    assert "another program leads this very session" in say_problem(other.problem)
    other.close()
    assert (folder / "a1.journal").read_bytes() == before


def test_a_record_that_can_not_be_kept_keeps_its_journal(journal: FileJournal, look: Look):
    lead(journal, range(9))
    journal.leave()

    def refuse(_: object) -> None:
        raise HistoryUnavailable

    look().record(refuse)
    assert look().latest().position_ms == 8_000


class Disk(synced_file.FileIO):
    """A disk that takes nine bytes more once it is full."""

    is_full = False

    def write(self, content: bytes) -> int:
        if self.is_full and len(content) <= 9:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(content[:9] if self.is_full else content)


def test_a_full_disk_costs_the_lines_that_it_did_not_take(
    journal: FileJournal, look: Look, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(synced_file, "FileIO", Disk)
    lead(journal, range(5))
    monkeypatch.setattr(Disk, "is_full", True)
    lead(journal, range(5, 7))
    assert "No space left on device" in say_problem(journal.problem)
    monkeypatch.setattr(Disk, "is_full", False)
    lead(journal, range(7, 10))
    assert journal.problem is None
    journal.leave()
    left = look().latest()
    assert left.position_ms == 9_000
    assert left.snapshot.done_ms == (5_000, 4_000, 0)


def test_a_disk_that_does_not_sync_is_said(journal: FileJournal, monkeypatch: pytest.MonkeyPatch):
    failed = threading.Semaphore(0)

    def broken(_: int) -> None:
        failed.release()
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(synced_file.os, "fsync", broken)
    for second in range(3):
        lead(journal, range(second, second + 1))
        assert failed.acquire(timeout=10)
    assert "Input/output error" in say_problem(journal.problem)


def test_a_lock_is_held_once_and_can_be_taken_again(folder: Path):
    folder.mkdir()
    lock = take_lock(folder / "x.lock")
    assert take_lock(folder / "x.lock") is None
    lock.release()
    again = take_lock(folder / "x.lock")
    again.remove()
    assert list(folder.iterdir()) == []
