"""The line below a running session: times at its ends, and between them what takes care."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.session.state import Command, Session, allowed
from psoas_timer.core.session.timeline import Phase
from psoas_timer.ui.session.keys import Action
from psoas_timer.ui.session.session_button import SessionButton, action_button
from psoas_timer.ui.session.ticking_text import TickingText
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, TextSize
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told
from psoas_timer.wording.session_text import SessionText


class Foot(QWidget):
    """Time gone by, "Ease off", "Stop, it hurts", and the time of all.

    Signals:
        asked(Action): a button was pressed.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.elapsed = TickingText(theme, TextSize.SMALL, told(message("session.name.elapsed")))
        self.total = label("", "small")
        self.ease = action_button(theme, Action.EASE, self.asked.emit, "quiet")
        self.hurts = action_button(theme, Action.HURTS, self.asked.emit, "quiet")
        self._keys = [_key(self.ease, "E"), _key(self.hurts, "X")]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(self.elapsed)
        row.addStretch()
        for button, key in zip((self.ease, self.hurts), self._keys, strict=True):
            row.addWidget(button)
            row.addWidget(key)
            row.addSpacing(Space.M)
        row.addStretch()
        row.addWidget(self.total)
        theme.changed.connect(self._fit)

    def show_session(self, session: Session, text: SessionText) -> None:
        """Enable what means something now: only a hold can be eased."""
        is_hold = session.segment.phase is Phase.HOLD
        self.ease.setEnabled(is_hold and Command.EASE in allowed(session))
        self.total.setText(text.total)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out where there is no room for them; the tooltips name them, too."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        parts = (self.elapsed, self.ease, self.hurts, self.total, *self._keys)
        needed = sum(part.sizeHint().width() + Space.M for part in parts)
        for key in self._keys:
            key.setVisible(needed <= self.width())


def _key(button: SessionButton, name: str) -> QLabel:
    key = label(name, "key")
    key.setBuddy(button)
    return key
