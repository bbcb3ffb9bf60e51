"""The ticker on a real event loop: never early, one alarm at a time."""

import pytest
from PySide6.QtCore import QObject, Qt, QTimer

from psoas_timer.qt.ticker import QtTicker
from psoas_timer.services.clock import SystemClock


@pytest.fixture
def clock():
    return SystemClock()


def test_it_wakes_once_and_never_before_its_instant(qtbot, clock):
    ticker = QtTicker(clock)
    woken_ms = []
    due_ms = clock.now_ms() + 30
    ticker.arm(due_ms, lambda: woken_ms.append(clock.now_ms()))
    qtbot.waitUntil(lambda: len(woken_ms) > 0)
    assert woken_ms[0] >= due_ms


def test_arming_again_replaces_the_alarm(qtbot, clock):
    ticker = QtTicker(clock)
    woken = []
    ticker.arm(clock.now_ms() + 10, lambda: woken.append("first"))
    ticker.arm(clock.now_ms() + 20, lambda: woken.append("second"))
    qtbot.waitUntil(lambda: woken == ["second"])


def test_an_instant_that_has_passed_wakes_at_once(qtbot, clock):
    ticker = QtTicker(clock)
    woken = []
    ticker.arm(clock.now_ms() - 1_000, lambda: woken.append(True))
    qtbot.waitUntil(lambda: woken == [True])


def test_a_disarmed_alarm_is_forgotten(qtbot, clock):
    parent = QObject()
    ticker = QtTicker(clock, parent)
    ticker.arm(clock.now_ms() + 10, lambda: pytest.fail("woken by a disarmed alarm"))
    ticker.disarm()
    timer = parent.findChild(QTimer)
    assert not timer.isActive()


def test_it_does_not_use_the_coarse_timer_that_may_be_early(qtbot, clock):
    parent = QObject()
    QtTicker(clock, parent)
    assert parent.findChild(QTimer).timerType() is Qt.TimerType.PreciseTimer


def test_an_alarm_may_be_armed_anew_while_it_rings(qtbot, clock):
    ticker = QtTicker(clock)
    woken = []

    def wake():
        woken.append(len(woken))
        if len(woken) < 3:
            ticker.arm(clock.now_ms() + 5, wake)

    ticker.arm(clock.now_ms(), wake)
    qtbot.waitUntil(lambda: woken == [0, 1, 2])
