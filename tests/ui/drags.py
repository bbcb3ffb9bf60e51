"""Files that somebody drags over a widget and lets go, as Qt hands them on."""

import PySide6
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent

_LEFT = Qt.MouseButton.LeftButton
_NO_KEY = Qt.KeyboardModifier.NoModifier


def entering(at: QPoint, offered: Qt.DropAction, files: QMimeData) -> QDragEnterEvent:
    """The files come over the widget; whoever calls keeps `files` as long as the event."""
    # From Qt 6.12 on the whole point is deprecated; before, there was nothing else.
    point = QPointF(at) if PySide6.__version_info__ >= (6, 12) else at
    return QDragEnterEvent(point, offered, files, _LEFT, _NO_KEY)


def dropping(at: QPoint, offered: Qt.DropAction, files: QMimeData) -> QDropEvent:
    """The files are let go."""
    return QDropEvent(QPointF(at), offered, files, _LEFT, _NO_KEY)
