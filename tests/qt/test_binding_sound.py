"""PySide6 keeps the reference count of None steady.

PySide6 6.12.0 on Python 3.11 drops one reference per void call and ends the process with
`Fatal Python error: none_dealloc` after some 5,300 of them: minutes into a running session.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

CALLS = 1_000
ALLOWED_LOSS = 50


def references_lost(call: Callable[[], None]) -> int:
    """How many references to None go missing while `call` runs a thousand times."""
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


@pytest.mark.parametrize("method", ["start", "stop"])
def test_timer_calls_keep_none_alive(qapp, method: str):
    timer = QTimer()
    timer.setInterval(60_000)
    lost = references_lost(getattr(timer, method))
    timer.stop()
    assert lost <= ALLOWED_LOSS


def test_repaint_requests_keep_none_alive(qapp, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    assert references_lost(widget.update) <= ALLOWED_LOSS
