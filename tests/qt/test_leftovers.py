"""The guard that finds running timers and windows left behind by a test."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from tests.guards import qt_leftovers


def test_a_running_timer_is_named_and_stopped(qapp):
    timer = QTimer()
    timer.start(60_000)
    assert [text.partition(":")[0] for text in qt_leftovers()] == [
        "a running QTimer was left behind"
    ]
    assert not timer.isActive()


def test_a_window_is_named_and_goes(qapp):
    window = QWidget()
    assert [text.partition(":")[0] for text in qt_leftovers()] == [
        "a top-level widget was left behind"
    ]
    assert qt_leftovers() == []
    del window


def test_a_stopped_timer_and_a_closed_window_are_fine(qapp):
    timer = QTimer()
    timer.start(60_000)
    timer.stop()
    QWidget().deleteLater()
    assert qt_leftovers() == []
