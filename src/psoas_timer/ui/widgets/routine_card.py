"""A routine as a small card to press: name, length, what it is for, and its strip."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import ENTER_KEYS
from psoas_timer.ui.widgets.labels import ElidedLabel, TwoLineLabel, label
from psoas_timer.ui.widgets.legend import summary
from psoas_timer.ui.widgets.pressable import Pressable
from psoas_timer.ui.widgets.star_mark import StarMark
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.ui.words import told
from psoas_timer.wording.durations import clock_text


class RoutineCard(Pressable):
    """A routine among others. A click or Space chooses it, Enter or a double click starts it.

    A `note` stands before its purpose, and its `detail` is the tooltip. The star is for the mouse;
    by keyboard it is F, so that Tab goes from card to card.

    Signals:
        started(str): to be started, by its id; `clicked` means that it was chosen.
        favourite_marked(str, bool): whether the routine with this id is a favourite from now on.
    """

    started = Signal(str)
    favourite_marked = Signal(str, bool)

    def __init__(
        self,
        theme: Theme,
        timeline: Timeline,
        parent: QWidget | None = None,
        *,
        note: str = "",
        detail: str = "",
        is_favourite: bool = False,
    ) -> None:
        super().__init__("card", parent)
        routine = timeline.routine
        self.routine_id = routine.id
        self._words = (routine.name, clock_text(timeline.total_ms), note)
        self.star = StarMark(theme, is_on=is_favourite)
        self.star.marked.connect(self._mark)
        self._name_itself()
        self.setAccessibleDescription(f"{routine.purpose} {summary(timeline)} {detail}".strip())
        self.setToolTip(detail)
        strip = TimeStrip(theme)
        strip.show_timeline(timeline)
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(routine.name, "name"), 1)
        head.addWidget(label(clock_text(timeline.total_ms), "muted"))
        head.addWidget(self.star)
        self.column.setContentsMargins(Space.L + 2, Space.S, Space.M, Space.L - 2)
        self.column.setSpacing(Space.XS)
        self.column.addLayout(head)
        noted = f"{note[:1].upper()}{note[1:]} · " if note else ""
        self.column.addWidget(TwoLineLabel(f"{noted}{routine.purpose}", "small"))
        self.column.addSpacing(Space.XS)
        self.column.addWidget(strip)
        self.seal()
        self.star.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start on Enter; give the star on F."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self.started.emit(self.routine_id)
            return
        if event.key() == Qt.Key.Key_F and not event.isAutoRepeat():
            self.star.press()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Start on a double click."""
        self.started.emit(self.routine_id)

    def _mark(self, is_favourite: bool) -> None:
        self._name_itself()
        self.favourite_marked.emit(self.routine_id, is_favourite)

    def _name_itself(self) -> None:
        favourite = told(message("ui.favourite")) if self.star.is_on else ""
        self.setAccessibleName(
            ", ".join(part for part in (*self._words, favourite.lower()) if part)
        )
