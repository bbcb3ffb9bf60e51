"""A slider whose groove shows the range that is advised, with both bounds below it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space, TextSize

HANDLE_PX = 18
GROOVE_PX = 6
LEAST_PX = 120

NICE_STEPS = (1, 5, 10, 15, 30, 60)
"""A drag stops at multiples of the first of these that is no finer than a pixel; keys go by 1."""

PAGE = 5


@dataclass(frozen=True, slots=True)
class Scale:
    """What the slider runs along: its bounds, the advised part of them, and how they are called."""

    bounds: Bounds
    advised: Bounds | None = None
    low_text: str = ""
    high_text: str = ""
    advised_text: str = ""


class RangeSlider(QSlider):
    """A whole number between bounds.

    A press anywhere on it brings the handle there. Arrows go by 1, PgUp and PgDn by 5, Home and End
    to the bounds.

    Signals:
        left(): the keyboard went elsewhere.
    """

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.scale = Scale(Bounds(0, 0))
        self.setPageStep(PAGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_scale(self, scale: Scale) -> None:
        """Run along these bounds from now on."""
        if scale != self.scale:
            self.scale = scale
            self.setRange(scale.bounds.low, scale.bounds.high)
            self.updateGeometry()
            self.update()

    def x_of(self, value: int) -> float:
        """Where the middle of the handle is for a value."""
        low, high = self.minimum(), self.maximum()
        part = (value - low) / (high - low) if high > low else 0.0
        return self._edge_px + part * self._room_px

    def sizeHint(self) -> QSize:
        """As high as the handle and the words below it."""
        words_px = self._metrics.height() * (2 if self._is_crowded else 1)
        return QSize(2 * LEAST_PX, self._handle_px + 2 * self._ring_px + Space.XS + words_px)

    def minimumSizeHint(self) -> QSize:
        """As high, and as narrow as may be."""
        return QSize(LEAST_PX, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle below the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep it there."""
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: it would change what nobody looks at."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take another line for the words where they have no room in one."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw groove, advised range, handle and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_groove(painter)
        self._draw_handle(painter)
        self._draw_words(painter)

    @property
    def _handle_px(self) -> int:
        return self._theme.mild_px(HANDLE_PX)

    @property
    def _ring_px(self) -> int:
        """Room around the handle for the ring of the keyboard."""
        return self._theme.colours.ring_px + 2

    @property
    def _room_px(self) -> int:
        """How far the middle of the handle goes."""
        return max(self.width() - 2 * self._edge_px, 1)

    @property
    def _edge_px(self) -> int:
        """How far the middle of the handle stays from both ends."""
        return self._handle_px // 2 + self._ring_px

    @property
    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(TextSize.SMALL))

    @property
    def _middle(self) -> float:
        return self._ring_px + self._handle_px / 2

    @property
    def _is_crowded(self) -> bool:
        """Tell whether the words of the advised range have no place between those of the bounds."""
        advised = self.scale.advised
        if advised is None:
            return False
        texts = (self.scale.low_text, self.scale.advised_text, self.scale.high_text)
        words_px = sum(map(self._metrics.horizontalAdvance, texts))
        return words_px + 2 * Space.M > self.width()

    def _follow(self, event: QMouseEvent) -> None:
        low, high = self.minimum(), self.maximum()
        wanted = low + (event.position().x() - self._edge_px) / self._room_px * (high - low)
        step = next((n for n in NICE_STEPS if n * self._room_px >= high - low), NICE_STEPS[-1])
        self.setSliderPosition(min(max(round(wanted / step) * step, low), high))

    def _draw_groove(self, painter: QPainter) -> None:
        colours, middle = self._theme.colours, self._middle
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(QColor(colours.track))
        groove = QRectF(0.5, middle - GROOVE_PX / 2, self.width() - 1, GROOVE_PX)
        painter.drawRoundedRect(groove, GROOVE_PX / 2, GROOVE_PX / 2)
        advised = self.scale.advised
        if advised is not None:
            left, right = self.x_of(advised.low), self.x_of(advised.high)
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(QColor(colours.soft))
            painter.drawRect(QRectF(left, middle - GROOVE_PX / 2 - 1, right - left, GROOVE_PX + 2))

    def _draw_handle(self, painter: QPainter) -> None:
        colours = self._theme.colours
        centre = QPointF(self.x_of(self.sliderPosition()), self._middle)
        radius = self._handle_px / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(centre, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.on_accent), colours.ring_px))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = radius - 1 - colours.ring_px / 2
            painter.drawEllipse(centre, inset, inset)
            painter.setPen(QPen(QColor(colours.text), colours.ring_px))
            outset = radius + 1 + colours.ring_px / 2 - 0.5
            painter.drawEllipse(centre, outset, outset)

    def _draw_words(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font(TextSize.SMALL))
        painter.setPen(QColor(self._theme.colours.muted))
        top = self._handle_px + 2 * self._ring_px + Space.XS
        line = QRect(0, top, self.width(), self._metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self.scale.low_text)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, self.scale.high_text)
        if self.scale.advised is not None:
            painter.drawText(
                self._place_of_advised(line), Qt.AlignmentFlag.AlignCenter, self.scale.advised_text
            )

    def _place_of_advised(self, line: QRect) -> QRect:
        """Below the middle of the range, beside the words of the bounds or below them."""
        advised, metrics = self.scale.advised or self.scale.bounds, self._metrics
        words_px = metrics.horizontalAdvance(self.scale.advised_text)
        left, right = 0, self.width()
        if self._is_crowded:
            line = line.translated(0, line.height())
        else:
            left += metrics.horizontalAdvance(self.scale.low_text) + Space.M
            right -= metrics.horizontalAdvance(self.scale.high_text) + Space.M
        middle = (self.x_of(advised.low) + self.x_of(advised.high)) / 2
        begins = min(max(round(middle - words_px / 2), left), max(right - words_px, left))
        return QRect(begins, line.top(), words_px + 1, line.height())
