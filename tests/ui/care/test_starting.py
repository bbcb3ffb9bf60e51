"""From "Start" to the first second: questions that are due, what they change, and the ways back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from psoas_timer.services.practice import Practice
from psoas_timer.ui.adjust.adjust_dialog import AdjustDialog
from psoas_timer.ui.banner import Banner
from psoas_timer.ui.care.changes_dialog import ChangesDialog
from psoas_timer.ui.care.gate_dialog import GateDialog
from psoas_timer.ui.care.nothing_left_dialog import NothingLeftDialog
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.session.session_view import SessionView
from tests.fakes import FakeClock
from tests.ui.conftest import Person, shown, texts

Open = Callable[[Practice], MainWindow]


def is_led(person: Person) -> bool:
    return person.practice.runner.session is not None


def told(widget: QWidget) -> str:
    return "\n".join(texts(widget))


@pytest.fixture
def newcomer(program_home: Path) -> Iterator[Person]:
    """A person who was asked nothing yet."""
    person = Person(program_home, FakeClock(), is_settled=False)
    person.set(sound_player="silent", has_read_welcome=True)
    yield person
    person.practice.close()


def test_both_questions_come_one_after_the_other_and_only_once(
    newcomer: Person, open_window: Open
) -> None:
    window = open_window(newcomer.practice)
    window.navigation.sessions.start("quick-release")
    first = shown(window, GateDialog)
    assert first.windowTitle() == "Before you press on your abdomen"
    assert "Question 1 of 2" in told(first)
    QTest.keyClick(first.none_button, Qt.Key.Key_Return)
    second = shown(window, GateDialog)
    assert second.windowTitle() == "Hips"
    assert "Question 2 of 2" in told(second)
    assert not is_led(newcomer)
    QTest.keyClick(second.none_button, Qt.Key.Key_Return)
    assert is_led(newcomer)
    newcomer.practice.runner.leave()
    window.navigation.sessions.start("quick-release")
    assert not newcomer.practice.runner.session.is_over


def test_not_now_begins_nothing_and_remembers_nothing(newcomer: Person, open_window: Open) -> None:
    window = open_window(newcomer.practice)
    window.navigation.sessions.start("trigger-point-holds")
    QTest.keyClick(shown(window, GateDialog), Qt.Key.Key_Escape)
    assert not is_led(newcomer)
    assert not newcomer.practice.care.answers.gates


def test_a_key_held_down_answers_nothing(newcomer: Person, open_window: Open) -> None:
    window = open_window(newcomer.practice)
    window.navigation.sessions.start("trigger-point-holds")
    gate = shown(window, GateDialog)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QApplication.sendEvent(gate.none_button, held)
    assert gate.isVisible()
    assert not newcomer.practice.care.answers.gates


def test_a_tick_shows_what_to_do_and_is_told_before_the_start(
    newcomer: Person, open_window: Open
) -> None:
    person, window = newcomer, open_window(newcomer.practice)
    window.navigation.sessions.start("trigger-point-holds")
    gate = shown(window, GateDialog)
    advice = "Do not press or roll near a hernia"
    assert advice not in told(gate)
    gate.ticks.boxes["hernia"].click()
    assert advice in told(gate)
    assert not gate.none_button.isVisible()
    gate.go_on_button.click()
    changes = shown(window, ChangesDialog)
    assert "Knee hug, other leg long takes the place of Trigger-point pressure hold" in told(
        changes
    )
    assert "takes the place of Trigger-point" in changes.accessibleDescription()
    assert person.practice.care.answers.ticked == {"hernia"}
    assert not is_led(person)
    changes.start_button.click()
    led = [step.exercise.id for step in person.practice.runner.session.timeline.routine.steps]
    assert "finger-pressure-hold" not in led


def test_changes_are_told_each_time_and_back_begins_nothing(
    person: Person, open_window: Open
) -> None:
    person.practice.care.tick({"hernia"})
    window = open_window(person.practice)
    for _ in range(2):
        window.navigation.sessions.start("trigger-point-holds")
        shown(window, ChangesDialog).back_button.click()
    assert not is_led(person)


def test_repeat_tells_the_changes_once_more(person: Person, open_window: Open) -> None:
    person.practice.care.tick({"hernia"})
    window = open_window(person.practice)
    window.navigation.sessions.start("quick-release")
    shown(window, ChangesDialog).start_button.click()
    person.ticker.run_for(3_600_000)
    view = shown(window, SessionView)
    QTest.keyClick(view.done.repeat, Qt.Key.Key_Return)
    changes = shown(window, ChangesDialog)
    assert person.practice.runner.session.is_over
    changes.start_button.click()
    assert not person.practice.runner.session.is_over
    assert view.running.isVisible()
    assert shown(window, SessionView) is view


def test_repeat_leads_what_was_adjusted_for_once(person: Person, open_window: Open) -> None:
    window = open_window(person.practice)
    window.navigation.sessions.adjust("desk-break")
    dialog = shown(window, AdjustDialog)
    dialog.rows[0].reps.setValue(dialog.rows[0].reps.maximum())
    dialog.start.click()
    adjusted = person.practice.runner.session.timeline
    person.ticker.run_for(3_600_000)
    shown(window, SessionView).done.repeat.click()
    assert person.practice.runner.session.timeline == adjusted
    assert not person.practice.runner.session.is_over


def test_repeat_says_what_is_worth_saying_before_it(person: Person, open_window: Open) -> None:
    window = open_window(person.practice)
    window.navigation.sessions.start("quick-release")
    person.ticker.run_for(3_600_000)
    shown(window, SessionView).done.repeat.click()
    assert window.frame.screens.currentWidget() is window.frame.shell
    banner = shown(window, Banner)
    banner.buttons[0].click()
    assert shown(window, SessionView).running.isVisible()


def test_changes_lead_to_the_holds_and_from_there_no_circle(
    person: Person, open_window: Open
) -> None:
    person.practice.care.tick({"hernia"})
    window = open_window(person.practice)
    window.navigation.sessions.start("trigger-point-holds")
    shown(window, ChangesDialog).adjust_button.click()
    shown(window, AdjustDialog).start.click()
    changes = shown(window, ChangesDialog)
    assert not changes.adjust_button.isVisible()
    changes.start_button.click()
    assert is_led(person)


def test_what_is_only_to_be_minded_is_no_change(person: Person, open_window: Open) -> None:
    person.practice.care.tick({"kneeling"})
    window = open_window(person.practice)
    window.navigation.sessions.start("low-lunge-daily")
    changes = shown(window, ChangesDialog)
    assert changes.windowTitle() == "Before you start Low lunge, daily"
    assert "Fold a towel or cushion under the knee" in told(changes)


def test_where_nothing_is_left_others_are_offered(person: Person, open_window: Open) -> None:
    folder = person.practice.places.routines
    folder.mkdir(parents=True)
    text = 'schema = 1\nid = "lone"\nname = "Lone"\n[[step]]\nexercise = "hip-hinge-drill"\n'
    (folder / "lone.toml").write_text(text, encoding="utf-8")
    person.practice.library.reload()
    person.practice.care.tick({"hernia"})
    window = open_window(person.practice)
    window.navigation.sessions.start("lone")
    dialog = shown(window, NothingLeftDialog)
    assert "nothing of Lone is left to be led" in told(dialog)
    first = dialog.cards[0].routine_id
    QTest.keyClick(dialog.cards[0], Qt.Key.Key_Return)
    if not is_led(person):
        shown(window, ChangesDialog).start_button.click()
    assert person.practice.runner.session.timeline.routine.id == first
