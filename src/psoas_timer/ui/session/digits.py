"""Large digits that change often, painted at the least cost."""

from itertools import accumulate, pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

OVERSHOOT = 0.04
"""Round digits reach beyond the height of capitals by less than this part of it."""


class Digits:
    """Large digits around a middle, each in a cell of its own: only changed cells are painted.

    Digits are equally wide, so that a cell stays where it is. Characters this large are outlines
    that Qt fills anew at each drawing: each is drawn once and kept as a picture, as sharp as the
    `screen` widget is.
    """

    def __init__(self, screen: QWidget) -> None:
        self._screen = screen
        self.text = ""
        self._font = QFont()
        self._middle = QPointF()
        self._cells: list[QRect] = []
        self._pictures: dict[str, QPixmap] = {}
        self._turn = QTransform()

    def place(self, made: QFont, middle: QPointF, turn: QTransform | None = None) -> None:
        """Stand there in this font; `turn` leads to the widget where all of it is turned."""
        self._font, self._middle, self._turn = made, middle, turn or QTransform()
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

    def paint(self, painter: QPainter, dirty: QRect, ink: str) -> None:
        """Draw the characters in the dirty rectangle in ink, over what is there.

        The pictures are kept as they are turned: turning them anew costs more than all the rest.
        """
        painter.save()
        painter.resetTransform()
        for cell, character in zip(self._cells, self.text, strict=True):
            if dirty.intersects(cell):
                if character not in self._pictures:
                    ratio = self._screen.devicePixelRatio()
                    self._pictures[character] = self._draw(character, cell, ratio, ink)
                painter.drawPixmap(self._turn.mapRect(cell).topLeft(), self._pictures[character])
        painter.restore()

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

    def _draw(self, character: str, cell: QRect, ratio: float, ink: str) -> QPixmap:
        picture = QPixmap(ceil(cell.width() * ratio), ceil(cell.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        painter.setPen(QColor(ink))
        baseline = QFontMetricsF(self._font).capHeight() * (1 + OVERSHOOT)
        painter.drawText(QPointF(0, baseline), character)
        painter.end()
        if self._turn.isIdentity():
            return picture
        turned = picture.transformed(
            QTransform(self._turn.m11(), self._turn.m12(), self._turn.m21(), self._turn.m22(), 0, 0)
        )
        turned.setDevicePixelRatio(ratio)
        return turned
