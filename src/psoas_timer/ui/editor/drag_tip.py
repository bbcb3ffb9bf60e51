"""A few words beside what is dragged, inside of its window."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from psoas_timer.ui.theme.tokens import Space

BELOW_PX = 6


class DragTip(QLabel):
    """Stands below a widget while something in it is dragged; for the eye alone."""

    def __init__(self, beside: QWidget) -> None:
        super().__init__(beside)
        self._beside = beside
        self.setProperty("role", "tip")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str, x: int) -> None:
        """Show this, its middle at this distance from the left edge of the widget."""
        window = self._beside.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.setText(text)
        self.adjustSize()
        below = QPoint(x - self.width() // 2, self._beside.height() + BELOW_PX)
        corner = self._beside.mapTo(window, below)
        room = QRect(window.rect()).adjusted(Space.XS, 0, -Space.XS - self.width(), 0)
        self.move(min(max(corner.x(), room.left()), max(room.right(), room.left())), corner.y())
        self.show()
        self.raise_()
