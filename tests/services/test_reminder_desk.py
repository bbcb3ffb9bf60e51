"""Reminders asked for: told once, kept over a new start, and quiet where nothing is to be said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from psoas_timer.app import compose
from psoas_timer.core.practice.replay import DayState
from psoas_timer.core.reminders.rules import Later, ReminderKind, ReminderRules
from psoas_timer.services.places import places_under
from psoas_timer.services.practice import Practice
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.services.reminders.around import Around
from psoas_timer.services.reminders.memory_file import ReminderMemoryFile
from psoas_timer.services.reminders.reminder_desk import LOOK_EVERY_MS, ReminderDesk
from psoas_timer.wording.say import say_problem
from tests.builders import a_routine
from tests.fakes import A_MORNING, FakeClock, ManualTicker

DAILY, BREAK = ReminderKind.DAILY, ReminderKind.BREAK
MINUTE_MS = 60_000

BREAKS = """\
schema = 1
id = "my-break"
name = "My break"
remind_every_min = 50

[[step]]
exercise = "paced-breathing"
hold_s = 60
"""


class Person:
    """Somebody at 07:30 with these wishes; what surrounds them may be changed by a test."""

    def __init__(self, file: Path, **wishes: int | None) -> None:
        self.file = file
        self.clock = FakeClock()
        self.rules = ReminderRules(**wishes)
        self.day: DayState | None = DayState.OPEN
        self.is_led = False
        self.for_breaks = a_routine(remind_every_min=45)
        self.asked = 0
        self.start()

    def start(self) -> None:
        """Start the program, perhaps anew."""
        around = Around(
            rules=lambda: self.rules,
            is_led=lambda: self.is_led,
            today=self._today,
            routine_for_breaks=lambda: self.for_breaks,
            routine_for_today=lambda: None,
        )
        self.desk = ReminderDesk(ReminderMemoryFile(self.file), self.clock, around)
        self.desk.watch()

    def _today(self) -> DayState | None:
        self.asked += 1
        return self.day

    def live(self, minutes: int) -> list[ReminderKind]:
        """Look as often as the desk wants it; gives what was told."""
        told = []
        end = self.clock.local + timedelta(minutes=minutes)
        while (wait_ms := self.desk.wait_ms()) is not None:
            if self.clock.local + timedelta(milliseconds=wait_ms) > end:
                break
            self.clock.advance(wait_ms)
            due = self.desk.look()
            told += [] if due is None else [due.kind]
        return told


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "reminders.json"


@pytest.fixture
def at_eight(file: Path) -> Person:
    return Person(file, daily_minute=8 * 60)


def test_without_a_wish_nothing_is_read_written_or_looked_for(file: Path):
    person = Person(file)
    assert person.desk.wait_ms() is None
    assert person.desk.look() is None
    assert person.asked == 0
    assert not file.parent.exists()


def test_the_day_is_reminded_of_once(at_eight: Person):
    assert at_eight.live(60) == [DAILY]
    assert at_eight.live(600) == []


def test_the_history_is_only_asked_once_it_is_time(at_eight: Person):
    at_eight.live(29)
    assert at_eight.asked == 0


@pytest.mark.parametrize("state", [DayState.DONE, DayState.EDITED, DayState.REST, DayState.PAUSED])
def test_a_day_that_counts_or_is_free_has_none(at_eight: Person, state: DayState):
    at_eight.day = state
    assert at_eight.live(300) == []
    assert at_eight.asked == 1


def test_while_nobody_knows_whether_the_day_counts_the_reminder_waits(at_eight: Person):
    at_eight.day = None
    assert at_eight.live(60) == []
    at_eight.day = DayState.OPEN
    assert at_eight.live(2) == [DAILY]


def test_a_reminder_is_not_told_again_after_a_new_start(at_eight: Person):
    assert at_eight.live(30) == [DAILY]
    at_eight.start()
    assert at_eight.live(300) == []


def test_what_was_put_off_comes_after_a_new_start_too(at_eight: Person):
    at_eight.live(30)
    assert at_eight.desk.ways_to_put_off(DAILY) == tuple(Later)
    at_eight.desk.put_off(DAILY, Later.ONE_HOUR)
    at_eight.start()
    assert at_eight.live(59) == []
    assert at_eight.live(1) == [DAILY]


def test_not_today_lasts_over_a_new_start(at_eight: Person):
    at_eight.live(30)
    at_eight.desk.put_off(DAILY, Later.ONE_HOUR)
    at_eight.desk.not_today(DAILY)
    at_eight.start()
    assert at_eight.live(600) == []


def test_nothing_is_told_in_a_session_and_it_answers_what_was_due(at_eight: Person):
    at_eight.is_led = True
    assert at_eight.live(60) == []
    at_eight.is_led = False
    assert at_eight.live(300) == []


def test_looking_alone_writes_nothing(file: Path):
    person = Person(file, daily_minute=9 * 60, break_every_min=120)
    assert person.live(60) == []
    person.is_led = True
    assert person.live(20) == []
    assert not file.exists()


def test_another_time_holds_from_now_on(at_eight: Person):
    at_eight.rules = replace(at_eight.rules, daily_minute=7 * 60)
    at_eight.desk.watch()
    assert at_eight.live(60) == []
    at_eight.rules = replace(at_eight.rules, daily_minute=9 * 60)
    at_eight.desk.watch()
    assert at_eight.live(60) == [DAILY]


def test_breaks_take_the_minutes_of_the_routine_for_them_or_of_the_settings(file: Path):
    person = Person(file, break_every_min=0)
    assert person.live(90 + 45 * 3) == [BREAK] * 3
    person.rules = replace(person.rules, break_every_min=100)
    assert person.desk.rules.break_every_min == 100
    person.rules, person.for_breaks = replace(person.rules, break_every_min=0), None
    assert person.desk.rules.break_every_min == 30


def test_a_pause_is_without_breaks_and_a_day_that_counts_is_not(file: Path):
    person = Person(file, break_every_min=30)
    person.day = DayState.DONE
    assert person.live(120) == [BREAK]
    person.day = DayState.PAUSED
    assert person.live(300) == []


def test_after_sleep_there_is_one_reminder_and_no_break(file: Path):
    person = Person(file, daily_minute=8 * 60, break_every_min=30)
    person.clock.sleep(7 * 3_600_000)
    due = person.desk.look()
    assert due is not None
    assert due.kind is DAILY
    assert person.live(29) == []
    assert person.live(2) == [BREAK]


def test_a_clock_set_back_does_not_keep_breaks_away(file: Path):
    person = Person(file, break_every_min=30)
    person.clock.local = A_MORNING.replace(hour=15)
    person.desk.look()
    person.clock.local = A_MORNING.replace(hour=10)
    assert person.desk.look() is None
    assert person.live(31) == [BREAK]


def test_it_looks_once_a_minute_and_when_it_is_time(at_eight: Person):
    assert at_eight.desk.wait_ms() == LOOK_EVERY_MS
    at_eight.clock.advance(29 * MINUTE_MS + 45_000)
    assert at_eight.desk.wait_ms() == 15_001


def test_what_was_told_is_meant_until_its_day_is_over_or_counts(at_eight: Person):
    at_eight.live(30)
    assert at_eight.desk.is_meant(DAILY)
    at_eight.day = DayState.DONE
    assert not at_eight.desk.is_meant(DAILY)
    at_eight.day = DayState.OPEN
    at_eight.is_led = True
    assert not at_eight.desk.is_meant(DAILY)
    at_eight.is_led = False
    at_eight.clock.advance(24 * 60 * MINUTE_MS)
    assert not at_eight.desk.is_meant(DAILY)


def test_a_break_is_meant_until_work_ends(file: Path):
    person = Person(file, break_every_min=30)
    assert person.live(120) == [BREAK]
    assert person.desk.is_meant(BREAK)
    person.clock.advance(8 * 60 * MINUTE_MS)
    assert not person.desk.is_meant(BREAK)


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b'{"told_on": 3}', b'{"daily_later": "2026-03-02T19:00"}', b"\xff", b"[" * 9_000],
)
def test_a_broken_file_says_that_nothing_was_told_and_is_named(file: Path, content: bytes):
    file.parent.mkdir()
    file.write_bytes(content)
    person = Person(file, daily_minute=8 * 60)
    assert person.live(60) == [DAILY]
    assert person.desk.problem is not None
    assert person.desk.problem.file == str(file)
    assert "which reminders you had can't be read" in say_problem(person.desk.problem)


def test_where_it_cannot_be_written_it_holds_until_the_end(file: Path):
    file.parent.write_bytes(b"a file where the folder should be")
    person = Person(file, daily_minute=8 * 60)
    assert person.live(600) == [DAILY]


@pytest.fixture
def practice(program_home: Path) -> Iterator[Practice]:
    clock = FakeClock()
    places = places_under(program_home)
    practice = compose(places, SettingsStore(places.settings_file), clock, ManualTicker(clock))
    practice.library.reload()
    wishes = {"reminds_daily": True, "remind_at": "07:30", "reminds_of_breaks": True}
    practice.change_settings(replace(practice.settings, sound_player="silent", **wishes))
    yield practice
    practice.close()


def test_what_is_offered_is_led_as_it_is_told(practice: Practice):
    assert practice.reminders.routine(DAILY) == practice.prepared("quick-release")
    assert practice.reminders.routine(BREAK) == practice.prepared("desk-break")
    assert practice.reminders.rules.break_every_min == 30


def test_a_routine_of_their_own_for_breaks_comes_first(practice: Practice):
    practice.places.routines.mkdir(parents=True)
    (practice.places.routines / "my-break.toml").write_text(BREAKS, encoding="utf-8")
    practice.library.reload()
    assert practice.reminders.routine(BREAK).name == "My break"
    assert practice.reminders.rules.break_every_min == 50


def test_a_day_without_any_history_is_open_unless_it_is_for_rest(practice: Practice):
    practice.reminders.watch()
    assert practice.reminders.look().kind is DAILY
    monday = ("monday",)
    practice.change_settings(replace(practice.settings, rest_weekdays=monday))
    assert not practice.reminders.is_meant(DAILY)


def test_a_pause_before_the_first_session_is_kept_too(practice: Practice):
    assert practice.streak_desk.pause(practice.today(), 3) is None
    practice.reminders.watch()
    assert practice.reminders.look() is None


def test_a_day_that_was_marked_as_practised_on_is_enough(practice: Practice):
    practice.reminders.watch()
    assert practice.streak_desk.correct(practice.today()) is None
    assert practice.reminders.look() is None


def test_a_session_that_was_left_answers_the_reminder(practice: Practice):
    practice.reminders.watch()
    routine = practice.prepared("quick-release")
    assert routine is not None
    practice.begin(routine)
    assert practice.reminders.look() is None
    practice.runner.leave()
    assert practice.streak_desk.streak().today_done is False
    assert practice.reminders.look() is None


def test_a_history_that_cannot_be_read_keeps_the_reminder_waiting(practice: Practice):
    practice.places.history_file.mkdir(parents=True)
    practice.reminders.watch()
    assert practice.reminders.look() is None
    practice.places.history_file.rmdir()
    assert practice.reminders.look().kind is DAILY
