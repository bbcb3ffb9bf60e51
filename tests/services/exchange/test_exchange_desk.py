"""Exports and imports are whole or not at all, whatever happens, and can be called off."""

import json
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from psoas_timer.core.messages import message
from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.streak_rules import RuleBook, StreakRules
from psoas_timer.core.problems import Problem
from psoas_timer.services.backups.backup import Reason
from psoas_timer.services.exchange import watch
from psoas_timer.services.exchange.exchange_desk import Form
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.exchange.watch import Cancelled
from psoas_timer.wording.say import say_problem
from tests.services.exchange.homes import Home, instant
from tests.services.history.records import record

OLD, NEW = StreakRules(weekly_goal=2), StreakRules(weekly_goal=6)


@pytest.fixture
def exported(other: Home):
    """A file with three sessions from elsewhere."""
    other.add(*(record(name, instant(day)) for day, name in enumerate("xyz", start=1)))
    return other.export()


def stop(done: float) -> None:
    raise Cancelled


def test_an_import_that_is_called_off_changes_nothing(home: Home, exported, monkeypatch):
    monkeypatch.setattr("psoas_timer.services.exchange.history_json_reading.EVERY", 2)
    home.add(record("a"))
    incoming, seen = home.desk.look_into(exported), []

    def stop_later(done: float) -> None:
        seen.append(done)
        if len(seen) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        home.desk.take_over(incoming, (), stop_later)
    assert list(home.sessions()) == ["a"]


def test_an_export_that_is_called_off_leaves_the_old_file(home: Home, monkeypatch):
    monkeypatch.setattr(watch, "EVERY", 1)
    home.add(record("a"))
    path = home.folder / "out.json"
    path.write_text("old")
    with pytest.raises(Cancelled):
        home.desk.export(Form.JSON, path, str, stop)
    assert path.read_text() == "old"
    assert [each.name for each in home.folder.glob("*out*")] == ["out.json"]


def test_progress_is_told_from_nothing_to_all(home: Home, monkeypatch):
    monkeypatch.setattr(watch, "EVERY", 1)
    home.add(record("a"), record("b", instant(3)))
    told: list[float] = []
    assert home.desk.export(Form.JSON, home.folder / "out.json", str, told.append) == 2
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_backups_come_before_and_after_an_import_and_none_before_a_look(home: Home, exported):
    home.look(exported)
    assert home.backups == []
    assert home.import_file(exported).not_backed_up is None
    assert home.backups == [Reason.IMPORT, Reason.IMPORTED]


def test_an_import_that_brings_nothing_needs_no_backup_after_it(home: Home, exported):
    home.import_file(exported)
    home.backups.clear()
    home.import_file(exported)
    assert home.backups == [Reason.IMPORT]


def test_without_its_backup_nothing_comes_in(home: Home, exported):
    problem = home.problems[Reason.IMPORT] = Problem(message("backups.busy"))
    with pytest.raises(ExchangeTrouble) as caught:
        home.import_file(exported)
    assert caught.value.problem == problem
    assert home.sessions() == {}


def test_that_there_is_no_backup_of_what_came_in_is_told(home: Home, exported):
    problem = home.problems[Reason.IMPORTED] = Problem(message("backups.busy"))
    assert home.import_file(exported).not_backed_up == problem
    assert len(home.sessions()) == 3


def test_what_came_in_is_not_called_off_with_the_backup_after_it(home: Home, exported, monkeypatch):
    def interrupted(reason: Reason) -> None:
        if reason is Reason.IMPORTED:
            raise KeyboardInterrupt

    monkeypatch.setattr(home.desk, "_back_up", interrupted)
    told = home.import_file(exported).not_backed_up
    assert told is not None
    assert say_problem(told) == (
        "All of it came in, but the backup after it was stopped (make one: Settings, Backups, or"
        " psoas-timer backup)"
    )
    assert len(home.sessions()) == 3


def test_what_is_here_stays_as_it_is(home: Home, other: Home):
    other.add(replace(record("a"), note="there"), record("b", instant(3)))
    home.add(replace(record("a"), note="here"))
    with closing(home.open()) as history:
        history.delete("a")
    report = home.import_file(other.export())
    assert (report.sessions.new, report.sessions.known) == (1, 1)
    assert home.sessions()["a"].note == "here"
    assert home.sessions()["a"].deleted is not None


def test_a_history_without_room_for_the_file_is_told(home: Home):
    home.add(record("a"))
    (home.folder / "out.json").mkdir()
    with pytest.raises(ExchangeTrouble) as caught:
        home.desk.export(Form.JSON, home.folder / "out.json", str)
    assert caught.value.problem.what.key == "exchange.not_written"


def test_a_damaged_history_is_never_exported_as_an_empty_one(home: Home):
    home.add(record("a"))
    home.file.write_bytes(b"no database at all" * 100)
    with pytest.raises(ExchangeTrouble) as caught:
        home.export()
    assert caught.value.problem.what.key == "history.damaged_here"
    assert not (home.folder / "out.json").exists()
    assert home.file.read_bytes().startswith(b"no database")


def test_a_missing_file_is_told(home: Home):
    with pytest.raises(ExchangeTrouble) as caught:
        home.desk.look_into(home.folder / "none.csv")
    assert caught.value.problem.what.key == "exchange.missing"


def keep(home: Home, book: RuleBook, **notes: object) -> None:
    with closing(home.open()) as history:
        history.change_streak_notes(lambda _: StreakNotes(book, **notes))


def test_rules_come_in_for_the_days_before_those_known_here_only(home: Home, other: Home):
    other.add(record("x", instant(1)))
    keep(other, RuleBook(((date.min, OLD), (date(2026, 3, 3), NEW))))
    home.add(record("a", instant(2)))
    keep(home, RuleBook(((date.min, StreakRules()),)))
    path = other.export()
    assert home.import_file(path).notes_changed
    with closing(home.open()) as history:
        book = history.streak_notes().book
    assert book == RuleBook(((date.min, OLD), (date(2026, 3, 2), StreakRules())))
    assert not home.import_file(path).changes_anything


def test_pauses_and_days_are_put_together(home: Home, other: Home):
    first, second = date(2026, 2, 1), date(2026, 2, 10)
    keep(other, RuleBook(), pauses=(Pause(first, second), Pause(second, second)),
         corrected=frozenset({first}), rest_days=frozenset({second}))  # fmt: skip
    keep(home, RuleBook(), pauses=(Pause(first, first),), corrected=frozenset({second}))
    report = home.import_file(other.export())
    assert (report.days.new, report.notes_changed) == (1, True)
    with closing(home.open()) as history:
        notes = history.streak_notes()
    assert notes.pauses == (Pause(first, first), Pause(second, second))
    assert notes.corrected == {first, second}
    assert notes.rest_days == {second}


def test_the_same_session_twice_in_a_file_comes_in_once(home: Home, exported):
    content = json.loads(exported.read_text(encoding="utf-8"))
    content["sessions"] += content["sessions"]
    exported.write_text(json.dumps(content), encoding="utf-8")
    report = home.import_file(exported)
    assert (report.sessions.new, report.sessions.known) == (3, 3)
