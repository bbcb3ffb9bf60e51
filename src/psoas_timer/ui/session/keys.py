"""Which key asks for what during a session. Doing it lives in session_view.py."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Action(StrEnum):
    """What a person can ask for while a session runs, by key or button."""

    TOGGLE = "toggle"
    BACK = "back"
    SKIP = "skip"
    SHORTER = "shorter"
    LONGER = "longer"
    LEAVE = "leave"
    ROOM = "room"
    TURN = "turn"
    MUTE = "mute"
    TELL_TIME = "tell_time"
    EASE = "ease"
    HURTS = "hurts"
    KEYS = "keys"


ACTION_BY_KEY = {
    Qt.Key.Key_Space: Action.TOGGLE,
    Qt.Key.Key_MediaPlay: Action.TOGGLE,
    Qt.Key.Key_MediaPause: Action.TOGGLE,
    Qt.Key.Key_MediaTogglePlayPause: Action.TOGGLE,
    Qt.Key.Key_Left: Action.BACK,
    Qt.Key.Key_MediaPrevious: Action.BACK,
    Qt.Key.Key_Right: Action.SKIP,
    Qt.Key.Key_MediaNext: Action.SKIP,
    Qt.Key.Key_Minus: Action.SHORTER,
    Qt.Key.Key_Plus: Action.LONGER,
    Qt.Key.Key_Equal: Action.LONGER,  # where + needs Shift, the key alone is meant
    Qt.Key.Key_Escape: Action.LEAVE,
    Qt.Key.Key_F: Action.ROOM,
    Qt.Key.Key_R: Action.TURN,
    Qt.Key.Key_M: Action.MUTE,
    Qt.Key.Key_T: Action.TELL_TIME,
    Qt.Key.Key_E: Action.EASE,
    Qt.Key.Key_X: Action.HURTS,
    Qt.Key.Key_Question: Action.KEYS,
    Qt.Key.Key_F1: Action.KEYS,
}

_FOREIGN = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def action_for(event: QKeyEvent) -> Action | None:
    """What this key asks for; None for other keys, for shortcuts, and for a key held down."""
    if event.isAutoRepeat() or event.modifiers() & _FOREIGN:
        return None
    return ACTION_BY_KEY.get(Qt.Key(event.key()))
