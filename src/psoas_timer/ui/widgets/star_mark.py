"""The star of a card: for the mouse. Keyboard and screen readers find it as a part of the card."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Radius
from psoas_timer.ui.words import told

ICON_PX = 20
EDGE_PX = 28


class StarMark(QWidget):
    """Filled while `is_on`.

    Signals:
        marked(bool): it was pressed, and whether it is on now.
    """

    marked = Signal(bool)

    def __init__(self, theme: Theme, *, is_on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_on = is_on
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._explain()
        theme.changed.connect(self.updateGeometry)

    @property
    def is_on(self) -> bool:
        """Whether it is filled."""
        return self._is_on

    def press(self) -> None:
        """Make it the other way round."""
        self._is_on = not self._is_on
        self._explain()
        self.update()
        self.marked.emit(self._is_on)

    def sizeHint(self) -> QSize:
        """A square, easy to hit."""
        edge_px = self._theme.px(EDGE_PX)
        return QSize(edge_px, edge_px)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the press from the card below."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Keep this from the card, too."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click that ends where it began."""
        if self.rect().contains(event.position().toPoint()):
            self.press()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the star, on a soft ground while the mouse is over it."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.soft))
            painter.drawRoundedRect(self.rect(), Radius.FIELD, Radius.FIELD)
        size_px = self._theme.px(ICON_PX)
        ink = colours.accent if self._is_on else colours.muted
        star = self._theme.pixmap("star", ink, size_px, is_filled=self._is_on)
        left_px, top_px = (self.width() - size_px) // 2, (self.height() - size_px) // 2
        painter.drawPixmap(left_px, top_px, star)

    def _explain(self) -> None:
        self.setToolTip(told(message(f"ui.favourite.{'unmark' if self._is_on else 'mark'}")))
