"""The running session in its window: header, stage, a line of state, controls, strip and times."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.session.state import Session
from psoas_timer.ui.session.controls import Controls
from psoas_timer.ui.session.header import Header
from psoas_timer.ui.session.stage import Stage
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, Strip
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.wording.session_text import SessionText

if TYPE_CHECKING:
    from psoas_timer.core.session.timeline import Timeline

CAPTION_MS = 5_000
"""How long a caption, such as the time left, takes the place of the state."""

SIDE_MARGIN = 40


class RunningView(QWidget):
    """Shows a session and passes on what its buttons ask for.

    Signals:
        asked(Action): a button was pressed.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = Header(theme)
        self.stage = Stage(theme)
        self.state = label("", "strong")
        self.controls = Controls(theme)
        self.strip = TimeStrip(theme, Strip.SESSION_HEIGHT)
        self.elapsed = label("", "small")
        self.total = label("", "small")
        self._timeline: Timeline | None = None
        self._state_text = ""
        self._caption_timer = QTimer(self)
        self._caption_timer.setSingleShot(True)
        self._caption_timer.timeout.connect(lambda: self.state.setText(self._state_text))
        self.header.asked.connect(self.asked)
        self.controls.asked.connect(self.asked)
        self.state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()

    def show_session(self, session: Session, text: SessionText, now_ms: int) -> None:
        """Show the session with these words."""
        self.header.show_text(text)
        self.stage.show_text(text)
        self.stage.ring.show_left(text.left_fraction)
        self.controls.show_session(session)
        self.elapsed.setText(text.elapsed)
        self.total.setText(text.total)
        self._show_state(text.state)
        if session.timeline is not self._timeline:
            self._timeline = session.timeline
            self.strip.show_timeline(session.timeline)
        self.strip.set_position(session.position_at(now_ms))

    def show_caption(self, text: str) -> None:
        """Say something for a few seconds in the line of state."""
        self.state.setText(text)
        self._caption_timer.start(CAPTION_MS)

    def stop_captions(self) -> None:
        """Say the state again at once."""
        self._caption_timer.stop()
        self.state.setText(self._state_text)

    def _show_state(self, text: str) -> None:
        if text != self._state_text:
            self._state_text = text
            self.stop_captions()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE_MARGIN, Space.L, SIDE_MARGIN, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self.header)
        column.addWidget(self.stage, 1)
        column.addWidget(self.state)
        column.addWidget(self.controls)
        column.addSpacing(Space.XS)
        column.addWidget(self.strip)
        times = QHBoxLayout()
        times.addWidget(self.elapsed)
        times.addStretch()
        times.addWidget(self.total)
        column.addLayout(times)
