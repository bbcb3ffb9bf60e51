"""Where everything is across the room, by the size of the screen alone. Painting is room_view's."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF

from psoas_timer.ui.session.flash import FRAME_PART
from psoas_timer.ui.session.pace_mark import PacePlace
from psoas_timer.ui.theme.fonts import font

DIGITS_PART = 0.72
"""Font height of the digits as a part of the window's: their capitals then take 48 % of it."""

LEAST_SECONDS_PART = 0.62
LEAST_MINUTES_PART = 0.35
"""The same at the least, which the figure leaves to them: capitals of 41 % and of 23 %."""

PANEL_SIZE = (0.34, 0.4)
"""The ground of the figure, as parts of the window's width and height; a narrow window has less."""

LEAST_PANEL_PX = 120

PANEL_INSET = 0.03
"""The distance of the figure from the sides of its ground, as a part of the ground's width."""

MIDDLE = 0.49
"""Where the middle of digits and figure is, as a part of the height."""

TALL_MIDDLES = (0.385, 0.73)
TALL_PANEL_SIZE = (0.62, 0.18)
"""The same for a screen that is higher than wide: there the figure is under the digits."""

MARGIN, BAR_TOP, BAR_HEIGHT = 0.07, 0.835, 0.03
"""Parts of the shorter side, and of the height."""

NAME_PART, WORD_PART, SMALL_PART = 0.06, 0.115, 0.045
"""Font heights of the name, of the side or the breath in the corner, and of all other lines."""

LINE = 1.4
"""The height of a line in sizes of its font."""

BOTTOM_LINES = 2.4
"""The room for text under the bar, in sizes of its font."""

CIRCLE_RADII = (0.15, 0.37)
"""The circle of a breath when it is out and when it is in, as parts of the shown height."""

TALL_CIRCLE = 1.25
"""So much larger it is on a high screen, where nothing is beside it."""


@dataclass(frozen=True, slots=True)
class RoomLayout:
    """Places on a screen of this size, upright; without a figure the digits have its room."""

    size: QSize
    has_figure: bool = True

    @property
    def is_tall(self) -> bool:
        """Tell whether the screen is higher than wide, as for someone who lies on their side."""
        return self.size.height() > self.size.width()

    @property
    def height(self) -> int:
        """The height that sizes go by: of a high screen as much as it is wide."""
        return min(self.size.height(), self.size.width())

    @property
    def margin(self) -> float:
        """The distance of everything from the edges."""
        return self.height * MARGIN

    @property
    def small_px(self) -> int:
        """The size of the smaller lines."""
        return max(round(self.height * SMALL_PART), 20)

    @property
    def name_px(self) -> int:
        """The size of the exercise's name."""
        return max(round(self.height * NAME_PART), 24)

    @property
    def word_px(self) -> int:
        """The size of the side, or of the word of a breath."""
        return max(round(self.height * WORD_PART), 32)

    @property
    def bar(self) -> QRectF:
        """The bar of the time that is left."""
        height = max(self.height * BAR_HEIGHT, 10)
        width = self.size.width() - 2 * self.margin
        return QRectF(self.margin, self.size.height() * BAR_TOP, width, height)

    @property
    def top(self) -> QRectF:
        """The line of the name, and of what stands in the corner."""
        width = self.size.width() - 2 * self.margin
        return QRectF(self.margin, self.margin, width, self.name_px * LINE)

    @property
    def word(self) -> QRectF:
        """The corner for one huge word; it may take half of the width."""
        width = self.size.width() / 2 - self.margin
        top = self.margin + (self.name_px - self.word_px) * LINE / 4
        return QRectF(self.size.width() / 2, top, width, self.word_px * LINE)

    @property
    def under_name(self) -> QRectF:
        """The line for phase and round."""
        top = self.top
        return QRectF(top.left(), top.bottom(), top.width(), self.small_px * LINE)

    @property
    def bottom(self) -> QRectF:
        """The place under the bar, inside the frame of a flash."""
        bar = self.bar
        top = bar.bottom() + bar.height() * 0.4
        height = self.size.height() * (1 - FRAME_PART) - top
        return QRectF(bar.left(), top, bar.width(), min(self.small_px * BOTTOM_LINES, height))

    def panel(self, digits: str) -> QRect:
        """The ground of the figure: the right third, or what these digits leave; else empty."""
        if not self.has_figure:
            return QRect()
        if self.is_tall:
            across, down = (round(a * b) for a, b in zip(TALL_PANEL_SIZE, self._sides, strict=True))
            panel = QRect(0, 0, across, down)
            middle = QPointF(self.size.width() / 2, self.size.height() * TALL_MIDDLES[1])
            panel.moveCenter(middle.toPoint())
            return panel
        digits = digits.zfill(2)  # so that it stays where it is when the last ten seconds begin
        part = LEAST_SECONDS_PART if len(digits) == 2 else LEAST_MINUTES_PART
        free = self.size.width() - 2.5 * self.margin - self._digits_px(digits, part)
        width = round(min(self.size.width() * PANEL_SIZE[0], free))
        if width < LEAST_PANEL_PX:
            return QRect()
        height = round(min(self.size.height() * PANEL_SIZE[1], width * 0.8))
        panel = QRect(self.size.width() - round(self.margin) - width, 0, width, height)
        panel.moveCenter(QPoint(panel.center().x(), round(self.size.height() * MIDDLE)))
        return panel

    def digits(self, digits: str) -> tuple[int, QPointF]:
        """The size of the digits' font, and their middle."""
        right, middle = self._right_of_digits(digits), MIDDLE
        if self.is_tall:
            right, middle = self._right, TALL_MIDDLES[0] if self.has_figure else MIDDLE
        room = right - self.margin
        size_px = max(round(self.size.height() * DIGITS_PART), 8)
        # One digit is as large as two, so that it has room on a high screen, too.
        needed = self._digits_px(digits.zfill(2), DIGITS_PART)
        if needed > room > 0:
            size_px = max(int(size_px * room / needed), 8)
        return size_px, QPointF(self.margin + room / 2, self.size.height() * middle)

    def pace(self, digits: str) -> PacePlace:
        """The circle behind the digits, the dots under the word, the beat beside the digits."""
        _, middle = self.digits(digits)
        least, most = (self.height * part * self._circle_scale for part in CIRCLE_RADII)
        word, dot_px = self.word, self.height * 0.028
        dots = QRectF(word.right() - 2.6 * self.word_px, 0, 2.6 * self.word_px, dot_px)
        dots.moveTop(word.bottom() + dot_px * 0.2)
        right = self._right_of_digits(digits) + self.margin / 4
        beat = QRectF(right - dot_px / 2, 0, dot_px, self.height * 0.24)
        beat.moveCenter(QPointF(beat.center().x(), middle.y()))
        # Over the figure the circle would have it painted anew with each of its own steps.
        has_below = self.is_tall and self.has_figure
        free = self.panel(digits).top() - middle.y() - self.margin / 8 if has_below else most
        most = min(most, free, middle.x() - self.margin / 4)
        return PacePlace(middle, least, most, dots, beat)

    def _right_of_digits(self, digits: str) -> float:
        panel = self.panel(digits)
        is_beside = panel.isValid() and not self.is_tall
        return panel.left() - self.margin / 2 if is_beside else self._right

    def _digits_px(self, digits: str, part: float) -> float:
        """How wide these digits are in a font of this part of the height."""
        made = font(max(round(self.size.height() * part), 8), 700)
        return QFontMetricsF(made).horizontalAdvance(digits)

    @property
    def _circle_scale(self) -> float:
        return TALL_CIRCLE if self.is_tall else 1.0

    @property
    def _sides(self) -> tuple[int, int]:
        return self.size.width(), self.size.height()

    @property
    def _right(self) -> float:
        return self.size.width() - self.margin
