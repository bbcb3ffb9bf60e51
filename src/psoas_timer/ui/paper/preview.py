"""A sheet of paper on the screen, as it will come out of the printer."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.paper.ink import Sheet
from psoas_timer.ui.paper.sheet_painter import SheetPainter
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.words import told

WIDTH_PX = 640
LEAST_PX = 200
RING_PX = 4
"""Room around the paper for the ring of the keyboard."""


class Preview(QLabel):
    """As wide as its room. Paper is white in every theme; screen readers get all of its text."""

    def __init__(self, theme: Theme, painter: SheetPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = painter
        self.sheet: Sheet | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show this one."""
        self.sheet = sheet
        self.setAccessibleName(told(message("paper.preview", title=sheet.title)))
        self.setAccessibleDescription("\n".join(sheet.lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to read the larger text."""
        width = self._theme.px(WIDTH_PX)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """So narrow that any window has room for it."""
        return QSize(LEAST_PX, self.heightForWidth(LEAST_PX))

    def hasHeightForWidth(self) -> bool:
        """Keep the shape of the paper."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of paper that is so wide."""
        if self.sheet is None:
            return 0
        paper_px = max(width - 2 * RING_PX, 1)
        return round(paper_px * self.sheet.size.height() / self.sheet.size.width()) + 2 * RING_PX

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper with its edge, and the ring while it has the keyboard."""
        if self.sheet is None:
            return
        painter = QPainter(self)
        inner = QRectF(self.rect()).adjusted(RING_PX, RING_PX, -RING_PX, -RING_PX)
        colours = self._theme.colours
        painter.fillRect(inner, QColor(Qt.GlobalColor.white))
        painter.save()
        painter.translate(inner.topLeft())
        painter.setClipRect(QRectF(0, 0, inner.width(), inner.height()))
        self._painter.paint(painter, self.sheet, inner.width() / self.sheet.size.width())
        painter.restore()
        has_ring = self.hasFocus()
        width = colours.ring_px if has_ring else 1
        painter.setPen(QPen(QColor(colours.accent if has_ring else colours.edge), width))
        painter.drawRect(inner)
