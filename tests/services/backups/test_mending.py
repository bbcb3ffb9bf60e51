"""What the disk altered in the history is told and comes back; what is whole nowhere stays."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.rating import Moment, Rating
from psoas_timer.services.backups.backup import Backup, Reason
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.wording.say import say_problem
from tests.services.backups.conftest import Home
from tests.services.history.records import MORNING

RATING = Rating("r", MORNING, MORNING.date(), Moment.BEFORE, 4)


@pytest.fixture
def guarded(home: Home) -> Iterator[Callable[[], SqliteHistory]]:
    """Open the history of three sessions, a rating and a corrected day as the program does."""
    opened: list[SqliteHistory] = []

    def start() -> SqliteHistory:
        places = home.places
        opened.append(
            SqliteHistory(places.history_file, places.unsaved_sessions, home.clock, home.desk)
        )
        return opened[-1]

    history = start()
    history.keep_rating(RATING)
    history.change_streak_notes(corrected)
    yield start
    for each in opened:
        each.close()


def corrected(notes: StreakNotes) -> StreakNotes:
    return replace(notes, corrected=frozenset({MORNING.date() - timedelta(days=1)}))


def alter(home: Home, *statements: str) -> None:
    """What a disk would do, without the sums that go with a change."""
    with closing(sqlite3.connect(home.places.history_file)) as connection, connection:
        for statement in statements:
            assert connection.execute(statement).rowcount > 0


def said(home: Home) -> list[str]:
    return [each.what.key for each in home.desk.problems]


ALTERED = {
    "a name": ("UPDATE session SET routine_name = 'Qwick release' WHERE id = 'b'", "session"),
    "seconds of a step": ("UPDATE step SET done_ms = 30001 WHERE session = 2", "session"),
    "a step that went": ("DELETE FROM step WHERE session = 2 AND position = 1", "session"),
    "a byte of a name": (
        "UPDATE session SET routine_name = CAST(x'51ff' AS TEXT) WHERE id = 'b'",
        "session",
    ),
    "a type": ("UPDATE session SET led_ms = 'soon' WHERE id = 'b'", "session"),
    "an id": ("UPDATE session SET id = 'c?' WHERE id = 'b'", "session"),
    "the sum itself": ("UPDATE session SET sum = sum + 1 WHERE id = 'b'", "session"),
    "a rating": ("UPDATE rating SET value = 5", "rating"),
    "a corrected day": ("UPDATE corrected_day SET practice_date = '2026-02-27'", "streak"),
}


@pytest.mark.parametrize("what", ALTERED)
def test_an_altered_value_is_brought_back_by_the_backup_of_before(
    home: Home, guarded: Callable[[], SqliteHistory], what: str
):
    history = guarded()
    before = history.recent(9), history.ratings(), history.streak_notes()
    history.close()
    home.make()
    home.pass_days()
    statement, sort = ALTERED[what]
    alter(home, statement)
    assert home.desk.make_daily() is not None
    again = guarded()
    assert (again.recent(9), again.ratings(), again.streak_notes()) == before
    assert said(home) == [f"history.mended.{sort}"]
    assert home.desk.make_daily() is None


def test_it_is_told_when_it_is_read_and_mended_though_today_has_a_backup(
    home: Home, guarded: Callable[[], SqliteHistory]
):
    home.make()
    alter(home, ALTERED["a name"][0])
    history = guarded()
    history.recent(9)
    (problem,) = home.desk.problems
    file = home.places.history_file
    assert say_problem(problem) == (
        f"{file}: a fault of the disk changed something in the session “Qwick release” of"
        " 2026-03-02 (it is brought back from a backup by itself, within the hour or at the next"
        " start; “Back up now” and psoas-timer backup do that at once)"
    )
    assert home.desk.make_daily() is None
    (problem,) = home.desk.problems
    assert say_problem(problem) == (
        f"{file}: a fault of the disk had changed something in the session “Qwick release” of"
        " 2026-03-02 (it is back as the copy of 2026-03-02 07:30 had it, and the backup from"
        " before mending has what was found; if this comes again, have the disk checked)"
    )
    assert {each.routine_name for each in history.recent(9)} == {"Quick release"}


def test_what_was_found_is_backed_up_before(home: Home, guarded: Callable[[], SqliteHistory]):
    home.make()
    home.pass_days()
    alter(home, ALTERED["a name"][0])
    home.desk.make_daily()
    backups = [each for each in home.desk.listing() if isinstance(each, Backup)]
    reasons = {each.manifest.reason for each in backups}
    assert reasons == {Reason.ASKED, Reason.MENDING, Reason.DAILY}


def test_what_is_whole_nowhere_stays_and_is_kept_once_the_person_changed_it(
    home: Home, guarded: Callable[[], SqliteHistory]
):
    alter(home, ALTERED["a name"][0])
    assert home.desk.make_daily() is not None
    (problem,) = home.desk.problems
    assert "no backup has it whole, so it stays as it is" in say_problem(problem)
    assert len([each for each in home.desk.listing() if isinstance(each, Backup)]) == 1
    history = guarded()
    history.note("b", "it was the quick one")
    home.pass_days()
    home.desk.make_daily()
    assert home.desk.problems == ()
    assert "Qwick release" in {each.routine_name for each in history.recent(9)}


def test_a_note_does_not_pass_off_an_altered_session_as_whole(
    home: Home, guarded: Callable[[], SqliteHistory]
):
    home.make()
    alter(home, ALTERED["a name"][0])
    history = guarded()
    history.note("b", "seen")
    history.recent(9)
    assert said(home) == ["history.altered.session"]


def test_totals_of_days_are_counted_anew(home: Home, guarded: Callable[[], SqliteHistory]):
    before = guarded().day_totals(), guarded().held_on(MORNING.date(), MORNING.date())
    alter(home, "UPDATE day SET held_ms = held_ms + 1", "UPDATE held SET held_ms = 7")
    home.desk.make_daily()
    assert (guarded().day_totals(), guarded().held_on(MORNING.date(), MORNING.date())) == before
    assert said(home) == ["history.recounted"]


def test_a_session_that_is_gone_from_a_day_comes_back(
    home: Home, guarded: Callable[[], SqliteHistory]
):
    home.make()
    before = guarded().recent(9)
    alter(home, "DELETE FROM step WHERE session = 2", "DELETE FROM session WHERE number = 2")
    home.pass_days()
    home.desk.make_daily()
    assert set(guarded().recent(9)) == set(before)
    assert said(home) == ["history.mended.session"]


def test_a_session_that_was_removed_for_good_stays_away(
    home: Home, guarded: Callable[[], SqliteHistory]
):
    home.make()
    history = guarded()
    history.delete("b")
    history.remove_deleted()
    home.pass_days()
    home.desk.make_daily()
    assert home.ids() == {"a", "c"}
    assert home.desk.problems == ()


def test_a_broken_index_is_made_anew(home: Home, guarded: Callable[[], SqliteHistory]):
    guarded().close()
    file = home.places.history_file
    content = bytearray(file.read_bytes())
    at = content.rindex(b"2026-03-02T06:30")  # in an index only
    content[at : at + 4] = b"1999"
    file.write_bytes(content)
    assert home.desk.make_daily() is not None
    assert said(home) == ["history.sorted"]
    assert home.ids() == {"a", "b", "c"}


def test_a_whole_history_is_left_alone(home: Home, guarded: Callable[[], SqliteHistory]):
    history = guarded()
    history.note("a", "good")
    history.delete("b")
    history.restore("b")
    history.delete("c")
    home.desk.make_daily()
    home.pass_days()
    home.desk.make_daily()
    assert home.desk.problems == ()
    backups = [each for each in home.desk.listing() if isinstance(each, Backup)]
    assert {each.manifest.reason for each in backups} == {Reason.DAILY}
