"""The session across the room: the kind's colour fills the screen, readable from the mat.

Places live in room_layout.py, colours in room_look.py; what the figure shows in session_figure.py.
"""

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.session.state import Session
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.session.digits import Digits
from psoas_timer.ui.session.flash import ACROSS, TALL_ACROSS, FlashLook
from psoas_timer.ui.session.moving import Moving
from psoas_timer.ui.session.pace_mark import PaceMark
from psoas_timer.ui.session.ring import rectangles
from psoas_timer.ui.session.room_layout import LINE, PANEL_INSET, RoomLayout
from psoas_timer.ui.session.room_lines import draw_line, draw_lines, line_width
from psoas_timer.ui.session.room_look import room_look
from psoas_timer.ui.session.session_figure import show_session
from psoas_timer.ui.session.stage import breath_words, ring_caption
from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.turned import turn, upright_size
from psoas_timer.ui.words import told
from psoas_timer.wording.session_text import SessionText

NOTE_PART = 0.7
"""The size of the note about sound as a part of that of the line over it."""

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


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
        self._is_dimmed = False
        self._degrees = 0
        self._turn = QTransform()
        self._layout = RoomLayout(self.size())
        self._panel = QRect()
        self._digits = Digits(self)
        self._mark = PaceMark()
        self.figure = figures.make_view()
        self.figure.setParent(self)
        self.look = room_look(theme.colours, None, is_dimmed=False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(told(message("session.ring")))
        theme.changed.connect(self._forget)

    def set_place(self, degrees: int, *, is_dimmed: bool) -> None:
        """Be turned by so many degrees, and dark or not."""
        if is_dimmed is not self._is_dimmed:
            self._is_dimmed = is_dimmed
            self._forget()
        if degrees != self._degrees:
            self._degrees = degrees
            self.figure.set_turned(degrees)
            self._lay_out()
            self._forget()

    @property
    def flash_look(self) -> FlashLook:
        """How a cue is shown here: in the ink, since the colour of the kind is the ground."""
        where = TALL_ACROSS if self._layout.is_tall else ACROSS
        return FlashLook(self.look.ink, self.look.fill, where, self._degrees)

    def show_session(
        self, session: Session, text: SessionText, now_ms: int, caption: str, note: str
    ) -> None:
        """Show the session with these words; see also `show_text`."""
        self.show_text(text, caption, note)
        was_empty = self.figure.is_empty
        show_session(self.figure, session, now_ms)
        if self.figure.is_empty is not was_empty:
            self._lay_out()
            self._forget()

    def show_text(self, text: SessionText, caption: str = "", note: str = "") -> None:
        """Show these words, a caption in the place of what comes next; see also `show_moving`.

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
                self.update(self._turn.mapRect(area))

    def _describe(self, text: SessionText) -> None:
        """Have screen readers find what is painted, except what changes by the second."""
        parts = (text.name, text.side, text.round, f"{text.next_label} {text.next}")
        described = ". ".join(part for part in parts if part.strip())
        if described != self.accessibleDescription():
            self.setAccessibleDescription(described)

    def show_moving(self, moving: Moving) -> None:
        """Show the time that is left and the pace; repaints only what has changed."""
        before, self._left_fraction = self._left_fraction, moving.left_fraction
        bar = self._layout.bar
        ends = sorted(bar.left() + bar.width() * part for part in (before, self._left_fraction))
        reach, way = bar.height(), ends[1] - ends[0]
        end = QRectF(ends[0] - reach, bar.top(), way + 2 * reach, bar.height())
        dirty = self._mark.change(moving, moves=self._theme.motion.may_move)
        if way > 0:
            dirty += end.toAlignedRect()
        turned = QRegion()
        for area in rectangles(dirty):  # mapping a whole region would make a polygon of it
            turned += self._turn.mapRect(area)
        if not turned.isEmpty():
            self.update(turned)

    def steps(self, moving: Moving) -> tuple[int, int]:
        """In how many steps the end of the bar makes its whole way, and the mark its present."""
        pixels = round(self._layout.bar.width() * self.devicePixelRatio())
        return pixels, self._mark.steps(moving)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make everything as large as the window allows."""
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what lies in the dirty region."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self.look.fill))
        if self._text is None:
            return
        painter.setTransform(self._turn)
        self._mark.paint(painter, self.look.pace)
        dirty = event.region()
        if self._is_in(dirty, self._layout.bar):
            self._paint_bar(painter)
        if self._is_in(dirty, QRectF(self._panel)):
            self._paint_panel(painter)
        to_upright, _ = self._turn.inverted()
        self._digits.paint(painter, to_upright.mapRect(event.rect()), self.look.ink)
        self._paint_words(painter, self._text, dirty)

    def _is_in(self, dirty: QRegion, upright: QRectF) -> bool:
        """Tell whether this place of the upright picture has to be painted."""
        return dirty.intersects(self._turn.mapRect(upright).toAlignedRect())

    def _paint_words(self, painter: QPainter, text: SessionText, dirty: QRegion) -> None:
        painter.setPen(QColor(self.look.ink))
        place = self._layout
        above = place.top.united(place.word).united(place.under_name)
        if self._is_in(dirty, above):
            word = text.side_name.upper() or breath_words(text)
            taken = draw_line(painter, place.word, word, place.word_px, RIGHT)
            name_room = place.top.adjusted(0, 0, -taken - place.margin / 2, 0)
            draw_line(painter, name_room, text.name, place.name_px, LEFT)
            under = place.under_name.adjusted(0, 0, -taken - place.margin / 2, 0)
            draw_line(painter, under, _under_name(text), place.small_px, LEFT)
        if self._is_in(dirty, place.bottom):
            self._paint_bottom(painter, self._caption or _bottom_line(text), place.small_px)

    def _paint_bottom(self, painter: QPainter, line: str, size_px: int) -> None:
        """Write under the bar, in one line or in two; the note only where one is enough."""
        room = self._layout.bottom
        if line_width(line, size_px) > room.width():
            draw_lines(painter, room, line, size_px)
            return
        first = QRectF(room.topLeft(), QSizeF(room.width(), size_px * LINE))
        draw_line(painter, first, line, size_px, LEFT)
        second = QRectF(first.bottomLeft(), room.bottomRight())
        note_px = min(round(size_px * NOTE_PART), int(second.height()))
        draw_line(painter, second, self._note, note_px, LEFT)

    def _paint_bar(self, painter: QPainter) -> None:
        bar = self._layout.bar
        radius = bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.track))
        painter.drawRoundedRect(bar, radius, radius)
        painter.setBrush(QColor(self.look.ink))
        if self._left_fraction > 0:
            left = QRectF(bar.topLeft(), QSizeF(bar.width() * self._left_fraction, bar.height()))
            left.setWidth(max(left.width(), bar.height()))
            painter.drawRoundedRect(left, radius, radius)

    def _paint_panel(self, painter: QPainter) -> None:
        radius = self._panel.height() * 0.12
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.figure.card))
        painter.drawRoundedRect(self._panel, radius, radius)

    def _lay_out(self) -> None:
        self._turn = turn(self.size(), self._degrees)
        upright = upright_size(self.size(), self._degrees)
        self._layout = RoomLayout(upright, has_figure=not self.figure.is_empty)
        self._place_digits()

    def _place_digits(self) -> None:
        text = self._text.digits if self._text is not None else "00"
        place = self._layout
        self._panel = place.panel(text)
        self.figure.setVisible(self._panel.isValid())
        inset = round(self._panel.width() * PANEL_INSET)
        self.figure.setGeometry(self._turn.mapRect(self._panel.adjusted(inset, 0, -inset, 0)))
        size_px, middle = place.digits(text)
        self._digits.place(font(size_px, 700), middle, self._turn)
        self._mark.put(place.pace(text))

    def _forget(self) -> None:
        """The colours may have changed, or all of the text."""
        kind = self._text.kind if self._text is not None else None
        self.look = room_look(self._theme.colours, kind, is_dimmed=self._is_dimmed)
        self._digits.forget_pictures()
        self.figure.set_colours(self.look.figure, self.look.veil)
        self.update()


def _under_name(text: SessionText) -> str:
    """What is no hold, the movement, a breath whose place the side has taken; and the round."""
    is_in_corner = text.breath and not text.side_name
    return " · ".join(filter(None, ("" if is_in_corner else ring_caption(text), text.round)))


def _bottom_line(text: SessionText) -> str:
    return text.state or f"{text.next_label} {text.next}"


def _corners(text: SessionText) -> tuple[str, ...]:
    return (text.name, text.side, text.round, ring_caption(text), _bottom_line(text))
