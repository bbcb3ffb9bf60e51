"""The line above a running session: leave, where in the routine, sound, across the room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.session.keys import Action
from psoas_timer.ui.session.session_button import SessionButton
from psoas_timer.ui.session.ticking_text import TickingText
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, TextSize
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told
from psoas_timer.wording.session_text import SessionText


class Header(QWidget):
    """Routine and way out on the left, the place in the routine in the middle, modes on the right.

    Signals:
        asked(Action): a button was pressed.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.leave = self._button(Action.LEAVE)
        self.mute = self._button(Action.MUTE)
        self.room = self._button(Action.ROOM)
        self.room.setText(told(message("session.do.room")))
        self._place = TickingText(
            theme,
            TextSize.BODY,
            told(message("session.name.place")),
            Qt.AlignmentFlag.AlignCenter,
        )
        self._key = label("F", "key")
        left, right = QHBoxLayout(), QHBoxLayout()
        left.addWidget(self.leave)
        left.addStretch()
        right.addStretch()
        right.addWidget(self.mute)
        right.addWidget(self.room)
        right.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addLayout(left, 1)
        row.addWidget(self._place)
        row.addLayout(right, 1)
        theme.changed.connect(self._tint)
        self._is_muted = False
        self._tint()

    def show_text(self, text: SessionText) -> None:
        """Show the routine's name."""
        self.leave.setText(text.routine_name)
        self.leave.setAccessibleName(told(message("session.name.leave", name=text.routine_name)))

    def show_time(self, text: SessionText) -> None:
        """Show the place in the routine and the time that is left."""
        self._place.setText(
            told(message("session.next.part", what=text.place, detail=text.left_in_all))
        )

    def show_mute(self, *, is_muted: bool) -> None:
        """Show whether the sound is off."""
        self._is_muted = is_muted
        self._tint()

    def _button(self, action: Action) -> SessionButton:
        button = SessionButton(self._theme, "", "quiet")
        button.setToolTip(told(message(f"session.key.{action}")))
        button.clicked.connect(lambda: self.asked.emit(action))
        return button

    def _tint(self) -> None:
        muted = self._theme.colours.muted
        self.setStyleSheet(f'QPushButton[role="quiet"] {{ color: {muted}; font-weight: 400; }}')
        self.leave.setIcon(self._theme.icon("chevron-left", muted))
        self.mute.setIcon(self._theme.icon("volume-x" if self._is_muted else "volume-2", muted))
        words = "unmute" if self._is_muted else "mute"
        self.mute.setAccessibleName(told(message(f"session.name.{words}")))
