"""The strip of coloured time: a routine, a running session or a past one at a glance.

Which parts there are and where they lie is worked out in strip_parts.py.
"""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Radius, Strip
from psoas_timer.ui.widgets.legend import summary
from psoas_timer.ui.widgets.strip_parts import (
    Span,
    StripPart,
    fitting_parts,
    position_px,
    record_parts,
    spans,
    timeline_parts,
)
from psoas_timer.ui.words import told

ELAPSED_OPACITY = 0.35


class TimeStrip(QLabel):
    """Paints a timeline as coloured segments; what has elapsed is dimmed.

    It is a label without text, so that screen readers take it for static text and read its
    accessible name. Its height is one of tokens.Strip; above and below it has a margin.
    """

    def __init__(
        self,
        theme: Theme,
        height_px: int = Strip.CARD_HEIGHT,
        parent: QWidget | None = None,
        *,
        margin_px: int = 0,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height_px = height_px + 2 * margin_px
        self._margin_px = margin_px
        self._all_parts: tuple[StripPart, ...] = ()
        self._parts: tuple[StripPart, ...] = ()
        self._spans: tuple[Span, ...] = ()
        self._is_in_order = True
        self._position_ms = 0
        self.setFixedHeight(self._height_px)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show this routine; the elapsed part stays where it is."""
        self._show(timeline_parts(timeline), summary(timeline))

    def show_record(self, record: SessionRecord, spoken: str) -> None:
        """Show what was done in a past session; `spoken` is read by screen readers."""
        self._show(record_parts(record), spoken)

    def set_position(self, position_ms: int) -> None:
        """Dim what lies before this offset; repaints only the pixels that change."""
        before_px = self._elapsed_px()
        self._position_ms = position_ms
        now_px = self._elapsed_px()
        if now_px != before_px:
            low, high = sorted((before_px, now_px))
            self.update(QRect(low - 1, 0, high - low + 2, self.height()))

    def sizeHint(self) -> QSize:
        """Wide enough for a card."""
        return QSize(200, self._height_px)

    def minimumSizeHint(self) -> QSize:
        """It can shrink: parts are merged where they don't fit."""
        return QSize(60, self._height_px)

    def event(self, event: QEvent) -> bool:
        """Tell what lies under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.label_at(event.x()), self)
            return True
        return super().event(event)

    def label_at(self, x: int) -> str:
        """What is drawn at this distance from the left edge in words, "" in a gap."""
        for part, span in zip(self._parts, self._spans, strict=True):
            if span.left <= x < span.left + span.width:
                return told(part.label)
        return ""

    def resizeEvent(self, event: object) -> None:
        """Lay the parts out anew."""
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts that the dirty region touches."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        elapsed_px = self._elapsed_px()
        for part, span in zip(self._parts, self._spans, strict=True):
            if event.rect().intersects(QRect(span.left, 0, span.width, self.height())):
                self._paint_part(painter, part, span, elapsed_px)

    def _paint_part(self, painter: QPainter, part: StripPart, span: Span, elapsed_px: int) -> None:
        colours = self._theme.colours
        painter.setBrush(QColor(colours.kinds[part.kind] if part.kind else colours.pause))
        radius = min(Radius.SEGMENT, span.width / 2)
        height = self.height() - 2 * self._margin_px
        shape = QRectF(span.left, self._margin_px, span.width, height)
        split_px = min(max(elapsed_px, span.left), span.left + span.width)
        for left, right, opacity in (
            (span.left, split_px, ELAPSED_OPACITY),
            (split_px, span.left + span.width, 1.0),
        ):
            if right > left:
                painter.save()
                painter.setClipRect(QRect(left, 0, right - left, self.height()))
                painter.setOpacity(opacity)
                painter.drawRoundedRect(shape, radius, radius)
                painter.restore()

    def _show(self, parts: tuple[StripPart, ...], spoken: str) -> None:
        self._all_parts = parts
        self.setAccessibleName(spoken)
        self._lay_out()
        self.update()

    def _lay_out(self) -> None:
        self._parts, self._is_in_order = fitting_parts(self._all_parts, self.width())
        lengths_ms = [part.length_ms for part in self._parts]
        self._spans = spans(lengths_ms, self.width()) if self._parts else ()

    def _elapsed_px(self) -> int:
        if self._position_ms <= 0:
            return 0
        return position_px(self._parts, self._spans, self._position_ms)
