"""Before the tables of an older history are changed there is a checked backup, or they stay."""

from collections.abc import Callable, Iterator

import pytest

from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.services.backups.backup import Backup, Reason
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.wording.say import say_problem
from tests.services.backups.conftest import Home
from tests.services.history.records import record
from tests.services.history.test_migrations import write_first_version

Start = Callable[[], SqliteHistory]


@pytest.fixture
def start(new_home: Home) -> Iterator[Start]:
    """Open the history as the program does, with one of the first version on the disk."""
    places = new_home.places
    write_first_version(places.history_file)
    opened: list[SqliteHistory] = []

    def started() -> SqliteHistory:
        folder, before = places.unsaved_sessions, new_home.desk
        opened.append(SqliteHistory(places.history_file, folder, new_home.clock, before))
        return opened[-1]

    yield started
    for history in opened:
        history.close()


def test_it_is_made_once_and_holds_the_older_history(new_home: Home, start: Start):
    history = start()
    assert history.recent(9) == (record(),)
    history.close()
    assert start().recent(9) == (record(),)
    (backup,) = new_home.desk.listing()
    assert isinstance(backup, Backup)
    assert backup.manifest.reason is Reason.MIGRATION
    assert backup.manifest.history is not None
    assert (backup.manifest.history.version, backup.sessions) == (1, 1)


def test_a_history_that_is_new_or_up_to_date_needs_none(new_home: Home):
    places = new_home.places
    before = new_home.desk
    for _ in range(2):
        history = SqliteHistory(
            places.history_file, places.unsaved_sessions, new_home.clock, before
        )
        history.add(record())
        history.close()
    assert new_home.desk.listing() == ()


def test_without_one_nothing_is_changed_and_sessions_wait(new_home: Home, start: Start):
    before = new_home.places.history_file.read_bytes()
    new_home.places.backups.touch()  # a file where the folder should be
    history = start()
    with pytest.raises(HistoryUnavailable) as caught:
        history.recent(9)
    sentence = say_problem(caught.value.args[0])
    assert "no backup could be made" in sentence
    assert "until then it is untouched, and sessions wait" in sentence
    history.add(record("new"))
    assert new_home.places.history_file.read_bytes() == before
    new_home.places.backups.unlink()
    assert {each.id for each in history.recent(9)} == {"a", "new"}


def test_a_damaged_one_is_kept_as_it_is_and_used_all_the_same(new_home: Home, start: Start):
    file = new_home.places.history_file
    content = bytearray(file.read_bytes())
    index = content.rindex(b"2026-03-02T06:30")  # in an index only: every row can still be read
    content[index : index + 4] = b"1999"
    file.write_bytes(content)
    assert start().recent(9) != ()
    (backup,) = new_home.desk.listing()
    assert isinstance(backup, Backup)
    assert not backup.is_sound


def test_what_is_no_history_any_more_is_set_aside_as_ever(new_home: Home, start: Start):
    file = new_home.places.history_file
    content = bytearray(file.read_bytes())
    content[100:] = b"\xff" * (len(content) - 100)
    file.write_bytes(content)
    history = start()
    assert history.recent(9) == ()
    assert [problem.what.key for problem in history.problems] == ["history.damaged"]
    assert file.with_name(f"{file.name}.damaged-2026-03-02").read_bytes() == content
