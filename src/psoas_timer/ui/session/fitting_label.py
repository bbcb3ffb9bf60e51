"""A line of text that is as large as its room allows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.widgets.labels import breakable


class FittingLabel(QLabel):
    """Shrinks from `largest_px` to `smallest_px` before it breaks into two lines."""

    def __init__(
        self, largest_px: int, smallest_px: int, weight: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sizes = (largest_px, smallest_px)
        self._weight = weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFont(font(largest_px, weight))

    def set_sizes(self, largest_px: int, smallest_px: int) -> None:
        """Be as large as the first where the text fits, and never smaller than the second."""
        if (largest_px, smallest_px) != self._sizes:
            self._sizes = (largest_px, smallest_px)
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
        height = max(largest.height(), 2 * smallest.height())
        return QSize(largest.horizontalAdvance(self.text()), height)

    def minimumSizeHint(self) -> QSize:
        """As narrow as may be."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width."""
        self._fit()

    def _fit(self) -> None:
        largest, smallest = self._sizes
        needed = QFontMetrics(font(largest, self._weight)).horizontalAdvance(self.text())
        size_px = largest if needed <= self.width() else largest * self.width() // needed
        self.setWordWrap(size_px < smallest)
        self.setFont(font(max(size_px, smallest), self._weight))
