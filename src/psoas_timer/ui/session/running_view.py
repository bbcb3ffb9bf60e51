"""The running session in its window: header, stage, controls, strip and times."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.session.state import Session
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.session.controls import Controls
from psoas_timer.ui.session.foot import Foot
from psoas_timer.ui.session.header import Header
from psoas_timer.ui.session.moving import Moving
from psoas_timer.ui.session.session_figure import show_session
from psoas_timer.ui.session.sound_note import SoundNote
from psoas_timer.ui.session.stage import Stage
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, Strip
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.wording.session_text import SessionText

if TYPE_CHECKING:
    from psoas_timer.core.session.timeline import Timeline

SIDE_MARGIN = 40

LEAD_PX = 14
"""What the way out has before its arrow: by so much it begins before all below it."""


class RunningView(QWidget):
    """Shows a session and passes on what its buttons ask for.

    Signals:
        asked(Action): a button was pressed.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, figures: FigureMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.header = Header(theme)
        self.sound_note = SoundNote(theme)
        self.stage = Stage(theme, figures)
        self.controls = Controls(theme)
        self.strip = TimeStrip(theme, Strip.SESSION_HEIGHT)
        self.foot = Foot(theme)
        self._session: Session | None = None
        self._timeline: Timeline | None = None
        self.header.asked.connect(self.asked)
        self.controls.asked.connect(self.asked)
        self.foot.asked.connect(self.asked)
        self._lay_out()

    def show_session(
        self, session: Session, text: SessionText, now_ms: int, caption: str, note: str
    ) -> None:
        """Show the session with these words; a caption takes the place of the state.

        `note` says why nothing is heard, and stands above everything.
        """
        self.sound_note.show_note(note)
        if session is not self._session:
            self._session = session
            self.header.show_text(text)
            self.stage.show_text(text)
            self.controls.show_session(session)
            self.foot.show_session(session, text)
        self.header.show_time(text)
        self.stage.show_time(text, caption)
        self.foot.elapsed.setText(text.elapsed)
        if session.timeline is not self._timeline:
            self._timeline = session.timeline
            self.strip.show_timeline(session.timeline)
        self.strip.set_position(session.position_at(now_ms))
        show_session(self.stage.figure, session, now_ms)
        self.stage.show_figure(has_figure=not self.stage.figure.is_empty)

    def show_moving(self, moving: Moving) -> None:
        """Show what moves between two seconds."""
        self.stage.show_moving(moving)

    def steps(self, moving: Moving) -> tuple[int, int]:
        """In how many steps the head of the ring makes its whole way, and the mark its present."""
        ring = self.stage.ring
        return ring.head_steps(), ring.mark_steps(moving)

    def _lay_out(self) -> None:
        self._whole = QVBoxLayout(self)
        self._whole.setSpacing(Space.M)
        self._whole.addWidget(self.header)
        column = QVBoxLayout()
        column.setContentsMargins(LEAD_PX, 0, 0, 0)
        column.setSpacing(Space.M)
        self._whole.addLayout(column, 1)
        column.addWidget(self.sound_note)
        column.addWidget(self.stage, 1)
        column.addWidget(self.controls)
        column.addSpacing(Space.XS)
        column.addWidget(self.strip)
        column.addWidget(self.foot)
        self._grow()
        self._theme.changed.connect(self._grow)

    def _grow(self) -> None:
        """Leave margins to text where it is large."""
        side = round(SIDE_MARGIN - (SIDE_MARGIN - Space.XL) * (self._theme.scale - 1))
        self._whole.setContentsMargins(side - LEAD_PX, Space.L, side, Space.L)
