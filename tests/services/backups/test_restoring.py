"""A backup is taken back whole, and that can be undone."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from psoas_timer.core.backup import FileChange, NamedSession, Preview
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.problems import Problem
from psoas_timer.services.backups import restoring
from psoas_timer.services.backups.backup import Reason, Restored, Scope
from psoas_timer.services.file_lock import take_lock
from psoas_timer.services.history.database import APPLICATION_ID, MIGRATIONS
from psoas_timer.services.history.unsaved import UnsavedSessions
from psoas_timer.wording.say import say_problem
from tests.services.backups.conftest import Home, key
from tests.services.history.records import MORNING, record


def restored(home: Home, file: Path, scope: Scope = Scope.ALL) -> Restored:
    answer = home.desk.restore(file, scope)
    assert isinstance(answer, Restored), answer
    return answer


def previewed(home: Home, file: Path) -> Preview:
    seen = home.desk.preview(file)
    assert isinstance(seen, Preview), seen
    return seen


def texts(home: Home) -> dict[str, str]:
    paths = [*home.places.config.glob("*.toml"), *home.places.routines.glob("*")]
    return {path.name: path.read_text(encoding="utf-8") for path in paths}


def change_all(home: Home) -> None:
    """Be another one than at the backup: more and fewer sessions, other files."""
    history = home.open()
    history.delete("b")
    history.add(record("d", home.clock.local))
    history.note("a", "better")
    history.close()
    home.write("settings.toml", "[look]\ntheme = 'light'\n")
    home.write("care.toml", "ticked = []\n")
    home.places.adjustments_file.unlink()
    home.write("routines/other.toml", "name = 'Other'\n")


def test_all_is_as_it_was_then_and_undone_as_it_was_before(home: Home):
    then = home.ids(), texts(home)
    backup = home.make()
    change_all(home)
    now = home.ids(), texts(home)
    assert now != then
    first = restored(home, backup.file)
    assert (home.ids(), texts(home)) == then
    again = restored(home, first.before.file)
    assert (home.ids(), texts(home)) == now
    restored(home, again.before.file)
    assert (home.ids(), texts(home)) == then


def test_only_the_history_leaves_files_as_they_are(home: Home):
    backup = home.make()
    change_all(home)
    now = texts(home)
    restored(home, backup.file, Scope.HISTORY)
    assert home.ids() == {"a", "b", "c"}
    assert texts(home) == now


def test_the_preview_tells_all_that_changes(home: Home):
    backup = home.make()
    change_all(home)
    assert previewed(home, backup.file) == Preview(
        only_there=1,
        only_here=1,
        latest_there=(NamedSession(MORNING.date(), "Quick release"),),
        latest_here=(NamedSession(MORNING.date(), "Quick release"),),
        ratings_there=0,
        ratings_here=0,
        notes_differ=True,
        files=(
            ("adjustments.toml", FileChange.BROUGHT_BACK),
            ("care.toml", FileChange.REMOVED),
            ("routines/other.toml", FileChange.REMOVED),
            ("settings.toml", FileChange.REPLACED),
        ),
    )


def test_the_preview_of_what_is_here_is_empty(home: Home):
    seen = previewed(home, home.make().file)
    assert seen == Preview(0, 0, (), (), 0, 0, notes_differ=False, files=())


def test_notes_of_the_streak_come_back(home: Home):
    history = home.open()
    pause = Pause(MORNING.date(), MORNING.date())
    history.change_streak_notes(lambda notes: notes.with_pause(pause))
    backup = home.make()
    history.change_streak_notes(lambda notes: replace(notes, pauses=()))
    assert previewed(home, backup.file).notes_differ
    restored(home, backup.file)
    assert history.streak_notes().pauses == (pause,)


def test_a_window_that_is_open_sees_it_at_once(home: Home):
    history = home.open()
    assert len(history.recent(9)) == 3
    backup = home.make()
    history.add(record("d", home.clock.local))
    restored(home, backup.file)
    assert {each.id for each in history.recent(9)} == {"a", "b", "c"}
    history.add(record("e", home.clock.local))
    assert home.ids() == {"a", "b", "c", "e"}


def test_what_waits_to_be_saved_goes_in(home: Home):
    backup = home.make()
    UnsavedSessions(home.places.unsaved_sessions).keep(record("waits"))
    restored(home, backup.file)
    assert home.ids() == {"a", "b", "c", "waits"}


def test_into_an_empty_home(home: Home, new_home: Home, tmp_path: Path):
    then = home.ids(), texts(home)
    elsewhere = tmp_path / "stick.zip"
    elsewhere.write_bytes(home.make().file.read_bytes())
    for path in sorted(home.places.data.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    answer = new_home.desk.restore(elsewhere, Scope.ALL)
    assert isinstance(answer, Restored)
    assert (new_home.ids(), texts(new_home)) == then


@pytest.mark.parametrize("spoilt", [b"these are the days of my life\n" * 100, b""])
def test_over_a_damaged_history(home: Home, spoilt: bytes):
    backup = home.make()
    home.places.history_file.write_bytes(spoilt)
    restored(home, backup.file)
    assert home.ids() == {"a", "b", "c"}
    aside = home.places.history_file.with_name("history.sqlite3.damaged-2026-03-02")
    assert not spoilt or aside.read_bytes() == spoilt


def test_one_from_before_an_update_is_brought_up_to_date(home: Home):
    home.places.history_file.unlink()
    with closing(sqlite3.connect(home.places.history_file)) as old, old:
        old.executescript((MIGRATIONS / "0001_sessions.sql").read_text(encoding="utf-8"))
        old.execute(
            "INSERT INTO session VALUES (1, 'old', '2026-03-02T06:30:00.000000Z', 60, '2026-03-02',"
            " 'quick-release', 'Quick release', '5f3a', 'finished', 75000, 75000, 60000)"
        )
        old.execute("INSERT INTO day VALUES ('2026-03-02', 1, 1, 60000)")
        old.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        old.execute("PRAGMA user_version = 1")
    backup = home.make(Reason.MIGRATION)
    assert backup.sessions == 1
    home.add("new")
    assert previewed(home, backup.file).only_here == 1
    restored(home, backup.file)
    assert home.ids() == {"old"}


def test_not_while_a_session_is_led(home: Home):
    backup = home.make()
    home.places.journals.mkdir(parents=True)
    lock = take_lock(home.places.journals / "running.lock")
    assert lock is not None
    answer = home.desk.restore(backup.file, Scope.ALL)
    assert isinstance(answer, Problem)
    assert "a session is under way, or was left unfinished" in say_problem(answer)
    lock.release()
    restored(home, backup.file)


def test_nothing_is_touched_before_what_is_here_is_safe(
    home: Home, monkeypatch: pytest.MonkeyPatch
):
    backup = home.make()
    change_all(home)
    now = home.ids(), texts(home)

    def no_room(*about: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("psoas_timer.services.backups.making.pack", no_room)
    assert key(home.desk.restore(backup.file, Scope.ALL)) == "backups.not_made.full"
    assert (home.ids(), texts(home)) == now


def test_what_failed_in_the_middle_can_be_had_back(home: Home, monkeypatch: pytest.MonkeyPatch):
    backup = home.make()
    home.pass_days()
    change_all(home)
    now = home.ids(), texts(home)

    def no_room(*about: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(restoring, "write_whole", no_room)
        assert key(home.desk.restore(backup.file, Scope.ALL)) == "backups.not_restored.full"
    newest = home.desk.listing()[0]
    restored(home, newest.file)
    assert (home.ids(), texts(home)) == now


def test_a_history_that_somebody_writes_to_is_waited_for_and_then_told(
    home: Home, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("psoas_timer.services.backups.history_file.BUSY_S", 0.1)
    backup = home.make()
    with closing(sqlite3.connect(home.places.history_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = home.desk.restore(backup.file, Scope.HISTORY)
        assert isinstance(answer, Problem)
        assert answer.what.key == "backups.not_restored"
        other.execute("ROLLBACK")
    restored(home, backup.file)


def test_what_no_backup_can_hold_stays(home: Home):
    home.write("routines/big.toml", "small = 1\n")
    backup = home.make()
    big = home.write("routines/big.toml", "#" * 5_000_000)
    restored(home, backup.file)
    assert big.stat().st_size == 5_000_000


def test_the_one_that_is_restored_is_not_pruned_by_that(home: Home):
    backup = home.make()
    restored(home, backup.file)
    assert backup.file.exists()
