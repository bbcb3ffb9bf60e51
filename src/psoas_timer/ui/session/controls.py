"""The row of buttons under a running session. What they do lives in session_view.py."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.kinds import Mode
from psoas_timer.core.messages import message
from psoas_timer.core.session.state import Command, Session, Status, allowed
from psoas_timer.core.session.timeline import Phase
from psoas_timer.ui.session.keys import Action
from psoas_timer.ui.session.session_button import action_button
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import ICON_PX
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.words import told

BUTTON_HEIGHT = 48
MAIN_WIDTH = 172

EN_SPACE = "\u2002"
"""Between icon and word, which Qt puts too near to one another."""


class Controls(QWidget):
    """Back, shorter, pause or go on, longer, skip; enabled as the session allows.

    Signals:
        asked(Action): a button was pressed.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._main_icon = ""
        self.back = action_button(theme, Action.BACK, self.asked.emit)
        self.shorter = action_button(theme, Action.SHORTER, self.asked.emit)
        self.main = action_button(theme, Action.TOGGLE, self.asked.emit, "primary")
        self.longer = action_button(theme, Action.LONGER, self.asked.emit)
        self.skip = action_button(theme, Action.SKIP, self.asked.emit)
        row = Flow(centred=True)
        for button in (self.back, self.shorter, self.main, self.longer, self.skip):
            row.addWidget(button)
        self.setLayout(row)
        self._size()
        theme.changed.connect(self._size)

    def show_session(self, session: Session) -> None:
        """Enable what is allowed now and name what the buttons do to it."""
        commands = allowed(session)
        self.back.setEnabled(Command.BACK in commands)
        self.skip.setEnabled(Command.SKIP in commands)
        self.shorter.setEnabled(Command.EXTEND in commands)
        self.longer.setEnabled(Command.EXTEND in commands)
        self._name_lengths(session)
        self._name_main(session.status)

    def _name_lengths(self, session: Session) -> None:
        mode = session.timeline.step_of(session.segment_index).exercise.mode
        is_hold = session.segment.phase is Phase.HOLD
        unit = f".{mode}" if is_hold and mode in (Mode.BREATH, Mode.CADENCE) else ""
        self.shorter.setText(told(message(f"session.do.shorter{unit}")))
        self.longer.setText(told(message(f"session.do.longer{unit}")))

    def _name_main(self, status: Status) -> None:
        match status:
            case Status.WAITING:
                words, icon = "begin", "play"
            case Status.PAUSED | Status.AWAY:
                words, icon = "resume", "play"
            case _:
                words, icon = "toggle", "pause"
        name = told(message(f"session.do.{words}"))
        self.main.setText(f"{EN_SPACE}{name}")
        self.main.setAccessibleName(name)
        if icon != self._main_icon:
            self._main_icon = icon
            self._tint()

    def _size(self) -> None:
        for button in (self.back, self.shorter, self.main, self.longer, self.skip):
            button.setMinimumHeight(self._theme.mild_px(BUTTON_HEIGHT))
        self.main.setMinimumWidth(self._theme.mild_px(MAIN_WIDTH))
        self._tint()

    def _tint(self) -> None:
        if self._main_icon:
            ink, size_px = self._theme.colours.on_accent, self._theme.px(ICON_PX)
            self.main.setIcon(QIcon(self._theme.pixmap(self._main_icon, ink, size_px)))
            self.main.setIconSize(QSize(size_px, size_px))
