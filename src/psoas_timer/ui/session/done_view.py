"""The end of a session: what was done, the streak, a line of kindness; repeat or close.

Ratings will stand between what was done and the buttons.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, Strip
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.kind_dot import KindDot
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.scrolling import scrolling
from psoas_timer.ui.widgets.time_strip import TimeStrip
from psoas_timer.ui.words import told
from psoas_timer.wording.done_text import DoneRow, DoneText

WIDTH = 560


class DoneView(QWidget):
    """Says kindly what was done.

    Signals:
        repeat_asked(), help_asked(), close_asked(): the buttons; Esc closes, too.
    """

    repeat_asked = Signal()
    help_asked = Signal()
    close_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = label("", "big", wraps=True)
        self.line = label("", "muted", wraps=True)
        self.streak = label("", "heading")
        self.best = label("", "muted")
        self.kindness = label("", wraps=True)
        self.strip = TimeStrip(theme, Strip.SESSION_HEIGHT)
        self.rows = QGridLayout()
        self.repeat = Button(theme, told(message("session.done.repeat")), icon="rotate-ccw")
        self.close_button = Button(theme, told(message("session.done.close")), "primary")
        self.help = Button(theme, told(message("session.hurts.help")), icon="life-buoy")
        self.repeat.clicked.connect(self.repeat_asked)
        self.help.clicked.connect(self.help_asked)
        self.close_button.clicked.connect(self.close_asked)
        self._lay_out()

    def show_done(
        self, text: DoneText, record: SessionRecord | None, *, hurts: bool = False
    ) -> None:
        """Show the end of this session; `record` is None where no hold was begun.

        Where it `hurts` help is offered, and no repeat.
        """
        self.repeat.setVisible(not hurts)
        self.help.setVisible(hurts)
        self.title.setText(text.title)
        self.line.setText(text.line)
        self.line.setVisible(bool(text.line))
        self.streak.setText(text.streak)
        self.streak.setVisible(bool(text.streak))
        self.best.setText(text.best)
        self.kindness.setText(text.kindness)
        self.strip.setVisible(record is not None)
        if record is not None:
            self.strip.show_record(record, text.line)
        while (item := self.rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for index, row in enumerate(text.rows):
            self._add_row(index, row)
        self.close_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        else:
            super().keyPressEvent(event)

    def _add_row(self, index: int, row: DoneRow) -> None:
        self.rows.addWidget(KindDot(self._theme, row.kind), index, 0)
        self.rows.addWidget(label(row.name.capitalize(), "strong"), index, 1)
        self.rows.addWidget(label(" · ".join(row.sides), wraps=True), index, 2)

    def _lay_out(self) -> None:
        card = self._card = QWidget()
        column = QVBoxLayout(card)
        column.setSpacing(Space.L)
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addWidget(self.strip)
        self.rows.setHorizontalSpacing(Space.M)
        self.rows.setVerticalSpacing(Space.S)
        self.rows.setColumnStretch(2, 1)
        column.addLayout(self.rows)
        streak = Flow(spacing=Space.S)
        streak.addWidget(self.streak)
        streak.addWidget(self.best)
        column.addSpacing(Space.S)
        column.addLayout(streak)
        column.addWidget(self.kindness)
        buttons = Flow()
        buttons.addWidget(self.repeat)
        buttons.addWidget(self.help)
        buttons.addWidget(self.close_button)
        column.addSpacing(Space.S)
        column.addLayout(buttons)
        inside = QWidget()
        outer = QHBoxLayout(inside)
        outer.addStretch(1)
        inner = QVBoxLayout()
        inner.addStretch(1)
        inner.addWidget(card)
        inner.addStretch(2)
        outer.addLayout(inner, 4)
        outer.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inside))
        self._grow()
        self._theme.changed.connect(self._grow)

    def _grow(self) -> None:
        self._card.setMaximumWidth(self._theme.px(WIDTH))
