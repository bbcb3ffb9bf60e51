"""Shows a cue that can't be heard: its word, and a frame that lights up once around the session.

Which cue, and whether it can be heard, is decided in sound_signs.py.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget

from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.motion import Motion
from psoas_timer.ui.turned import turn, upright_size

FLASH_MS = 900
"""How long a cue is shown: less than a second, so that each number of a countdown has its own."""

RISE_MS = 120
FALL_MS = 380
"""How long the frame takes to light up and to fade. The time between them it stands still."""

STEP_MS = 40
"""Time between two pictures of a frame that lights up or fades."""

LEAST_GAP_MS = 400
"""A frame does not light up again within this time: three flashes a second are the most that is
safe for people with photosensitive epilepsy (WCAG 2.2, success criterion 2.3.1)."""

FRAME_PART = 0.022
"""The width of the frame as a part of the window's shorter side: less than a tenth of its area."""

WORD_PART = 0.09
"""The height of the word's font as a part of the shorter side of the window."""

NEAR = (0.0, 0.11)
ACROSS = (0.5, 0.785)
TALL_ACROSS = (0.5, 0.595)
"""Where the middle of the word is in either view, as parts of width and height, as far as it stays
inside the frame: over what is least needed, the name of the routine at the left edge, and between
digits and bar or, where that is higher than wide, between digits and figure."""


@dataclass(frozen=True, slots=True)
class FlashLook:
    """The colours of frame and word, the ink on them, and where the middle of the word is.

    All of it is turned by so many `degrees`.
    """

    fill: str
    ink: str
    where: tuple[float, float] = NEAR
    degrees: int = 0


class Flash(QWidget):
    """Lies over its parent and is hidden, and so costs nothing, while no cue is shown.

    `now_ms` gives the monotonic instant in milliseconds.
    """

    def __init__(self, motion: Motion, now_ms: Callable[[], int], parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self._motion = motion
        self._now_ms = now_ms
        self._began_ms = 0
        self._word = ""
        self._look = FlashLook("#000000", "#ffffff")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self.hide()

    @property
    def word(self) -> str:
        """The word on the screen; "" while nothing is shown."""
        return self._word if not self.isHidden() else ""

    @property
    def strength(self) -> float:
        """How much of its colour the frame has just now: 0.0 to 1.0."""
        at_ms = self._now_ms() - self._began_ms
        if self.isHidden() or not 0 <= at_ms < FLASH_MS:
            return 0.0
        if not self._motion.may_move:
            return 1.0
        return min(at_ms / RISE_MS, 1.0, (FLASH_MS - at_ms) / FALL_MS)

    def show_cue(self, word: str, look: FlashLook) -> None:
        """Show this word once."""
        now_ms = self._now_ms()
        self._word, self._look = word, look
        is_too_soon = not self.isHidden() and now_ms - self._began_ms < LEAST_GAP_MS
        if not is_too_soon:
            self._began_ms = now_ms
        self.resize(self._covered.size())
        self.show()
        self.raise_()
        self.update()
        self._timer.start(STEP_MS if self._motion.may_move else FLASH_MS)

    def end(self) -> None:
        """Show nothing more."""
        self._timer.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame as strong as it is now, and the word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(self.strength)
        width = self._frame_px()
        pen = QPen(QColor(self._look.fill), width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        half = width / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
        painter.setTransform(turn(self.size(), self._look.degrees))
        self._paint_word(painter)

    def _paint_word(self, painter: QPainter) -> None:
        size_px = self._word_px()
        ground = self._word_ground(size_px)
        painter.setPen(QPen(QColor(self._look.ink), max(size_px / 24, 2)))
        painter.setBrush(QColor(self._look.fill))
        painter.drawRoundedRect(ground, size_px / 3, size_px / 3)
        painter.setFont(font(size_px, 700))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, self._word)

    def _word_ground(self, size_px: int) -> QRectF:
        width = QFontMetricsF(font(size_px, 700)).horizontalAdvance(self._word) + size_px
        upright = upright_size(self.size(), self._look.degrees)
        ground = QRectF(0, 0, min(width, upright.width()), size_px * 1.5)
        across, down = self._look.where
        ground.moveCenter(QPointF(upright.width() * across, upright.height() * down))
        ground.moveLeft(max(ground.left(), 2 * self._frame_px()))
        return ground

    def _word_px(self) -> int:
        return max(round(min(self.width(), self.height()) * WORD_PART), 24)

    def _frame_px(self) -> float:
        return min(self.width(), self.height()) * FRAME_PART

    def _step(self) -> None:
        at_ms = self._now_ms() - self._began_ms
        if at_ms >= FLASH_MS:
            self.end()
        elif at_ms < RISE_MS + STEP_MS or at_ms > FLASH_MS - FALL_MS - STEP_MS:
            self.update(self._shown_region())

    def _shown_region(self) -> QRegion:
        """The frame and the word: all that is painted."""
        width = round(self._frame_px()) + 1
        inside = self.rect().adjusted(width, width, -width, -width)
        upright = self._word_ground(self._word_px()).adjusted(-4, -4, 4, 4)
        word = turn(self.size(), self._look.degrees).mapRect(upright).toAlignedRect()
        return QRegion(self.rect()).subtracted(QRegion(inside)).united(QRegion(word))
