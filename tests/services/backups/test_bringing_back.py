"""A history that is gone comes back: from the newest backup, and from second copies since then."""

import errno
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from psoas_timer.core.practice.rating import Moment, Rating
from psoas_timer.services.backups import bringing_back, mending
from psoas_timer.services.backups.backup import Scope
from psoas_timer.services.history.second_copies import SecondCopies
from psoas_timer.services.history.unsaved import UnsavedSessions
from psoas_timer.wording.say import say_problem
from tests.services.backups.conftest import Home, Start, destroy
from tests.services.history.records import MORNING, record

RATING = Rating("r", MORNING, MORNING.date(), Moment.BEFORE, 4)


def copies(home: Home) -> list[str]:
    folder = home.places.second_copies
    return sorted(path.stem for path in folder.rglob("*.json"))


@pytest.mark.parametrize("how", ["damaged", "empty", "gone"])
def test_all_that_was_saved_comes_back(new_home: Home, start: Start, how: str):
    history = start()
    for each in "abc":
        history.add(record(each))
    new_home.make()
    history.add(record("later"))
    history.note("a", "a good one")
    history.delete("b")
    history.keep_rating(RATING)
    days, seen = history.day_totals(), set(history.recent(9))
    history.close()
    destroy(new_home.places.history_file, how)
    again = start()
    assert set(again.recent(9)) == seen
    assert (again.day_totals(), again.ratings()) == (days, (RATING,))
    assert [each.id for each in again.deleted()] == ["b"]
    (problem,) = again.problems
    assert problem.what.key == f"history.{how}.back"
    assert "the backup of 2026-03-02 07:30 took its place" in say_problem(problem)


def test_what_was_damaged_is_kept(new_home: Home, start: Start):
    history = start()
    history.add(record())
    new_home.make()
    history.close()
    destroy(new_home.places.history_file, "damaged")
    start().recent(9)
    aside = new_home.places.history_file.with_name("history.sqlite3.damaged-2026-03-02")
    assert aside.read_bytes() == b"broken" * 99


@pytest.mark.parametrize("how", ["damaged", "empty", "gone"])
def test_without_a_backup_the_copies_come_back(new_home: Home, start: Start, how: str):
    history = start()
    history.add(record())
    history.close()
    destroy(new_home.places.history_file, how)
    again = start()
    assert again.recent(9) == (record(),)
    assert [each.what.key for each in again.problems] == [f"history.{how}"]


def test_a_backup_takes_over_what_it_holds(new_home: Home, start: Start):
    history = start()
    history.add(record("a"))
    history.keep_rating(RATING)
    history.close()
    assert copies(new_home) == ["a", "r"]
    new_home.make()
    assert copies(new_home) == []
    history.add(record("b"))
    history.note("a", "after the backup")
    history.close()
    assert copies(new_home) == ["a", "b"]


def test_a_session_that_an_older_file_lacks_is_put_back(new_home: Home, start: Start):
    history = start()
    history.add(record("a"))
    new_home.make()
    older = new_home.places.data / "older"
    history.close()
    shutil.copy(new_home.places.history_file, older)
    history = start()
    history.add(record("b"))
    history.close()
    shutil.copy(older, new_home.places.history_file)
    again = start()
    assert {each.id for each in again.recent(9)} == {"a", "b"}
    assert [say_problem(each) for each in again.problems] == [
        f"{new_home.places.history_file}: sessions were missing from the history (1); they are back"
        " from second copies (nothing is lost; if this comes again, have the disk checked)"
    ]
    assert start().problems == ()


def test_what_a_person_removed_stays_away(new_home: Home, start: Start):
    history = start()
    for each in "ab":
        history.add(record(each))
    history.keep_rating(RATING)
    history.delete("b")
    history.remove_deleted()
    history.remove_rating("r")
    again = start()
    assert ([each.id for each in again.recent(9)], again.ratings()) == (["a"], ())
    assert again.problems == ()


def test_restoring_a_backup_makes_the_history_as_it_was_then(new_home: Home, start: Start):
    history = start()
    history.add(record("a"))
    then = new_home.make()
    history.add(record("b"))
    history.close()
    new_home.pass_days()
    new_home.desk.restore(then.file, Scope.ALL)
    again = start()
    assert [each.id for each in again.recent(9)] == ["a"]
    assert again.problems == ()


def test_the_newest_backup_is_taken_but_not_what_a_restoring_put_away(new_home: Home, start: Start):
    history = start()
    history.add(record("a"))
    then = new_home.make()
    history.add(record("b"))
    history.close()
    new_home.pass_days()
    new_home.desk.restore(then.file, Scope.ALL)
    new_home.places.history_file.unlink()
    assert [each.id for each in start().recent(9)] == ["a"]


def test_a_broken_backup_is_passed_over(new_home: Home, start: Start):
    history = start()
    history.add(record("a"))
    new_home.make()
    new_home.pass_days()
    newer = new_home.make()
    content = bytearray(newer.file.read_bytes())
    content[100:140] = b"\xff" * 40
    newer.file.write_bytes(content)
    history.close()
    new_home.places.history_file.unlink()
    assert [each.id for each in start().recent(9)] == ["a"]


def test_a_session_that_waited_has_its_copy_once_it_is_in(new_home: Home, start: Start):
    UnsavedSessions(new_home.places.unsaved_sessions).keep(record("waits"))
    history = start()
    history.recent(9)
    history.close()
    assert copies(new_home) == ["waits"]


def test_nothing_is_made_where_there_was_no_history(new_home: Home, start: Start):
    history = start()
    assert history.recent(9) == ()
    assert history.problems == ()
    assert not new_home.places.history_file.exists()


def test_saving_goes_on_where_no_copy_can_be_made(new_home: Home, start: Start):
    new_home.places.state.mkdir(parents=True)
    new_home.places.second_copies.touch()  # a file where the folder should be
    history = start()
    history.add(record())
    assert history.recent(9) == (record(),)


def test_a_copy_that_can_not_be_read_is_passed_over(new_home: Home, start: Start):
    history = start()
    history.add(record("a"))
    history.add(record("b"))
    history.close()
    (new_home.places.second_copies / "a.json").write_bytes(b"")
    new_home.places.history_file.unlink()
    assert [each.id for each in start().recent(9)] == ["b"]


def test_an_altered_session_of_today_is_mended_out_of_its_copy(new_home: Home, start: Start):
    later = MORNING + timedelta(hours=2)
    history = start()
    history.add(record("a"))
    new_home.make()
    history.add(record("b", later))
    history.close()
    with closing(sqlite3.connect(new_home.places.history_file)) as connection, connection:
        connection.execute("UPDATE session SET routine_name = 'Qwick' WHERE id = 'b'")
    again = start()
    assert "Qwick" in {each.routine_name for each in again.recent(9)}
    new_home.desk.make_daily()
    assert set(again.recent(9)) == {record("a"), record("b", later)}
    assert [each.what.key for each in new_home.desk.problems] == ["history.mended.session"]


def test_a_copy_is_as_the_session_was(tmp_path: Path):
    kept = SecondCopies(tmp_path / "copies")
    kept.keep(record())
    kept.keep_rating(RATING)
    kept.close()
    assert (kept.sessions(), kept.ratings()) == ([record()], [RATING])


def test_a_disk_without_room_for_the_backup_is_no_crash(
    new_home: Home, start: Start, monkeypatch: pytest.MonkeyPatch
):
    history = start()
    history.add(record("a"))
    history.close()  # its copy is written by then
    new_home.make()
    history.add(record("b"))
    history.close()
    new_home.places.history_file.write_bytes(b"broken" * 99)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(bringing_back, "unpack", full)
    again = start()
    assert [each.id for each in again.recent(9)] == ["b"]
    assert [each.what.key for each in again.problems] == ["history.damaged"]


def test_a_look_at_a_history_that_can_not_be_read_is_no_crash(
    new_home: Home, start: Start, monkeypatch: pytest.MonkeyPatch
):
    start().add(record("a"))

    def away(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(mending, "look", away)
    assert new_home.desk.make_daily() is not None
