"""Where ratings are given and asked for: they belong to their session, and cards are rare."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Moment
from psoas_timer.core.practice.rating_trend import Direction
from psoas_timer.core.practice.seek_help import Reason
from psoas_timer.core.problems import Problem
from psoas_timer.services.card_memory import CardMemory
from psoas_timer.services.rating_desk import RatingDesk
from psoas_timer.wording.say import say_problem
from tests.builders import a_record
from tests.fakes import FakeClock, MemoryHistory

TROUBLE = Problem(message("history.locked"))


class Person:
    """Somebody who rates, and may start the program anew."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self.store = MemoryHistory()
        self.file = folder / "state" / "cards.json"
        self.start()

    def start(self) -> None:
        self.desk = RatingDesk(self.store, CardMemory(self.file), lambda: self.today, self.clock)

    @property
    def today(self) -> date:
        return self.clock.local.date()

    def rate_days(self, *values: int) -> None:
        """A rating a day; afterwards it is the morning of the last one."""
        for value in values:
            self.clock.local += timedelta(days=1)
            self.desk.rate(value, Moment.OTHER)

    def session(self, before: int, after: int) -> None:
        """The next day, a session with both ratings."""
        self.clock.local += timedelta(days=1)
        name = str(self.today)
        self.desk.rate(before, Moment.BEFORE)
        self.desk.session_began(name)
        self.store.add(a_record(id=name, started=self.clock.local, practice_date=self.today))
        self.clock.advance(300_000)
        self.desk.rate(after, Moment.AFTER, name)


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


def test_a_rating_before_a_session_is_kept_at_once_and_becomes_the_sessions(person: Person):
    made = person.desk.rate(4, Moment.BEFORE)
    assert person.store.ratings() == (made,)
    assert made.session_id is None
    person.desk.session_began("one")
    (kept,) = person.store.ratings()
    assert (kept.id, kept.value, kept.session_id) == (made.id, 4, "one")
    person.desk.session_began("two")
    assert person.store.ratings() == (kept,)


def test_an_answer_to_an_earlier_question_belongs_to_no_later_session(person: Person):
    person.desk.rate(4, Moment.BEFORE)
    person.desk.not_rated()
    person.desk.session_began("one")
    assert [each.session_id for each in person.store.ratings()] == [None]


def test_what_is_said_besides_goes_to_the_session_too(person: Person):
    made = person.desk.rate(4, Moment.BEFORE)
    person.desk.keep(replace(made, note="stiff"))
    person.desk.session_began("one")
    assert [(each.note, each.session_id) for each in person.store.ratings()] == [("stiff", "one")]


def test_a_rating_can_be_taken_back(person: Person):
    person.desk.take_back(person.desk.rate(4, Moment.BEFORE))
    person.desk.session_began("one")
    assert person.store.ratings() == ()


def test_the_trend_is_of_the_last_seven_days(person: Person):
    person.rate_days(*[5] * 7, *[2] * 7)
    assert person.desk.trend().direction is Direction.LOWER
    person.clock.local += timedelta(days=30)
    assert person.desk.trend().direction is Direction.UNKNOWN


def test_there_is_one_card_a_week_also_after_another_start(person: Person):
    person.rate_days(*[3] * 7, *[6] * 7)
    assert person.desk.weekly_reason() is Reason.HIGHER
    person.desk.card_shown()
    assert person.desk.weekly_reason() is None
    assert person.desk.reason_after(9) is None
    person.start()
    person.rate_days(*[6] * 6)
    assert person.desk.weekly_reason() is None
    person.rate_days(6)
    assert person.desk.weekly_reason() is Reason.HIGHER


def test_sessions_that_made_it_worse_are_told_before_the_next_and_before_all_else(person: Person):
    person.rate_days(*[1] * 7)
    for _ in range(4):
        person.session(5, 7)
    assert person.desk.weekly_reason() is None
    assert person.desk.reason_at_start() is Reason.WORSE_AFTER
    person.desk.card_shown()
    assert person.desk.reason_at_start() is None


def test_a_strong_rating_after_a_session_asks_for_a_gentle_one_and_for_rest(person: Person):
    person.session(3, 6)
    assert not person.desk.wants_gentle()
    assert not person.desk.was_strong_on(person.today)
    person.session(3, 7)
    assert person.desk.reason_after(7) is Reason.STRONG_AFTER
    assert person.desk.reason_after(6) is None
    assert person.desk.wants_gentle()
    assert person.desk.was_strong_on(person.today)
    assert not person.desk.was_strong_on(person.today - timedelta(days=1))
    person.clock.local += timedelta(hours=3)
    person.store.add(a_record(id="next", started=person.clock.local))
    assert not person.desk.wants_gentle()


def test_nothing_is_raised_while_the_history_can_not_be_read(person: Person):
    person.rate_days(*[3] * 7, *[9] * 7)
    person.store.trouble = TROUBLE
    assert person.desk.since(person.today) == ()
    assert person.desk.trend().direction is Direction.UNKNOWN
    assert person.desk.weekly_reason() is None
    assert not person.desk.wants_gentle()
    made = person.desk.rate(4, Moment.OTHER)
    assert person.desk.problem == TROUBLE
    assert person.desk.keep(made) == TROUBLE
    assert person.desk.take_back(made) == TROUBLE
    person.store.trouble = None
    person.desk.keep(made)
    assert person.desk.problem is None


@pytest.mark.parametrize("content", [b"", b"[]", b'{"card_on": "soon", "help_for_belly": true}'])
def test_a_memory_that_can_not_be_read_has_said_nothing_yet(person: Person, content: bytes):
    person.file.parent.mkdir()
    person.file.write_bytes(content)
    memory = CardMemory(person.file)
    assert memory.card_on is None
    assert not memory.has_helped_for_belly
    assert memory.problem is not None
    assert memory.problem.file == str(person.file)
    assert "what was said to you before can't be read" in say_problem(memory.problem)
    memory.card_shown(person.today)
    memory.helped_for_belly()
    again = CardMemory(person.file)
    assert (again.card_on, again.has_helped_for_belly) == (person.today, True)


def test_what_can_not_be_noted_holds_until_the_program_ends(tmp_path: Path):
    (tmp_path / "state").write_text("in the way")
    memory = CardMemory(tmp_path / "state" / "cards.json")
    memory.card_shown(date(2026, 3, 2))
    assert memory.card_on == date(2026, 3, 2)


def test_the_ratings_of_a_session_come_as_they_were_given(person: Person):
    a_day = timedelta(days=1)
    before = replace(person.desk.rate(6, Moment.BEFORE), session_id="s")
    after = replace(person.desk.rate(3, Moment.AFTER, "s"), at=before.at - a_day)
    before = replace(before, practice_date=before.practice_date - a_day)  # asked before 04:00
    for each in (after, before):
        person.desk.keep(each)
    person.desk.rate(9, Moment.OTHER)
    session = replace(a_record(id="s"), practice_date=after.practice_date)
    assert person.desk.of_session(session) == (before, after)
