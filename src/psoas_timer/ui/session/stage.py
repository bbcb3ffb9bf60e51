"""The middle of a running session: what is done, on which side, for how long, and what comes next.

The figure will stand above the instruction; then the stage is always side by side.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.ui.session.fitting_label import FittingLabel
from psoas_timer.ui.session.ring import CountdownRing
from psoas_timer.ui.session.side_pill import SidePill
from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, TextSize
from psoas_timer.ui.widgets.labels import label
from psoas_timer.wording.session_text import SessionText

STACKED_FROM = (900, 430)
"""From this width and height on the instruction stands under the ring, otherwise beside it."""


LARGEST_NAME = 60


class Stage(QWidget):
    """Name, side, round, ring and what comes next; the instruction under or beside them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: str | None = None
        self.name = FittingLabel(TextSize.SESSION_NAME, TextSize.HEADING, 700)
        self.pill = SidePill()
        self.round = label("", "muted")
        self.ring = CountdownRing(theme)
        self.next_label = label("", "muted")
        self.next = label()
        self.instruction = label(wraps=True)
        self.note = label("", "muted", wraps=True)
        self.state = label(wraps=True)
        self.state.hide()
        for words in (self.instruction, self.note, self.state):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._caption = self._make_caption()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.L)
        self._row.addWidget(self._make_column(), 1)
        self._row.addWidget(self._caption, 0)
        theme.changed.connect(self._paint_kind)
        self._paint_kind()

    def show_text(self, text: SessionText) -> None:
        """Show the words that do not depend on the time."""
        self.name.setText(text.name)
        self.pill.setText(text.side.upper())
        self.pill.setVisible(bool(text.side))
        self.round.setText(text.round)
        self.next_label.setText(text.next_label)
        self.next.setText(text.next)
        self.instruction.setText(text.instruction)
        kind = text.kind.value if text.kind else None
        if kind != self._kind:
            self._kind = kind
            self._paint_kind()

    def show_time(self, text: SessionText, caption: str = "") -> None:
        """Show the words of this instant; a caption, else the state, takes the note's place."""
        self.ring.show_left(text.left_fraction)
        self.ring.show_text(text.digits, text.digits_note, ring_caption(text))
        state = caption or text.state
        self.note.setText(text.note)
        if state != self.state.text():
            self.state.setText(state)
            self.state.setVisible(bool(state))
            self.note.setVisible(not state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the instruction where there is most room; all text grows with the window."""
        self._size_heading()
        is_stacked = self.width() >= STACKED_FROM[0] and self.height() >= STACKED_FROM[1]
        text_px = min(max(self.height() // (22 if is_stacked else 16), TextSize.HEADING), 32)
        note_px = max(text_px * 2 // 3, TextSize.BODY)
        self.instruction.setFont(font(text_px, 500))
        self.note.setFont(font(note_px))
        self.state.setFont(font(note_px, 600))
        if is_stacked:
            self._row.setDirection(QBoxLayout.Direction.TopToBottom)
            # Always the same room, so that the ring stands still from text to text.
            self._caption.setFixedHeight(round((text_px * 2 + note_px) * 1.35) + Space.S)
            self._row.setStretch(1, 0)
        else:
            self._row.setDirection(QBoxLayout.Direction.RightToLeft)
            self._caption.setMinimumHeight(0)
            self._caption.setMaximumHeight(self.maximumHeight())
            self._row.setStretch(1, 1)

    def _size_heading(self) -> None:
        height = self.height()
        self.name.set_largest(min(max(height // 15, TextSize.TITLE), LARGEST_NAME))
        small_px = min(max(height // 32, TextSize.BODY), TextSize.TITLE)
        self.pill.setFont(font(small_px, 700))
        for words in (self.round, self.next_label):
            words.setFont(font(small_px))
        self.next.setFont(font(small_px, 600))
        # The row is as high without a side as with one, so that the ring stands still.
        self.round.setMinimumHeight(self.pill.sizeHint().height())

    def _paint_kind(self) -> None:
        colours = self._theme.colours
        fill = colours.kinds[self._kind] if self._kind else colours.pause
        self.ring.set_fill(fill)
        self.pill.set_fill(fill)

    def _make_column(self) -> QWidget:
        column = QWidget()
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(Space.S)
        box.addWidget(self.name)
        box.addLayout(_centred(self.pill, self.round))
        box.addSpacing(Space.XS)
        box.addWidget(self.ring, 1)
        box.addSpacing(Space.XS)
        box.addLayout(_centred(self.next_label, self.next))
        return column

    def _make_caption(self) -> QWidget:
        caption = QWidget()
        box = QVBoxLayout(caption)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(Space.S)
        box.addStretch(1)
        box.addWidget(self.instruction)
        box.addWidget(self.note)
        box.addWidget(self.state)
        box.addStretch(1)
        return caption


def ring_caption(text: SessionText) -> str:
    """The word above the digits: the breath, the movement, or what is no hold."""
    if text.breath:
        return f"{text.breath} · {text.breath_count}"
    if text.movement:
        return text.movement
    return "" if text.kind else text.phase


def _centred(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.S)
    row.addStretch()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
