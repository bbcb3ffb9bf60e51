"""The middle of a running session: what is done, on which side, for how long, and what comes next.

What the figure shows of it is decided in session_figure.py.
"""

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.session.fitting_label import FittingLabel
from psoas_timer.ui.session.moving import Moving
from psoas_timer.ui.session.ring import CountdownRing
from psoas_timer.ui.session.side_pill import SidePill
from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, TextSize
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import ElidedLabel, label
from psoas_timer.wording.session_text import SessionText

LONGEST_TEXT = 96
"""Characters of the longest instruction and note of the bundled routines: room for them is kept,
and for more once a person's own routine has said more."""

CHARACTER = 0.5
"""The mean width of a character as a part of the text's size."""

LINE = 1.3
"""The height of a line as a part of the text's size."""

LEAST_FIGURE_PX = 96
"""A figure less high than this shows nothing: it leaves its place to the text."""

AIR_PART = 36
LEAST_WITH_AIR_PX = 320
"""Room above and below, as a part of the height, so that nothing touches header and controls. What
is less high than this at text scale 1 has none."""

LARGEST_NAME = 60
LARGEST_TEXT = 32
"""How large name and instruction become in a large window at text scale 1."""


class Stage(QWidget):
    """At the left the figure over the instruction; at the right name, side, round and ring."""

    def __init__(self, theme: Theme, figures: FigureMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: str | None = None
        self._longest = LONGEST_TEXT
        self.figure = figures.make_view()
        self.name = FittingLabel(TextSize.SESSION_NAME, TextSize.BODY, 700)
        self.pill = SidePill()
        self.round = ElidedLabel("", "muted", hugs=True)
        self.ring = CountdownRing(theme)
        self.next_label = label("", "muted")
        self.next = ElidedLabel(hugs=True)
        self.instruction = label(wraps=True)
        self.note = label("", "muted", wraps=True)
        self.state = label(wraps=True)
        self.state.hide()
        for words in (self.instruction, self.note, self.state):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._caption = self._make_caption()
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(self.figure, 1)
        left.addWidget(self._caption)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(Space.XL)
        row.addLayout(left, 1)
        row.addWidget(self._make_column(), 1)
        theme.changed.connect(self._paint_kind)
        theme.changed.connect(self._size)
        self._paint_kind()

    def show_text(self, text: SessionText) -> None:
        """Show the words that do not depend on the time."""
        self.name.setText(text.name)
        self.pill.setText(text.side.upper())
        self.pill.setVisible(bool(text.side))
        self.round.setText(text.round)
        self.next_label.setText(text.next_label)
        self.next.setText(text.next)
        kind = text.kind.value if text.kind else None
        if kind != self._kind:
            self._kind = kind
            self._paint_kind()

    def show_time(self, text: SessionText, caption: str = "") -> None:
        """Show the words of this instant; a caption, else the state, takes the note's place.

        A caption that says the instruction takes the place of that instead.
        """
        self.ring.show_text(text.digits, text.digits_note, ring_caption(text))
        says_it = bool(text.instruction) and text.instruction in caption
        self.instruction.setText(caption if says_it else text.instruction)
        state = text.state if says_it else caption or text.state
        self.note.setText(text.note)
        if state != self.state.text():
            self.state.setText(state)
            self.state.setVisible(bool(state))
            self.note.setVisible(not state)
        longest = max(map(len, (self.instruction.text(), text.note, state)))
        if longest > self._longest:
            self._longest = longest
            self._size()

    def show_moving(self, moving: Moving) -> None:
        """Show what moves between two seconds."""
        self.ring.show_left(moving.left_fraction)
        self.ring.show_pace(moving)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let all text grow with the window; the figure takes the room that is left of it."""
        self._size()

    def _size(self) -> None:
        has_air = self.height() >= self._theme.px(LEAST_WITH_AIR_PX)
        air = self.height() // AIR_PART if has_air else 0
        self._row.setContentsMargins(0, air // 2, 0, air)
        self._size_heading()
        width = (self.width() - Space.XL) // 2
        text_px, note_px, room = self._text_sizes(width)
        self.instruction.setFont(font(text_px, 500))
        self.note.setFont(font(note_px))
        self.state.setFont(font(note_px, 600))
        # Always the same room, so that the figure stands still from text to text.
        self._caption.setMinimumHeight(min(room, self.height()))
        self.figure.setVisible(self.height() - room - Space.S >= LEAST_FIGURE_PX)

    def _text_sizes(self, width: int) -> tuple[int, int, int]:
        """The sizes of instruction and note, and the height of both.

        As large as there is room for beside a figure; where text is large and room is scarce, text
        comes before the figure.
        """
        px = self._theme.px
        largest = min(max(self.height() // 22, px(TextSize.HEADING)), px(LARGEST_TEXT))
        sizes = []
        for text_px in range(largest, TextSize.BODY - 1, -1):
            note_px = min(max(text_px * 2 // 3, px(TextSize.BODY)), text_px)
            room = self._text_height(text_px, width) + self._text_height(note_px, width) + Space.S
            sizes.append((text_px, note_px, room))
        beside_figure = self.height() - LEAST_FIGURE_PX - Space.S
        with_figure = [s for s in sizes if s[0] >= px(TextSize.BODY) and s[2] <= beside_figure]
        without = [s for s in sizes if s[2] <= self.height()]
        return (with_figure or without or sizes[-1:])[0]

    def _text_height(self, size_px: int, width: int) -> int:
        """The height of the longest text in this size, in lines of this width."""
        lines = ceil(self._longest * CHARACTER * size_px / max(width, 1))
        return ceil(lines * size_px * LINE)

    def _size_heading(self) -> None:
        height, px = self.height(), self._theme.px
        name_px = min(max(height // 15, px(TextSize.TITLE)), px(LARGEST_NAME))
        self.name.set_sizes(name_px, px(TextSize.BODY))
        small_px = min(max(height // 32, px(TextSize.BODY)), px(TextSize.TITLE))
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
        box.addLayout(self._side_and_round())
        box.addSpacing(Space.XS)
        box.addWidget(self.ring, 1)
        box.addSpacing(Space.XS)
        box.addLayout(_centred(self.next_label, self.next))
        return column

    def _side_and_round(self) -> Flow:
        """Beside each other, or below where text is large and a circuit is named as well."""
        row = Flow(spacing=Space.S, centred=True)
        row.addWidget(self.pill)
        row.addWidget(self.round)
        return row

    def _make_caption(self) -> QWidget:
        caption = QWidget()
        box = QVBoxLayout(caption)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(Space.S)
        box.addWidget(self.instruction)
        box.addWidget(self.note)
        box.addWidget(self.state)
        box.addStretch(1)
        return caption


def ring_caption(text: SessionText) -> str:
    """The word above the digits: the breath, the movement, or what is no hold."""
    return breath_words(text) or text.movement or ("" if text.kind else text.phase)


def breath_words(text: SessionText) -> str:
    """The breath and the seconds it still has; "" where none is paced."""
    return f"{text.breath} · {text.breath_count}" if text.breath else ""


def _centred(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.S)
    row.addStretch()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
