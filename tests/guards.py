"""What the suite watches for beside its assertions: logged trouble and Qt objects left behind."""

import gc
import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager


class LogGuard(logging.Handler):
    """Collects each record from WARNING up; those that were not allowed fail the test."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._seen: list[str] = []
        self._allowed: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the record's level, logger and text."""
        self._seen.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def allow(self, pattern: str) -> None:
        """Expect at least one record in whose `LEVEL logger: message` the regex is found."""
        self._allowed.append(pattern)

    def complaints(self) -> list[str]:
        """One sentence for each record not allowed and each allowed one that never came."""
        return [
            f"logged, but not allowed by allow_log: {text}"
            for text in self._seen
            if not any(re.search(pattern, text) for pattern in self._allowed)
        ] + [
            f"allowed by allow_log, but never logged: {pattern}"
            for pattern in self._allowed
            if not any(re.search(pattern, text) for text in self._seen)
        ]


@contextmanager
def watched_log() -> Iterator[LogGuard]:
    """Watch the root logger; its handlers and level are put back afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    guard = LogGuard()
    root.addHandler(guard)
    try:
        yield guard
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)


def qt_leftovers() -> list[str]:
    """Name each running QTimer and each top-level widget, and do away with them.

    Widgets that were told to go (`deleteLater`) are let go first. [] where Qt is not in use.
    """
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer
    from PySide6.QtWidgets import QApplication

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    timers = [
        timer
        for timer in gc.get_objects()
        if isinstance(timer, QTimer) and shiboken6.isValid(timer) and timer.isActive()
    ]
    widgets = QApplication.topLevelWidgets()
    leftovers = [f"a running QTimer was left behind: {timer!r}" for timer in timers]
    leftovers += [f"a top-level widget was left behind: {widget!r}" for widget in widgets]
    for timer in timers:
        timer.stop()
    for widget in widgets:
        widget.deleteLater()
    return leftovers
