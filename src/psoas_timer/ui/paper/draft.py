"""A sheet while it is being filled from above: its margins, how far it is filled, plain parts."""

from PySide6.QtCore import QPointF, QSizeF

from psoas_timer.ui.paper.ink import BLACK, GREY, Ink, Line, Sheet, Words
from psoas_timer.ui.paper.lettering import ASCENT, LINE_HEIGHT, broken, cut, width_of

MARGIN = 42.0
"""15 mm: every printer reaches that far."""

TITLE = 18.0
HEADING = 11.0
BODY = 9.5
SMALL = 8.0
"""Sizes of text in points."""


FOOT_LINES = 16
"""Of one text: all questions of safety that there are take ten. They must not be cut."""


class Draft:
    """Takes inks and makes a sheet of them. `y` is how far down it is filled.

    Whoever adds to it keeps above `bottom`, which a foot moves upwards.
    """

    def __init__(self, size: QSizeF) -> None:
        self.size = size
        self.left = MARGIN
        self.right = size.width() - MARGIN
        self.bottom = size.height() - MARGIN
        self.y = MARGIN
        self._inks: list[Ink] = []
        self._foot: list[Ink] = []

    @property
    def width(self) -> float:
        """The room between the margins."""
        return self.right - self.left

    @property
    def room(self) -> float:
        """What is left below."""
        return self.bottom - self.y

    def put(self, *inks: Ink) -> None:
        """Add what has its place already."""
        self._inks += inks

    def words(
        self,
        text: str,
        left: float,
        top: float,
        width: float,
        *,
        size: float = BODY,
        bold: bool = False,
        colour: str = BLACK,
        at_right: bool = False,
        centred: bool = False,
    ) -> None:
        """A line of text below `top`, cut where it is wider than the room from `left` on."""
        shown = cut(text, size, width, bold=bold)
        if not shown:
            return
        wide = min(width_of(shown, size, bold=bold), width)
        shift = width - wide if at_right else (width - wide) / 2 if centred else 0.0
        base = top + ASCENT * size
        self.put(Words(shown, left + shift, base, wide, size, bold=bold, colour=colour))

    def line(
        self, text: str, *, size: float = BODY, bold: bool = False, grey: bool = False
    ) -> None:
        """A line of text over the whole width, and go on below it."""
        colour = GREY if grey else BLACK
        self.words(text, self.left, self.y, self.width, size=size, bold=bold, colour=colour)
        self.y += LINE_HEIGHT * size

    def lines(self, text: str, *, most: int, size: float = BODY, grey: bool = False) -> None:
        """A text in at most so many lines, and go on below them; nothing for an empty one."""
        for one in broken(text, size, self.width, most=most):
            self.line(one, size=size, grey=grey)

    def heading(self, text: str) -> None:
        """A heading with the room above it."""
        self.y += 12
        self.line(text, size=HEADING, bold=True)
        self.y += 3

    def rule(self) -> None:
        """A line from margin to margin."""
        self.put(Line(QPointF(self.left, self.y), QPointF(self.right, self.y)))

    def foot(self, texts: tuple[str, ...]) -> None:
        """Small text at the very bottom; it takes its room away."""
        shown = [one for text in texts for one in broken(text, SMALL, self.width, most=FOOT_LINES)]
        self.bottom -= len(shown) * LINE_HEIGHT * SMALL
        for number, one in enumerate(shown):
            top = self.bottom + number * LINE_HEIGHT * SMALL
            wide = width_of(one, SMALL)
            self._foot.append(Words(one, self.left, top + ASCENT * SMALL, wide, SMALL, colour=GREY))
        self.bottom -= 6

    def done(self, title: str) -> Sheet:
        """The sheet; its foot is read last."""
        return Sheet(title, self.size, (*self._inks, *self._foot))
