"""A routine as a small card to press: name, length, what it is for, and its strip."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_timer.core.session.timeline import Timeline
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import ENTER_KEYS
from psoas_timer.ui.widgets.labels import ElidedLabel, TwoLineLabel, label
from psoas_timer.ui.widgets.legend import summary
from psoas_timer.ui.widgets.pressable import Pressable
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.wording.durations import clock_text


class RoutineCard(Pressable):
    """A routine among others. A click or Space chooses it, Enter or a double click starts it.

    A `note` stands before its purpose, and its `detail` is the tooltip.

    Signals:
        started(str): to be started, by its id; `clicked` means that it was chosen.
    """

    started = Signal(str)

    def __init__(
        self,
        theme: Theme,
        timeline: Timeline,
        parent: QWidget | None = None,
        *,
        note: str = "",
        detail: str = "",
    ) -> None:
        super().__init__("card", parent)
        routine = timeline.routine
        self.routine_id = routine.id
        length = clock_text(timeline.total_ms)
        self.setAccessibleName(", ".join(part for part in (routine.name, length, note) if part))
        self.setAccessibleDescription(f"{routine.purpose} {summary(timeline)} {detail}".strip())
        self.setToolTip(detail)
        strip = TimeStrip(theme)
        strip.show_timeline(timeline)
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(routine.name, "name"), 1)
        head.addWidget(label(length, "muted"))
        self.column.setContentsMargins(Space.L + 2, Space.M + 2, Space.L + 2, Space.L)
        self.column.setSpacing(Space.XS)
        self.column.addLayout(head)
        noted = f"{note[:1].upper()}{note[1:]} · " if note else ""
        self.column.addWidget(TwoLineLabel(f"{noted}{routine.purpose}", "small"))
        self.column.addSpacing(Space.XS)
        self.column.addWidget(strip)
        self.seal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Start on Enter."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self.started.emit(self.routine_id)
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Start on a double click."""
        self.started.emit(self.routine_id)
