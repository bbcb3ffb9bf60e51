"""The session across the room: the kind's colour fills the screen, readable from the mat.

What the figure shows is decided in session_figure.py.
"""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.figure.colours import is_dark
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.session.digits import Digits
from psoas_timer.ui.session.flash import FRAME_PART
from psoas_timer.ui.session.moving import Moving
from psoas_timer.ui.session.room_lines import draw_line, draw_lines, line_width
from psoas_timer.ui.session.stage import ring_caption
from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Colours, readable_on
from psoas_timer.ui.words import told
from psoas_timer.wording.session_text import SessionText

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

DARKER_IF_BRIGHT = 118
DARKER_IF_DARK = 200
"""The brightness of a fill in per cent of that of the figure's ground, on which the body shows."""

TRACK_OPACITY = 0.2

BOTTOM_LINES = 2.4
"""The room for text under the bar, in sizes of its font."""

NOTE_PART = 0.7
"""The size of the note about sound as a part of that of the line over it."""


class RoomView(QFrame):
    """Name and side in the corners, giant digits, the figure, a bar, and what comes next.

    A frame, which screen readers take for a group; all but the digits is in its description.
    """

    def __init__(self, theme: Theme, figures: FigureMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text: SessionText | None = None
        self._caption = ""
        self._note = ""
        self._left_fraction = 1.0
        self._digits = Digits(self)
        self._panel = QRect()
        self.figure = figures.make_view()
        self.figure.setParent(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(told(message("session.ring")))
        theme.changed.connect(self._forget)

    @property
    def fill(self) -> str:
        """The colour that fills the screen."""
        colours = self._theme.colours
        kind = self._text.kind if self._text is not None else None
        return colours.kinds[kind.value] if kind else colours.pause

    def show_text(self, text: SessionText, caption: str = "", note: str = "") -> None:
        """Show these words, a caption in the place of what comes next; see also `show_left`.

        `note` says why nothing is heard, and stands below; a long caption covers it.
        """
        before, self._text = self._text, text
        self._describe(text)
        has_other_caption = (caption, note) != (self._caption, self._note)
        self._caption, self._note = caption, note
        has_other_length = before is None or len(before.digits) != len(text.digits)
        dirty = self._digits.change(text.digits)
        if has_other_length:
            self._place_digits()
        if has_other_length or before is None or before.kind is not text.kind:
            self._forget()
        elif has_other_caption or _corners(before) != _corners(text):
            self.update()
        else:
            for area in dirty:
                self.update(area)

    def _describe(self, text: SessionText) -> None:
        """Have screen readers find what is painted, except what changes by the second."""
        parts = (text.name, text.side, text.round, f"{text.next_label} {text.next}")
        described = ". ".join(part for part in parts if part.strip())
        if described != self.accessibleDescription():
            self.setAccessibleDescription(described)

    def show_left(self, fraction: float) -> None:
        """Show that this part is left, 1.0 to 0.0; repaints only what the bar's end passes."""
        before, self._left_fraction = self._left_fraction, fraction
        bar = self._bar()
        ends = sorted(bar.left() + bar.width() * part for part in (before, fraction))
        reach = bar.height()
        self.update(
            QRectF(
                ends[0] - reach, bar.top(), ends[1] - ends[0] + 2 * reach, bar.height()
            ).toAlignedRect()
        )

    def show_moving(self, moving: Moving) -> None:
        """Show what moves between two seconds."""
        self.show_left(moving.left_fraction)

    def mark_steps(self, moving: Moving) -> int:
        """The steps of a pixel that the mark makes in the present phase or movement."""
        return 0

    def head_steps(self) -> int:
        """The pixels of the screen that the end of the bar passes in all."""
        return round(self._bar().width() * self.devicePixelRatio())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make everything as large as the window allows."""
        self._place_digits()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies in the dirty region."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink = self.fill, readable_on(self.fill)
        painter.fillRect(event.rect(), QColor(fill))
        if self._text is None:
            return
        if event.rect().intersects(self._bar().toAlignedRect()):
            self._paint_bar(painter, ink)
        if event.rect().intersects(self._panel):
            self._paint_panel(painter)
        self._digits.paint(painter, event.rect(), ink)
        beyond = event.rect().bottom() > self._bar().bottom() or (
            event.rect().top() < self._digits.area().top()
        )
        if beyond:
            self._paint_words(painter, self._text, ink)

    def _paint_words(self, painter: QPainter, text: SessionText, ink: str) -> None:
        painter.setPen(QColor(ink))
        margin = self._margin()
        large_px = max(round(self.height() * 0.06), 24)
        top = QRectF(margin, margin, self.width() - 2 * margin, large_px * 1.4)
        side_width = draw_line(
            painter, top, text.side_name.upper(), large_px, Qt.AlignmentFlag.AlignRight
        )
        name_room = top.adjusted(0, 0, -side_width - margin / 2, 0)
        draw_line(painter, name_room, text.name, large_px, Qt.AlignmentFlag.AlignLeft)
        small_px = max(round(self.height() * 0.045), 20)
        above = QRectF(top.left(), top.bottom(), top.width(), small_px * 1.4)
        phase = ring_caption(text)
        draw_line(painter, above, phase, small_px, Qt.AlignmentFlag.AlignLeft)
        draw_line(painter, above, text.round, small_px, Qt.AlignmentFlag.AlignRight)
        self._paint_bottom(painter, self._caption or _bottom_line(text), small_px)

    def _paint_bottom(self, painter: QPainter, line: str, size_px: int) -> None:
        """Write under the bar, in one line or in two; the note only where one is enough."""
        room = self.bottom_room(size_px)
        if line_width(line, size_px) > room.width():
            draw_lines(painter, room, line, size_px)
            return
        first = QRectF(room.topLeft(), QSizeF(room.width(), size_px * 1.4))
        draw_line(painter, first, line, size_px, Qt.AlignmentFlag.AlignLeft)
        second = QRectF(first.bottomLeft(), room.bottomRight())
        note_px = min(round(size_px * NOTE_PART), int(second.height()))
        draw_line(painter, second, self._note, note_px, Qt.AlignmentFlag.AlignLeft)

    def bottom_room(self, size_px: int) -> QRectF:
        """The place under the bar for text of this size, inside the frame of a flash."""
        bar = self._bar()
        top = bar.bottom() + bar.height() * 0.4
        height = min(size_px * BOTTOM_LINES, self.height() * (1 - FRAME_PART) - top)
        return QRectF(bar.left(), top, bar.width(), height)

    def _paint_bar(self, painter: QPainter, ink: str) -> None:
        bar = self._bar()
        radius = bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        painter.setOpacity(TRACK_OPACITY)
        painter.drawRoundedRect(bar, radius, radius)
        painter.setOpacity(1.0)
        if self._left_fraction > 0:
            left = QRectF(bar.topLeft(), QSizeF(bar.width() * self._left_fraction, bar.height()))
            left.setWidth(max(left.width(), bar.height()))
            painter.drawRoundedRect(left, radius, radius)

    def _paint_panel(self, painter: QPainter) -> None:
        radius = self._panel.height() * 0.12
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._figure_colours().card))
        painter.drawRoundedRect(self._panel, radius, radius)

    def _place_figure(self, digits: str) -> None:
        """Give the figure the right third, or what these digits leave of it."""
        margin = self._margin()
        digits = digits.zfill(2)  # so that it stays where it is when the last ten seconds begin
        part = LEAST_SECONDS_PART if len(digits) == 2 else LEAST_MINUTES_PART
        least = font(max(round(self.height() * part), 8), 700)
        free = self.width() - 2.5 * margin - QFontMetricsF(least).horizontalAdvance(digits)
        width = round(min(self.width() * PANEL_SIZE[0], free))
        height = round(min(self.height() * PANEL_SIZE[1], width * 0.8))
        self.figure.setVisible(width >= LEAST_PANEL_PX)
        if width < LEAST_PANEL_PX:
            self._panel = QRect()
            return
        middle = round(self.height() * MIDDLE)
        self._panel = QRect(self.width() - round(margin) - width, 0, width, height)
        self._panel.moveCenter(QPoint(self._panel.center().x(), middle))
        inset = round(width * PANEL_INSET)
        self.figure.setGeometry(self._panel.adjusted(inset, 0, -inset, 0))

    def _place_digits(self) -> None:
        text = self._text.digits if self._text is not None else "00"
        self._place_figure(text)
        margin = self._margin()
        right = self._panel.left() - margin / 2 if self._panel.isValid() else self.width() - margin
        room = right - margin
        size_px = max(round(self.height() * DIGITS_PART), 8)
        needed = QFontMetricsF(font(size_px, 700)).horizontalAdvance(text)
        if needed > room > 0:
            size_px = max(int(size_px * room / needed), 8)
        middle = QPointF(margin + room / 2, self.height() * MIDDLE)
        self._digits.place(font(size_px, 700), middle)

    def _forget(self) -> None:
        self._digits.forget_pictures()
        self.figure.set_colours(self._figure_colours())
        self.update()

    def _figure_colours(self) -> Colours:
        return on_fill(self._theme.colours, self.fill)

    def _margin(self) -> float:
        return min(self.width(), self.height()) * 0.07

    def _bar(self) -> QRectF:
        height = max(self.height() * 0.03, 10)
        return QRectF(
            self._margin(), self.height() * 0.835, self.width() - 2 * self._margin(), height
        )


def on_fill(theme: Colours, fill: str) -> Colours:
    """The theme for the figure on a screen of this colour: the card is its ground."""
    ground = QColor(fill).darker(DARKER_IF_BRIGHT).name()
    if is_dark(ground):
        ground = QColor(fill).darker(DARKER_IF_DARK).name()
    return replace(theme, card=ground, muted=readable_on(ground))


def _bottom_line(text: SessionText) -> str:
    return text.state or f"{text.next_label} {text.next}"


def _corners(text: SessionText) -> tuple[str, ...]:
    return (text.name, text.side, text.round, ring_caption(text), _bottom_line(text))
