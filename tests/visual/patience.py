"""Waiting for something slow that is done beside the window."""

from collections.abc import Callable

from PySide6.QtTest import QTest

from tests.ui.layout_faults import settle

PATIENCE_TURNS = 500
TURN_MS = 20


def wait_for(is_there: Callable[[], bool]) -> None:
    """Let the window go on until it is there."""
    for _ in range(PATIENCE_TURNS):
        if is_there():
            break
        QTest.qWait(TURN_MS)
    settle()
