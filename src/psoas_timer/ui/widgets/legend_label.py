"""The legend below a strip: a coloured dot and words for each kind."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.legend import LegendEntry


class LegendLabel(QLabel):
    """The kinds of a routine; an entry is never broken in two lines.

    A label without text, which screen readers take for static text. It is painted here because
    coloured words would have Qt load its reader of HTML and a font that has a dot.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: Sequence[LegendEntry] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setProperty("role", "small")
        theme.changed.connect(self.updateGeometry)

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show these kinds."""
        self._entries = entries
        self.setAccessibleName(", ".join(entry.text for entry in entries))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All in one line."""
        widths = [self._width(entry) + self._gap() for entry in self._entries]
        return QSize(sum(widths), self._line_height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest entry; how high it is then depends on the width."""
        return QSize(max(map(self._width, self._entries), default=0), self._line_height())

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in this width."""
        return len(self._lines(width)) * self._line_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, line in enumerate(self._lines(self.width())):
            left, top = 0, number * self._line_height()
            for entry in line:
                self._paint_entry(painter, entry, left, top)
                left += self._width(entry) + self._gap()

    def _paint_entry(self, painter: QPainter, entry: LegendEntry, left: int, top: int) -> None:
        radius = self._dot() / 2
        middle = QPointF(left + radius, top + (self._line_height() + 1) / 2)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.kinds[entry.kind]))
        painter.drawEllipse(middle, radius, radius)
        painter.restore()
        text_left = left + self._width(entry) - self._text_width(entry)
        painter.drawText(text_left, top + self.fontMetrics().ascent(), entry.text)

    def _lines(self, room: int) -> list[list[LegendEntry]]:
        lines: list[list[LegendEntry]] = []
        used = 0
        for entry in self._entries:
            width = self._width(entry)
            if lines and used + self._gap() + width <= room:
                lines[-1].append(entry)
                used += self._gap() + width
            else:
                lines.append([entry])
                used = width
        return lines

    def _width(self, entry: LegendEntry) -> int:
        return self._dot() + self._dot() // 2 + self._text_width(entry)

    def _text_width(self, entry: LegendEntry) -> int:
        return self.fontMetrics().horizontalAdvance(entry.text)

    def _dot(self) -> int:
        """The side of a dot in px, by which the gaps go as well."""
        return self.fontMetrics().ascent() * 3 // 4

    def _gap(self) -> int:
        return 2 * self._dot()

    def _line_height(self) -> int:
        return self.fontMetrics().height()
