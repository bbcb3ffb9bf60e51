"""The line above a running session: leave, where in the routine, sound, across the room."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.session.keys import Action
from psoas_timer.ui.session.session_button import SessionButton
from psoas_timer.ui.session.ticking_text import TickingText
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, TextSize
from psoas_timer.ui.widgets.buttons import ICON_PX
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told
from psoas_timer.wording.session_text import SessionText

PADDING_PX = 28
"""What a button without an edge takes beside its icon and its words, and a little more."""


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
        self._name = ""
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
        theme.changed.connect(self._fit)
        self._is_muted = False
        self._tint()

    def show_text(self, text: SessionText) -> None:
        """Show the routine's name."""
        self._name = text.routine_name
        self.leave.setAccessibleName(told(message("session.name.leave", name=text.routine_name)))
        self._fit()

    def show_time(self, text: SessionText) -> None:
        """Show the place in the routine and the time that is left."""
        room = self._place.sizeHint()
        self._place.setText(
            told(message("session.next.part", what=text.place, detail=text.left_in_all))
        )
        if self._place.sizeHint() != room:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the routine's name where there is no room for all of it."""
        super().resizeEvent(event)
        self._fit()

    def show_mute(self, *, is_muted: bool) -> None:
        """Show whether the sound is off."""
        self._is_muted = is_muted
        self._tint()

    def _button(self, action: Action) -> SessionButton:
        button = SessionButton(self._theme, "", "quiet")
        button.setToolTip(told(message(f"session.key.{action}")))
        button.clicked.connect(lambda: self.asked.emit(action))
        return button

    def _fit(self) -> None:
        """Leave out the key first, which the tooltip names too, then the end of the name."""
        others = (self._place, self.mute, self.room)
        taken = sum(part.sizeHint().width() + Space.M for part in others)
        room = self.width() - taken - self._theme.px(ICON_PX) - PADDING_PX
        metrics = self.leave.fontMetrics()
        with_key = room - self._key.sizeHint().width() - Space.M
        is_roomy = metrics.horizontalAdvance(self._name) <= with_key
        self._key.setVisible(is_roomy)
        room = with_key if is_roomy else max(room, metrics.horizontalAdvance("…"))
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.leave.setText(name.replace("&", "&&"))  # one alone would underline what follows

    def _tint(self) -> None:
        muted = self._theme.colours.muted
        size_px = self._theme.px(ICON_PX)
        for button in (self.leave, self.mute):
            button.setIconSize(QSize(size_px, size_px))
        self.setStyleSheet(f'QPushButton[role="quiet"] {{ color: {muted}; font-weight: 400; }}')
        self.leave.setIcon(self._theme.icon("chevron-left", muted, size_px))
        speaker = "volume-x" if self._is_muted else "volume-2"
        self.mute.setIcon(self._theme.icon(speaker, muted, size_px))
        words = "unmute" if self._is_muted else "mute"
        self.mute.setAccessibleName(told(message(f"session.name.{words}")))
