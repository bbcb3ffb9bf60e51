"""What is known of the history while it can't be read, and afterwards."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.problems import Problem
from psoas_timer.services.history.known import KnownHistory
from tests.fakes import MemoryHistory
from tests.services.history.records import MORNING, record


class CountingHistory(MemoryHistory):
    """Notes what it is asked."""

    def __init__(self, *records: SessionRecord) -> None:
        super().__init__(*records)
        self.asked: list[str] = []

    def recent(self, limit: int) -> tuple[SessionRecord, ...]:
        self.asked.append("recent")
        return super().recent(limit)

    def day_totals(self, since: date | None = None) -> Mapping[date, DayTotal]:
        self.asked.append("day_totals")
        return super().day_totals(since)


TROUBLE = Problem(message("history.locked"))


def test_answers_are_those_of_the_history():
    known = KnownHistory(MemoryHistory(record("a")))
    assert known.recent(9) == (record("a"),)
    assert list(known.day_totals()) == [MORNING.date()]
    assert known.problem is None


def test_nothing_is_known_while_it_can_not_be_read_and_the_reason_is():
    store = MemoryHistory(record("a"))
    known = KnownHistory(store)
    store.trouble = TROUBLE
    assert known.recent(9) == ()
    assert known.day_totals() == {}
    assert known.problem == TROUBLE
    store.trouble = None
    assert known.recent(9) == (record("a"),)
    assert known.problem is None


def test_a_page_asks_for_days_and_sessions_once_each():
    earlier = record("a", started=MORNING - timedelta(days=1))
    store = CountingHistory(earlier, record("b"))
    known = KnownHistory(store)
    with known.held():
        assert len(known.day_totals()) == 2
        assert list(known.day_totals(MORNING.date())) == [MORNING.date()]
        assert known.recent(9) == (record("b"), earlier)
        assert known.recent(1) == (record("b"),)
    assert store.asked == ["day_totals", "recent"]


def test_more_sessions_than_before_are_asked_for():
    known = KnownHistory(MemoryHistory(record("a"), record("b", started=MORNING + timedelta(1))))
    with known.held():
        assert len(known.recent(1)) == 1
        assert len(known.recent(2)) == 2


def test_what_was_held_is_forgotten_with_the_page():
    store = MemoryHistory(record("a"))
    known = KnownHistory(store)
    with known.held():
        known.day_totals()
        known.recent(9)
    store.add(record("b", started=MORNING + timedelta(days=1)))
    with known.held():
        assert len(known.day_totals()) == len(known.recent(9)) == 2


def test_that_nothing_could_be_read_is_not_forgotten_within_the_page():
    store = MemoryHistory(record("a"))
    store.trouble = TROUBLE
    known = KnownHistory(store)
    with known.held():
        assert known.day_totals() == known.day_totals(MORNING.date()) == {}
        assert known.problem == TROUBLE


def test_briefs_are_asked_for_once_for_the_length_of_a_page():
    known = KnownHistory(MemoryHistory(record("a"), record("b", started=MORNING + timedelta(1))))
    with known.held():
        assert [brief.started for brief in known.briefs(1)] == [MORNING + timedelta(1)]
        assert len(known.briefs(9)) == 2
        assert len(known.briefs(1)) == 1


def test_each_routine_was_used_last_when_it_was_begun_last():
    ids = ("calm-reset", "desk-break", "calm-reset")
    days = [MORNING + timedelta(number) for number in range(len(ids))]
    records = [
        replace(record(str(number), started=days[number]), routine_id=routine_id)
        for number, routine_id in enumerate(ids)
    ]
    known = KnownHistory(MemoryHistory(*records))
    assert known.last_used() == {"calm-reset": days[2], "desk-break": days[1]}


def test_what_a_person_changes_is_kept_or_the_reason_given():
    store = MemoryHistory(record("a"))
    known = KnownHistory(store)
    assert known.note("a", "calm") is None
    assert known.recent(9)[0].note == "calm"
    assert known.delete("a") is None
    assert (known.recent(9), len(known.deleted())) == ((), 1)
    store.trouble = TROUBLE
    changes = (known.delete("a"), known.restore("a"), known.note("a", ""), known.remove_deleted())
    assert changes == (TROUBLE,) * 4
    store.trouble = None
    assert known.restore("a") is None
    assert len(known.recent(9)) == 1
    assert (known.delete("a"), known.remove_deleted()) == (None, None)
    assert (known.recent(9), known.deleted()) == ((), ())
