"""Esc for a widget that has its own use for it. What it does there is up to the widget."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def keeps_escape(event: QEvent) -> bool:
    """Keep Esc from the window, where it would open Today; tell whether it was that.

    To be asked in `event`: the key comes to `keyPressEvent` then.
    """
    if (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
    ):
        event.accept()
        return True
    return False
