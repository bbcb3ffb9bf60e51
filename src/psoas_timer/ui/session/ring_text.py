"""The three texts inside the countdown ring: where they stand, and what changes when they do.

The arc lives in ring.py.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from psoas_timer.ui.session.digits import Digits
from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.tokens import Colours, TextSize

DESIGN_SIDE = 330
WIDEST_DIGITS = 0.74
"""The digits may take this part of the ring's width."""

NOTE_ROOM, CAPTION_ROOM = 0.76, 0.58
"""The widths between the arcs at the heights of note and caption, as parts of the ring's."""

USUAL_CAPTION = 0.085
"""The size of the word above the digits, read from the mat, as a part of the ring's width."""

TALLEST_NOTE, TALLEST_CAPTION = 0.1, 0.12
"""The sizes at which note and caption come near to the digits, as parts of the ring's width."""


class Line:
    """One text around a middle; `area` is where it is."""

    def __init__(self) -> None:
        self.text = ""
        self.font = QFont()
        self.middle = QPointF()
        self.area = QRect()
        self._largest = QFont()
        self._room_px = 0.0

    def place(self, largest: QFont, middle: QPointF, room_px: float) -> None:
        """Stand there in this font, or in a smaller one where the text is wider than the room."""
        self._largest, self.middle, self._room_px = largest, middle, room_px
        self._measure()

    def change(self, text: str) -> list[QRect]:
        """Take another text; gives the areas to be painted again."""
        before = self.area
        self.text = text
        self._measure()
        return [before, self.area]

    def _measure(self) -> None:
        self.font = fitted(self._largest, self.text, self._room_px)
        metrics = QFontMetricsF(self.font)
        size = QSizeF(metrics.horizontalAdvance(self.text) + 4, metrics.height() + 2)
        corner = self.middle - QPointF(size.width() / 2, size.height() / 2)
        self.area = QRectF(corner, size).toAlignedRect() if self.text else QRect()

    def paint(self, painter: QPainter, colour: str) -> None:
        """Draw the text."""
        painter.setFont(self.font)
        painter.setPen(QColor(colour))
        painter.drawText(self.area, Qt.AlignmentFlag.AlignCenter, self.text)


def fitted(largest: QFont, text: str, room_px: float) -> QFont:
    """This font, or one so much smaller that the text fits into the room."""
    needed = QFontMetricsF(largest).horizontalAdvance(text)
    if not needed > room_px > 0:
        return largest
    smaller = QFont(largest)
    smaller.setPixelSize(max(int(largest.pixelSize() * room_px / needed), 8))
    return smaller


class RingText:
    """Digits in the middle, a note below and a caption above them."""

    def __init__(self, screen: QWidget) -> None:
        self._square = QRectF()
        self._digits = Digits(screen)
        self._note = Line()
        self._caption = Line()
        self._area = QRect()

    def lay_out(self, square: QRectF, scale: float) -> None:
        """Place the texts inside a ring that fills this square, text being larger by `scale`."""
        self._square = square
        side, centre = square.width(), square.center()
        small_px = max(round(TextSize.BODY * side / DESIGN_SIDE), round(TextSize.SMALL * scale))
        small_px = min(small_px, round(side * TALLEST_NOTE))
        large_px = max(round(small_px * 1.4), round(side * USUAL_CAPTION))
        large_px = min(large_px, round(side * TALLEST_CAPTION))
        self._note.place(font(small_px), centre + QPointF(0, side * 0.19), side * NOTE_ROOM)
        above = centre - QPointF(0, side * 0.28)
        self._caption.place(font(large_px, 600), above, side * CAPTION_ROOM)
        self._place_digits()

    def change(self, digits: str, note: str, caption: str) -> list[QRect]:
        """Take other texts; gives the areas to be painted again."""
        dirty: list[QRect] = []
        if digits != self._digits.text:
            has_other_length = len(digits) != len(self._digits.text)
            dirty += self._digits.change(digits)
            if has_other_length:
                self._place_digits()
                dirty.append(self._digits.area())
        if note != self._note.text:
            dirty += self._note.change(note)
        if caption != self._caption.text:
            dirty += self._caption.change(caption)
        if dirty:
            self._measure()
        return dirty

    def paint(
        self, painter: QPainter, dirty: QRect, colours: Colours, *, is_on_mark: bool = False
    ) -> None:
        """Draw what lies in the dirty rectangle; no muted text on a mark, where it would pale."""
        if not dirty.intersects(self._area):
            return
        self._digits.paint(painter, dirty, colours.text)
        muted = colours.text if is_on_mark else colours.muted
        for line, colour in ((self._note, muted), (self._caption, colours.text)):
            if dirty.intersects(line.area):
                line.paint(painter, colour)

    def forget_pictures(self) -> None:
        """Draw the digits anew, since the colours or the screen have changed."""
        self._digits.forget_pictures()

    def _place_digits(self) -> None:
        side = self._square.width()
        tallest_px = max(round(TextSize.SESSION_DIGITS * side / DESIGN_SIDE), 8)
        made = fitted(font(tallest_px, 700), self._digits.text, side * WIDEST_DIGITS)
        self._digits.place(made, self._square.center() - QPointF(0, side * 0.035))
        self._measure()

    def _measure(self) -> None:
        self._area = self._digits.area().united(self._note.area).united(self._caption.area)
