"""The clock of reminders on Qt's event loop: it looks when it is asked to, and rests otherwise."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from psoas_timer.core.practice.replay import DayState
from psoas_timer.core.reminders.rules import ReminderRules
from psoas_timer.qt.reminder_clock import ReminderClock
from psoas_timer.services.reminders.around import Around
from psoas_timer.services.reminders.memory_file import ReminderMemoryFile
from psoas_timer.services.reminders.reminder_desk import ReminderDesk
from tests.fakes import FakeClock


class Person:
    """Somebody at 07:30, with a clock of reminders; `told` is what it told."""

    def __init__(self, file: Path) -> None:
        self.time = FakeClock()
        self.rules = ReminderRules()
        around = Around(
            rules=lambda: self.rules,
            is_led=lambda: False,
            today=lambda: DayState.OPEN,
            routine_for_breaks=lambda: None,
            routine_for_today=lambda: None,
        )
        self.is_in_sight = True
        self.desk = ReminderDesk(ReminderMemoryFile(file), self.time, around)
        self.clock = ReminderClock(self.desk, lambda: self.is_in_sight)
        self.told: list[object] = []
        self.clock.due.connect(self.told.append)

    @property
    def timer(self) -> QTimer:
        (timer,) = self.clock.findChildren(QTimer)
        return timer


@pytest.fixture
def person(tmp_path: Path, qtbot: QtBot) -> Person:
    return Person(tmp_path / "reminders.json")


def test_without_a_wish_no_timer_runs(person: Person) -> None:
    person.clock.begin()
    assert not person.timer.isActive()


def test_it_tells_what_is_due_and_looks_on(person: Person) -> None:
    person.rules = ReminderRules(daily_minute=8 * 60)
    person.clock.begin()
    assert person.told == []
    assert person.timer.isActive()
    person.time.advance(30 * 60_000)
    person.timer.timeout.emit()
    assert len(person.told) == 1
    person.clock.look()
    assert len(person.told) == 1
    assert person.timer.isActive()
    person.clock.end()
    assert not person.timer.isActive()


def test_what_nobody_could_see_is_told_later(person: Person) -> None:
    person.rules = ReminderRules(daily_minute=8 * 60)
    person.clock.begin()
    person.is_in_sight = False
    person.time.advance(40 * 60_000)
    person.clock.look()
    assert person.told == []
    person.is_in_sight = True
    person.clock.look()
    assert len(person.told) == 1
    person.clock.end()


def test_a_wish_taken_back_ends_it(person: Person) -> None:
    person.rules = ReminderRules(daily_minute=8 * 60)
    person.clock.begin()
    person.rules = ReminderRules()
    person.clock.begin()
    assert not person.timer.isActive()


def test_the_timer_rings_by_itself(person: Person, qtbot: QtBot) -> None:
    person.rules = ReminderRules(daily_minute=8 * 60)
    person.time.advance(30 * 60_000 - 5)
    person.clock.begin()
    person.time.advance(5)
    qtbot.waitUntil(lambda: len(person.told) == 1)
    person.clock.end()
