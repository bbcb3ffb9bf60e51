"""A window that is open when another practice day begins shows that day."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from psoas_timer.services.practice import Practice
from psoas_timer.ui.day_watch import DayWatch
from psoas_timer.ui.main_window import MainWindow
from tests.ui.conftest import Person, texts

Open = Callable[[Practice], MainWindow]


@pytest.mark.parametrize("page", ["today", "history"])
def test_who_turns_to_the_window_in_the_morning_sees_the_new_day(
    person: Person, open_window: Open, page: str
) -> None:
    person.practise_on("quick-release", days=1)
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.open(page)
    person.clock.local += timedelta(days=3)  # a freeze kept one of these days, the next was missed
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    shown = texts(window)
    if page == "today":
        assert f"{person.clock.local:%A} {person.clock.local.day} March" in shown
    else:
        assert "A new start" in shown


def test_another_day_is_noticed_once(person: Person, open_window: Open, qtbot: QtBot) -> None:
    window = open_window(person.practice)
    watch = DayWatch(window, person.practice.today)
    with qtbot.assertNotEmitted(watch.changed):
        watch.look()
    person.clock.local += timedelta(days=1)
    with qtbot.waitSignal(watch.changed):
        watch.look()
    with qtbot.assertNotEmitted(watch.changed):
        watch.look()


def test_a_session_is_not_disturbed(person: Person, open_window: Open) -> None:
    window = open_window(person.practice)
    assert window.navigation is not None
    window.navigation.sessions.start("desk-break")
    before = window.frame.is_covered
    person.clock.local += timedelta(days=1)
    asked = list(texts(window))
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    assert before
    assert window.frame.is_covered
    assert list(texts(window)) == asked
