"""Text that is as large as its room allows."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.tokens import TextSize
from psoas_timer.ui.widgets.labels import breakable


class FittingLabel(QLabel):
    """Shrinks from `largest_px` to `smallest_px` before it takes another line, and further last."""

    def __init__(
        self, largest_px: int, smallest_px: int, weight: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sizes = (largest_px, smallest_px)
        self._lines = 1
        self._weight = weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFont(font(largest_px, weight))

    def set_sizes(self, largest_px: int, smallest_px: int, lines: int = 1) -> None:
        """Be as large as the first where the text fits, in that many lines; see the class."""
        if (largest_px, smallest_px) != self._sizes or lines != self._lines:
            self._sizes = (largest_px, smallest_px)
            self._lines = lines
            self.updateGeometry()
            self._fit()

    def setText(self, text: str) -> None:
        """Show this text."""
        text = breakable(text)
        if text != self.text():
            super().setText(text)
            self._fit()

    def sizeHint(self) -> QSize:
        """Always as high as the largest text or two lines of the smallest: nothing below jumps."""
        largest, smallest = (QFontMetrics(font(size, self._weight)) for size in self._sizes)
        height = max(self._lines * largest.height(), 2 * smallest.height())
        return QSize(largest.horizontalAdvance(self.text()), height)

    def heightForWidth(self, width: int) -> int:
        """The same in any width: the text goes by the room."""
        return self.sizeHint().height()

    def minimumSizeHint(self) -> QSize:
        """As narrow as may be."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width."""
        self._fit()

    def _fit(self) -> None:
        largest, smallest = self._sizes
        one_line = [] if self._lines > 1 else range(largest, smallest - 1, -1)
        in_lines = range(largest if self._lines > 1 else smallest, TextSize.SMALL - 1, -1)
        for wraps, sizes in ((False, one_line), (True, in_lines)):
            for size_px in sizes:
                if self._fits(size_px, wraps=wraps):
                    self._write(size_px, wraps=wraps)
                    return
        self._write(TextSize.SMALL, wraps=True)

    def _fits(self, size_px: int, *, wraps: bool) -> bool:
        metrics = QFontMetrics(font(size_px, self._weight))
        if not wraps:
            return metrics.horizontalAdvance(self.text()) <= self.width()
        room = QSize(self.width(), self.sizeHint().height())
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter
        needed = metrics.boundingRect(QRect(0, 0, room.width(), 0), flags, self.text())
        return needed.width() <= room.width() and needed.height() <= room.height()

    def _write(self, size_px: int, *, wraps: bool) -> None:
        self.setWordWrap(wraps)
        self.setFont(font(size_px, self._weight))
