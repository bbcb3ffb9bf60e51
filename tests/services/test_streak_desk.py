"""The streak with its notes: rules by date, pauses, journeys and corrections, in a real file."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from psoas_timer.core.messages import message
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.record import Outcome
from psoas_timer.core.practice.replay import DayState, IfSkipped
from psoas_timer.core.practice.streak_rules import StreakRules
from psoas_timer.core.problems import Problem
from psoas_timer.services.history.known import KnownHistory
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.streak_desk import StreakDesk
from tests.builders import a_record
from tests.fakes import A_MORNING, FakeClock, MemoryHistory

TODAY = A_MORNING.date()
HARD = StreakRules(counts_from_ms=900_000, goal_sessions=3)


class Person:
    """Somebody with a history in a folder, who may start the program anew."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "history.sqlite3"
        self.clock = FakeClock()
        self.rules = StreakRules()
        self.hurt_on: set[date] = set()
        self.store = SqliteHistory(self.file, folder / "unsaved", self.clock)
        self.desk = self.desk_on(self.store)

    def desk_on(self, store: SqliteHistory | MemoryHistory) -> StreakDesk:
        self.known = KnownHistory(store)
        return StreakDesk(
            store,
            self.known,
            lambda: self.rules,
            lambda: self.today,
            self.clock,
            lambda day: day in self.hurt_on,
        )

    @property
    def today(self) -> date:
        return practice_date(self.clock.local, 4)

    def practise(self, *days_ago: int) -> None:
        """A finished session at this time of day, so many days before today."""
        for ago in days_ago:
            started = self.clock.local - timedelta(days=ago)
            self.store.add(
                a_record(
                    id=started.isoformat(),
                    started=started,
                    practice_date=practice_date(started, 4),
                    outcome=Outcome.FINISHED,
                )
            )

    def states(self, days: int) -> list[DayState]:
        """The states of the last days, today's last."""
        audited = self.desk.audit(self.today - timedelta(days=days - 1)).days
        return [day.state for day in audited]


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    someone = Person(tmp_path)
    yield someone
    someone.store.close()


def test_looking_at_the_streak_of_somebody_new_makes_no_file(person: Person, tmp_path: Path):
    person.rules = StreakRules(weekly_goal=3)
    assert person.desk.streak().current == 0
    assert person.desk.week_goal(1).goal == 3
    assert list(tmp_path.iterdir()) == []


def test_other_rules_leave_past_days_alone_also_after_a_new_start(person: Person, tmp_path: Path):
    person.practise(2, 1)
    assert person.desk.streak().current == 2
    person.rules = HARD
    assert person.desk.streak().current == 2
    person.store.close()

    again = Person(tmp_path)
    again.rules = HARD
    assert again.desk.streak().current == 2
    again.practise(0)
    assert again.states(3) == [DayState.DONE, DayState.DONE, DayState.OPEN]
    again.store.close()


def test_a_day_that_counts_already_keeps_its_rules(person: Person):
    person.practise(0)
    assert person.desk.streak().today_done
    person.rules = HARD
    assert person.desk.streak().today_done
    person.clock.local += timedelta(days=1)
    person.practise(0)
    assert not person.desk.streak().today_done


def test_a_correction_counts_is_marked_and_can_be_taken_back(person: Person):
    person.practise(2)
    yesterday = TODAY - timedelta(days=1)
    assert person.desk.correct(yesterday) is None
    assert person.states(3) == [DayState.DONE, DayState.EDITED, DayState.OPEN]
    assert person.desk.streak().current == 2
    assert person.desk.take_back_correction(yesterday) is None
    assert person.states(3) == [DayState.DONE, DayState.FROZEN, DayState.OPEN]


def test_a_day_to_come_can_not_be_corrected(person: Person):
    with pytest.raises(ValueError, match="still to come"):
        person.desk.correct(TODAY + timedelta(days=1))


def test_a_pause_keeps_the_streak_until_it_is_ended(person: Person):
    person.practise(3)
    assert person.desk.pause(TODAY - timedelta(days=2), 30) is None
    assert person.states(4) == [DayState.DONE, *[DayState.PAUSED] * 3]
    assert person.desk.audit(TODAY).if_skipped is IfSkipped.KEPT
    assert person.desk.pause_now() == Pause(TODAY - timedelta(days=2), TODAY + timedelta(days=27))
    assert person.desk.resume() is None
    assert person.desk.pause_now() is None
    assert person.states(2) == [DayState.PAUSED, DayState.OPEN]


def test_a_pause_that_began_or_ended_by_mistake_is_undone(person: Person):
    person.practise(1)
    before = person.desk.pauses()
    person.desk.pause(TODAY, 9)
    during = person.desk.pauses()
    person.desk.resume()
    assert person.desk.put_back_pauses(during) is None
    assert person.states(1) == [DayState.PAUSED]
    assert person.desk.put_back_pauses(before) is None
    assert person.states(1) == [DayState.OPEN]
    assert person.desk.pauses() == ()


TOMORROW = TODAY + timedelta(days=1)


def test_rest_is_offered_after_a_day_that_hurt_kept_and_given_back(person: Person):
    person.practise(0)
    assert not person.desk.may_offer_rest()
    assert person.desk.may_offer_rest(hurts=True)
    person.hurt_on.add(TODAY)
    assert person.desk.may_offer_rest()

    assert person.desk.rest_on(TOMORROW) is None
    assert person.desk.audit(TODAY).rests_tomorrow
    assert not person.desk.may_offer_rest()
    person.clock.local += timedelta(days=1)
    assert person.states(1) == [DayState.REST]
    assert person.desk.audit(TOMORROW).if_skipped is IfSkipped.KEPT

    assert person.desk.take_back_rest(TOMORROW) is None
    assert person.states(1) == [DayState.OPEN]


@pytest.mark.parametrize("free", ["planned", "paused"])
def test_no_rest_is_offered_where_the_next_day_is_free_already(person: Person, free: str):
    person.hurt_on.add(TODAY)
    if free == "paused":
        person.desk.pause(TODAY, 3)
    else:
        person.rules = StreakRules(rest_weekdays=frozenset({TOMORROW.isoweekday()}))
    assert not person.desk.may_offer_rest()


@pytest.mark.parametrize("days", [-1, 0, 2])
def test_only_tomorrow_can_be_taken_as_rest(person: Person, days: int):
    with pytest.raises(ValueError, match="not tomorrow"):
        person.desk.rest_on(TODAY + timedelta(days=days))


def test_before_the_day_starts_tomorrow_is_the_date_of_the_morning(person: Person):
    person.clock.local = person.clock.local.replace(hour=1)
    assert person.desk.rest_on(TODAY) is None


def test_while_answers_are_held_all_is_put_together_once(
    person: Person, monkeypatch: pytest.MonkeyPatch
):
    person.practise(1, 0)
    read: list[str] = []
    for name in ("day_totals", "streak_notes"):
        ask = getattr(SqliteHistory, name)
        monkeypatch.setattr(
            SqliteHistory, name, lambda *a, ask=ask, name=name: (read.append(name), ask(*a))[1]
        )
    with person.known.held():
        with person.known.held():
            assert person.desk.streak().current == 2
        assert person.desk.week_goal().done == 1
        assert len(person.desk.audit(TODAY).days) == 1
    assert read == ["streak_notes", "day_totals"]
    person.desk.correct(TODAY - timedelta(days=2))
    assert person.desk.streak().current == 3


def test_a_pause_of_another_time_is_refused(person: Person):
    with pytest.raises(ValueError, match="a pause"):
        person.desk.pause(TODAY - timedelta(days=3), 5)


def at(zone: str, *moment: int) -> datetime:
    return datetime(*moment, tzinfo=ZoneInfo(zone))


def test_a_date_lost_over_the_date_line_is_paused_for_good(person: Person):
    person.clock.local = at("Pacific/Honolulu", 2026, 3, 3, 8)
    person.practise(0)
    person.clock.local = at("Pacific/Auckland", 2026, 3, 5, 9)
    assert person.states(3) == [DayState.DONE, DayState.PAUSED, DayState.OPEN]
    for _ in range(3):
        person.practise(0)
        person.clock.local += timedelta(days=1)
    assert person.states(6)[:2] == [DayState.DONE, DayState.PAUSED]
    assert (person.desk.streak().current, person.desk.streak().freezes) == (4, 1)


def test_a_journey_is_noticed_also_after_the_first_session_there(person: Person):
    person.clock.local = at("Pacific/Honolulu", 2026, 3, 3, 8)
    person.practise(0)
    person.clock.local = at("Pacific/Auckland", 2026, 3, 5, 9)
    person.practise(0)
    assert person.states(3) == [DayState.DONE, DayState.PAUSED, DayState.DONE]


def test_a_clock_that_was_two_days_ahead_for_a_while_costs_nothing(person: Person):
    person.practise(2, 1)
    person.clock.local += timedelta(days=2)
    person.practise(0)
    person.rules = StreakRules(weekly_goal=3)
    assert person.desk.streak().today_done
    person.clock.local -= timedelta(days=2)
    assert person.states(3) == [DayState.DONE, DayState.DONE, DayState.OPEN]
    person.practise(0)
    assert person.desk.streak().current == 3
    person.clock.local += timedelta(days=2)
    done = DayState.DONE
    assert person.states(5) == [done, done, done, DayState.FROZEN, done]


def test_two_programs_change_the_notes_and_both_changes_stay(person: Person, tmp_path: Path):
    person.practise(4)
    assert person.desk.streak().best == 1
    other = Person(tmp_path)
    other.desk.correct(TODAY - timedelta(days=3))
    person.desk.correct(TODAY - timedelta(days=2))
    other.store.close()
    assert person.desk.streak().best == 3


def test_a_spoilt_note_is_left_out_and_said_and_the_others_hold(
    person: Person, allow_log: Callable[[str], None]
):
    allow_log("can't be read")
    person.practise(3, 0)
    person.desk.correct(TODAY - timedelta(days=1))
    person.store.close()
    with closing(sqlite3.connect(person.file)) as connection, connection:
        connection.execute("INSERT INTO corrected_day VALUES ('not a day')")
        connection.execute("INSERT INTO rest_day VALUES ('tomorrow')")
        connection.execute("INSERT INTO streak_pause VALUES ('2026-02-30', 'x')")
        connection.execute("INSERT INTO streak_rules VALUES ('2026-01-01', 'many', 0, 0, '', 5)")
    assert person.states(2) == [DayState.EDITED, DayState.DONE]
    person.desk.correct(TODAY - timedelta(days=2))
    with closing(sqlite3.connect(person.file)) as connection:
        kept = connection.execute("SELECT count(*) FROM corrected_day").fetchone()
    assert kept == (3,)


TROUBLE = Problem(message("history.locked"))


class ReadOnlyHistory(MemoryHistory):
    """Takes no notes."""

    def change_streak_notes(self, changed: Callable[[StreakNotes], StreakNotes]) -> StreakNotes:
        raise HistoryUnavailable(TROUBLE)


def test_rules_that_can_not_be_kept_hold_all_the_same(person: Person):
    record = a_record(practice_date=TODAY, started=A_MORNING)
    desk = person.desk_on(ReadOnlyHistory(replace(record, outcome=Outcome.FINISHED)))
    person.rules = StreakRules(goal_sessions=2)
    assert not desk.streak().today_done
    assert desk.correct(TODAY) == TROUBLE


def test_nothing_is_raised_while_the_history_can_not_be_read(person: Person):
    store = MemoryHistory(a_record(practice_date=TODAY))
    store.trouble = TROUBLE
    desk = person.desk_on(store)
    assert desk.streak().best == 0
    assert desk.pause(TODAY, 3) == TROUBLE
    assert desk.audit(TODAY).days == ()
