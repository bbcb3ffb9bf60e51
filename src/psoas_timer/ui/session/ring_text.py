"""The three texts inside the countdown ring: where they stand, and what changes when they do.

The arc lives in ring.py.
"""

from itertools import accumulate, pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.tokens import Colours, TextSize

DESIGN_SIDE = 330
WIDEST_DIGITS = 0.74
"""The digits may take this part of the ring's width."""


OVERSHOOT = 0.04
"""Round digits reach beyond the height of capitals by less than this part of it."""


class Line:
    """One text around a middle."""

    def __init__(self) -> None:
        self.text = ""
        self.font = QFont()
        self.middle = QPointF()

    def place(self, made: QFont, middle: QPointF) -> None:
        """Stand there in this font."""
        self.font, self.middle = made, middle

    def change(self, text: str) -> list[QRect]:
        """Take another text; gives the areas to be painted again."""
        before = self.area()
        self.text = text
        return [before, self.area()]

    def area(self) -> QRect:
        """Where the text is."""
        metrics = QFontMetricsF(self.font)
        size = QSizeF(metrics.horizontalAdvance(self.text) + 4, metrics.height() + 2)
        corner = self.middle - QPointF(size.width() / 2, size.height() / 2)
        return QRectF(corner, size).toAlignedRect() if self.text else QRect()

    def paint(self, painter: QPainter, colour: str) -> None:
        """Draw the text."""
        painter.setFont(self.font)
        painter.setPen(QColor(colour))
        painter.drawText(self.area(), Qt.AlignmentFlag.AlignCenter, self.text)


class Digits:
    """Large digits around a middle, each in a cell of its own: only changed cells are painted.

    Digits are equally wide, so that a cell stays where it is. Characters this large are outlines
    that Qt fills anew at each drawing: each is drawn once and kept as a picture.
    """

    def __init__(self) -> None:
        self.text = ""
        self._font = QFont()
        self._middle = QPointF()
        self._cells: list[QRect] = []
        self._pictures: dict[str, QPixmap] = {}

    def place(self, made: QFont, middle: QPointF) -> None:
        """Stand there in this font."""
        self._font, self._middle = made, middle
        self.forget_pictures()
        self._lay_out()

    def forget_pictures(self) -> None:
        """Draw the characters anew, since the colours or the screen have changed."""
        self._pictures = {}

    def change(self, text: str) -> list[QRect]:
        """Take another text; gives the areas to be painted again."""
        before, self.text = self.text, text
        if [c.isdigit() for c in before] == [c.isdigit() for c in text]:
            changed = zip(self._cells, before, text, strict=True)
            return [cell for cell, old, new in changed if old != new]
        old_cells = self._cells
        self._lay_out()
        return old_cells + self._cells

    def area(self) -> QRect:
        """Where the text is."""
        return self._cells[0].united(self._cells[-1]) if self._cells else QRect()

    def paint(self, painter: QPainter, dirty: QRect, colours: Colours) -> None:
        """Draw the characters in the dirty rectangle on the background."""
        for cell, character in zip(self._cells, self.text, strict=True):
            if dirty.intersects(cell):
                if character not in self._pictures:
                    ratio = painter.device().devicePixelRatioF()
                    self._pictures[character] = self._draw(character, cell, ratio, colours)
                painter.drawPixmap(cell.topLeft(), self._pictures[character])

    def _lay_out(self) -> None:
        metrics = QFontMetricsF(self._font)
        edges = list(accumulate(map(metrics.horizontalAdvance, self.text), initial=0.0))
        left = self._middle.x() - edges[-1] / 2
        height = round(metrics.capHeight() * (1 + 2 * OVERSHOOT))
        top = round(self._middle.y() - height / 2)
        self._cells = [
            QRect(round(left + start), top, ceil(end - start), height)
            for start, end in pairwise(edges)
        ]

    def _draw(self, character: str, cell: QRect, ratio: float, colours: Colours) -> QPixmap:
        picture = QPixmap(ceil(cell.width() * ratio), ceil(cell.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(colours.background))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        painter.setPen(QColor(colours.text))
        baseline = QFontMetricsF(self._font).capHeight() * (1 + OVERSHOOT)
        painter.drawText(QPointF(0, baseline), character)
        painter.end()
        return picture


class RingText:
    """Digits in the middle, a note below and a caption above them."""

    def __init__(self) -> None:
        self._square = QRectF()
        self._digits = Digits()
        self._note = Line()
        self._caption = Line()
        self._area = QRect()

    def lay_out(self, square: QRectF) -> None:
        """Place the texts inside a ring that fills this square."""
        self._square = square
        side, centre = square.width(), square.center()
        small_px = max(round(TextSize.BODY * side / DESIGN_SIDE), TextSize.SMALL)
        self._note.place(font(small_px), centre + QPointF(0, side * 0.19))
        self._caption.place(font(round(small_px * 1.2), 600), centre - QPointF(0, side * 0.26))
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

    def paint(self, painter: QPainter, dirty: QRect, colours: Colours) -> None:
        """Draw what lies in the dirty rectangle."""
        if not dirty.intersects(self._area):
            return
        self._digits.paint(painter, dirty, colours)
        for line, colour in ((self._note, colours.muted), (self._caption, colours.text)):
            if dirty.intersects(line.area()):
                line.paint(painter, colour)

    def forget_pictures(self) -> None:
        """Draw the digits anew, since the colours or the screen have changed."""
        self._digits.forget_pictures()

    def _place_digits(self) -> None:
        side = self._square.width()
        tallest_px = max(round(TextSize.SESSION_DIGITS * side / DESIGN_SIDE), 8)
        made = font(tallest_px, 700)
        needed = QFontMetricsF(made).horizontalAdvance(self._digits.text)
        if needed > side * WIDEST_DIGITS > 0:
            made = font(max(int(tallest_px * side * WIDEST_DIGITS / needed), 8), 700)
        self._digits.place(made, self._square.center() - QPointF(0, side * 0.035))
        self._measure()

    def _measure(self) -> None:
        self._area = self._digits.area().united(self._note.area()).united(self._caption.area())
