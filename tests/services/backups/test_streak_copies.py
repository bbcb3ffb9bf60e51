"""What the streak needs beside the sessions has a second copy, too, from each change on."""

import shutil
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.streak_rules import RuleBook, StreakRules
from psoas_timer.services.backups.backup import Scope
from psoas_timer.services.history.database import MIGRATIONS, open_database
from psoas_timer.services.history.second_copies import NotesCopy, SecondCopies
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.wording.say import say_problem
from tests.services.backups.conftest import Home, Start, destroy
from tests.services.history.records import MORNING, record

MONDAY = MORNING.date()
RULES = StreakRules(goal_sessions=2, rest_weekdays=frozenset({6, 7}))
NOTES = StreakNotes(
    RuleBook(((date.min, StreakRules()), (MONDAY, RULES))),
    (Pause(MONDAY, MONDAY + timedelta(days=4)),),
    frozenset({MONDAY - timedelta(days=9), MONDAY - timedelta(days=3)}),
    frozenset({MONDAY + timedelta(days=1)}),
)


def note(history: SqliteHistory, day: date) -> None:
    history.change_streak_notes(lambda notes: notes.with_correction(day))


def copies(home: Home) -> list[str]:
    return sorted(path.stem for path in (home.places.second_copies / "streak").glob("*"))


@pytest.mark.parametrize("how", ["damaged", "empty", "gone"])
@pytest.mark.parametrize("has_backup", [True, False], ids=["backup", "no backup"])
def test_notes_come_back(new_home: Home, start: Start, how: str, has_backup: bool):
    history = start()
    history.add(record())
    note(history, MONDAY - timedelta(days=1))
    if has_backup:
        new_home.make()
    history.change_streak_notes(lambda _: NOTES)
    history.close()
    destroy(new_home.places.history_file, how)
    again = start()
    assert again.streak_notes() == NOTES
    assert [each.id for each in again.recent(9)] == ["a"]
    (problem,) = again.problems
    assert problem.what.key == f"history.{how}{'.back' if has_backup else ''}"


def test_notes_alone_come_back(new_home: Home, start: Start):
    history = start()
    history.change_streak_notes(lambda _: NOTES)
    history.close()
    new_home.places.history_file.unlink()
    assert start().streak_notes() == NOTES


def test_an_older_file_gets_the_latest_notes(new_home: Home, start: Start):
    history = start()
    history.add(record())
    note(history, MONDAY)
    new_home.make()
    history.close()
    older = shutil.copy(new_home.places.history_file, new_home.places.data / "older")
    history = start()
    history.change_streak_notes(lambda _: NOTES)
    history.close()
    shutil.copy(older, new_home.places.history_file)
    again = start()
    assert again.streak_notes() == NOTES
    assert [say_problem(each) for each in again.problems] == [
        f"{new_home.places.history_file}: what was changed last in the rules, pauses or noted days"
        " of the streak was missing from the history; it is back from a second copy (nothing is"
        " lost; if this comes again, have the disk checked)"
    ]
    assert start().problems == ()


def test_a_copy_that_did_not_come_about_brings_nothing_old_back(new_home: Home, start: Start):
    history = start()
    note(history, MONDAY)
    history.close()
    killed = SqliteHistory(  # before it could copy
        new_home.places.history_file, new_home.places.unsaved_sessions, new_home.clock
    )
    killed.change_streak_notes(lambda notes: notes.without_correction(MONDAY))
    killed.close()
    again = start()
    assert again.streak_notes().corrected == frozenset()
    assert again.problems == ()


def test_what_was_undone_stays_undone(new_home: Home, start: Start):
    history = start()
    note(history, MONDAY)
    new_home.make()
    history.change_streak_notes(lambda notes: notes.without_correction(MONDAY))
    history.close()
    new_home.places.history_file.unlink()
    assert start().streak_notes().corrected == frozenset()


def test_a_backup_takes_over_the_copy(new_home: Home, start: Start):
    history = start()
    history.add(record())
    note(history, MONDAY)
    history.close()
    assert len(copies(new_home)) == 1
    new_home.make()
    assert copies(new_home) == []
    note(history, MONDAY - timedelta(days=1))
    history.close()
    assert len(copies(new_home)) == 1


def test_restoring_a_backup_brings_the_notes_of_then(new_home: Home, start: Start):
    history = start()
    history.add(record())
    note(history, MONDAY)
    then = new_home.make()
    history.change_streak_notes(lambda _: NOTES)
    history.close()
    new_home.pass_days()
    new_home.desk.restore(then.file, Scope.ALL)
    again = start()
    assert again.streak_notes().corrected == {MONDAY}
    assert again.problems == ()


@pytest.mark.parametrize("content", [b"", b"{}", b'{"changes": 9, "rules": [1]}', b"\xff" * 9])
def test_a_copy_that_can_not_be_read_is_passed_over(new_home: Home, start: Start, content: bytes):
    history = start()
    history.add(record())
    note(history, MONDAY)
    note(history, MONDAY - timedelta(days=1))
    history.close()
    latest = new_home.places.second_copies / "streak" / f"{copies(new_home)[-1]}.json"
    latest.write_bytes(content)
    new_home.places.history_file.unlink()
    assert start().streak_notes().corrected == {MONDAY}


def test_notes_that_the_disk_altered_are_mended_out_of_the_copy(new_home: Home, start: Start):
    history = start()
    history.add(record())
    new_home.make()
    history.change_streak_notes(lambda _: NOTES)
    history.close()
    with closing(sqlite3.connect(new_home.places.history_file)) as connection, connection:
        connection.execute("UPDATE streak_pause SET last = '2026-03-04'")
    again = start()
    assert again.streak_notes() != NOTES
    new_home.desk.make_daily()
    assert again.streak_notes() == NOTES
    assert [each.what.key for each in new_home.desk.problems] == ["history.mended.streak"]


def test_notes_that_are_whole_nowhere_hold_once_they_are_changed(new_home: Home, start: Start):
    history = start()
    history.add(record())
    history.change_streak_notes(lambda _: NOTES)
    history.close()
    shutil.rmtree(new_home.places.second_copies)
    with closing(sqlite3.connect(new_home.places.history_file)) as connection, connection:
        connection.execute("UPDATE streak_pause SET last = '2026-03-04'")
    again = start()
    again.streak_notes()
    new_home.desk.make_daily()
    assert [each.what.key for each in new_home.desk.problems] == ["history.altered.streak"]
    note(again, MONDAY)
    new_home.pass_days()
    new_home.desk.make_daily()
    assert new_home.desk.problems == ()
    assert again.streak_notes().pauses == (Pause(MONDAY, MONDAY + timedelta(days=2)),)


def test_notes_of_before_have_been_changed_so_often(tmp_path: Path):
    file = tmp_path / "history.sqlite3"
    open_database(file).close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("ALTER TABLE streak_sum DROP COLUMN changes")
        connection.execute(f"PRAGMA user_version = {len(list(MIGRATIONS.glob('*.sql'))) - 1}")
    with closing(open_database(file)) as connection:
        assert connection.execute("SELECT changes FROM streak_sum").fetchall() == [(0,)]


def test_a_copy_is_as_the_notes_were(tmp_path: Path):
    kept = SecondCopies(tmp_path / "copies")
    kept.keep_notes(NotesCopy(3, StreakNotes()))
    kept.keep_notes(NotesCopy(12, NOTES))
    kept.close()
    assert kept.notes() == NotesCopy(12, NOTES)


def test_notes_that_only_a_backup_without_sessions_has_come_back(new_home: Home, start: Start):
    history = start()
    history.change_streak_notes(lambda _: NOTES)
    history.close()
    new_home.make()
    assert copies(new_home) == []
    new_home.places.history_file.unlink()
    assert start().streak_notes() == NOTES


def test_of_backups_those_with_sessions_come_first(new_home: Home, start: Start):
    history = start()
    history.add(record("a"))
    new_home.make()
    history.delete("a")
    history.remove_deleted()
    history.close()
    new_home.pass_days()
    new_home.make()
    new_home.places.history_file.unlink()
    assert [each.id for each in start().recent(9)] == ["a"]
