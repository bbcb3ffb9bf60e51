"""The middle of a running session: what is done, on which side, for how long, and what comes next.

What the figure shows of it is decided in session_figure.py, where all of it stands in
arrangement.py.
"""

from itertools import product

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.session.arrangement import (
    COLUMN_GAP,
    Arrangement,
    Needs,
    Places,
    caption_part,
    caption_width,
    figure_scale,
    fitting_ways,
    places,
    words_width,
)
from psoas_timer.ui.session.caption import Caption, CaptionSizes
from psoas_timer.ui.session.heading import Heading
from psoas_timer.ui.session.moving import Moving
from psoas_timer.ui.session.next_line import NextLine
from psoas_timer.ui.session.ring import CountdownRing
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, TextSize
from psoas_timer.wording.session_text import SessionText

LEAST_FIGURE_PX = 96
"""A figure less high than this shows nothing: it leaves its place to the text."""

AIR_PART = 36
LEAST_WITH_AIR_PX = 320
"""Room above and below, as a part of the height, so that nothing touches header and controls. What
is less high than this at text scale 1 has none."""

LARGEST_NAME = 60
"""How large the name becomes in a large window at text scale 1."""

NAME_PART, SMALL_PART = 15, 32
"""The height of the stage in sizes of the name, and of side, round and what comes next."""

SIDE_LETTERS = 8
"""The width of a pill in sizes of its text."""


class Stage(QWidget):
    """Figure, instruction, name with side and round, ring, and what comes next.

    None of them moves from text to text, and each is as large as the window allows.
    """

    def __init__(self, theme: Theme, figures: FigureMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind: str | None = None
        self._arrangement = Arrangement.BESIDE
        self._has_figure = True
        self.figure = figures.make_view()
        self.caption = Caption(theme)
        self.heading = Heading()
        self.ring = CountdownRing(theme)
        self.next = NextLine()
        for block in (self.figure, self.caption, self.heading, self.ring, self.next):
            block.setParent(self)
        self.name, self.pill, self.round = self.heading.name, self.heading.pill, self.heading.round
        self.instruction, self.note = self.caption.instruction, self.caption.note
        self.state = self.caption.state
        theme.changed.connect(self._paint_kind)
        theme.changed.connect(self._arrange)
        self._paint_kind()

    def show_text(self, text: SessionText) -> None:
        """Show the words that do not depend on the time."""
        self.heading.show_text(text)
        self.next.show_text(text.next_label, text.next)
        kind = text.kind.value if text.kind else None
        if kind != self._kind:
            self._kind = kind
            self._paint_kind()
        self._place()

    def show_time(self, text: SessionText, caption: str = "") -> None:
        """Show the words of this instant; a caption, else the state, takes the note's place.

        A caption that says the instruction takes the place of that instead.
        """
        self.ring.show_text(text.digits, text.digits_note, ring_caption(text))
        says_it = bool(text.instruction) and text.instruction in caption
        instruction = caption if says_it else text.instruction
        state = text.state if says_it else caption or text.state
        if self.caption.show_text(instruction, text.note, state):
            self._place()

    def show_moving(self, moving: Moving) -> None:
        """Show what moves between two seconds."""
        self.ring.show_left(moving.left_fraction)
        self.ring.show_pace(moving)

    def show_figure(self, *, has_figure: bool) -> None:
        """Have a figure or, where there is nothing to see, words in its place."""
        if has_figure is not self._has_figure:
            self._has_figure = has_figure
            self._place()

    def minimumSizeHint(self) -> QSize:
        """The window knows how small it may be."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let all text grow with the window; the figure takes the room that is left of it."""
        self._arrange()

    def _arrange(self) -> None:
        """Stand in the arrangement in which the figure is largest."""
        self._arrangement = max(
            fitting_ways(self.size()),
            key=lambda way: figure_scale(way, self._places_in(way)[1].figure),
        )
        self._place()

    def _place(self) -> None:
        way = self._arrangement
        if way is Arrangement.SPREAD and not self._has_figure:
            way = Arrangement.BESIDE
        sizes, where = self._places_in(way)
        is_seen = self._has_figure and where.figure.height() >= LEAST_FIGURE_PX
        self.figure.setVisible(is_seen)
        self.figure.setGeometry(where.figure)
        self.caption.set_sizes(sizes)
        self.caption.set_centred(not self._has_figure)
        self.caption.setGeometry(where.caption if is_seen else where.caption | where.figure)
        self.heading.setGeometry(where.heading)
        self.ring.setGeometry(where.ring)
        self.next.setGeometry(where.next)

    def _places_in(self, way: Arrangement) -> tuple[CaptionSizes, Places]:
        """The sizes of the text, and where all would stand in this arrangement."""
        area = self._area()
        width, height = caption_width(way, area.width()), area.height()
        has_place = not self._has_figure and way is Arrangement.BESIDE
        wanted_px = height if has_place else round(height * caption_part(way))
        sizes = self.caption.sizes(height, width, wanted_px, height - LEAST_FIGURE_PX - Space.M)
        caption_px = min(max(sizes.room_px, self.caption.needed_px(sizes, width)), height)
        self._size_words(way, area, height - caption_px - Space.M)
        needs = Needs(caption_px, self.heading.heightForWidth, self.next.heightForWidth)
        return sizes, places(way, area, needs)

    def _area(self) -> QRect:
        has_air = self.height() >= self._theme.px(LEAST_WITH_AIR_PX)
        air = self.height() // AIR_PART if has_air else 0
        return self.rect().adjusted(0, air // 2, 0, -air)

    def _size_words(self, way: Arrangement, area: QRect, column_px: int) -> None:
        """Make the words large; where they are a column, as large as it allows."""
        px = self._theme.px
        name_px = min(max(area.height() // NAME_PART, px(TextSize.TITLE)), px(LARGEST_NAME))
        if way is not Arrangement.SPREAD:
            small_px = max(area.height() // SMALL_PART, px(TextSize.BODY))
            self._write_words(name_px, min(small_px, px(TextSize.TITLE)), lines=1)
            return
        width = words_width(way, area.width())
        names = range(name_px, px(TextSize.BODY) - 1, -2)
        for text_size, size_px in product((TextSize.BODY, TextSize.SMALL), names):
            self._write_words(size_px, min(px(text_size), width // SIDE_LETTERS), lines=2)
            needed = self.heading.heightForWidth(width) + self.next.heightForWidth(width)
            if needed + COLUMN_GAP <= column_px:
                return

    def _write_words(self, name_px: int, small_px: int, *, lines: int) -> None:
        self.heading.set_sizes(name_px, self._theme.px(TextSize.BODY), small_px, lines=lines)
        self.next.set_size(small_px)

    def _paint_kind(self) -> None:
        colours = self._theme.colours
        fill = colours.kinds[self._kind] if self._kind else colours.pause
        self.ring.set_fill(fill)
        self.pill.set_fill(fill)
        self.next.set_muted(colours.muted)


def ring_caption(text: SessionText) -> str:
    """The word above the digits: the breath, the movement, or what is no hold."""
    return breath_words(text) or text.movement or ("" if text.kind else text.phase)


def breath_words(text: SessionText) -> str:
    """The breath and the seconds it still has; "" where none is paced."""
    return f"{text.breath} · {text.breath_count}" if text.breath else ""
