"""What happens to errors that nobody expected: they are logged, and the session goes on.

How anything expected is said lives in core.problems.
"""

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

logger = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_what_nobody_expected() -> None:
    """Send uncaught exceptions and Qt's own messages to the log, for the life of the process."""
    sys.excepthook = _log_exception
    qInstallMessageHandler(_log_qt_message)


def _log_exception(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)
        return
    logger.critical("unexpected error", exc_info=(kind, error, traceback))


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    logger.log(_LEVELS[kind], "Qt: %s", text)
