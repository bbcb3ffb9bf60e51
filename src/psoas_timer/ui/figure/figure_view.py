"""The figure as a widget. It decides when to paint; what is seen is decided in core.figure."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Side
from psoas_timer.core.content.own_exercise import is_own
from psoas_timer.core.figure.showing import Showing
from psoas_timer.core.messages import message
from psoas_timer.ui.figure.figures import Figures, turn_of
from psoas_timer.ui.figure.own_picture import paint_picture
from psoas_timer.ui.theme.tokens import Colours
from psoas_timer.ui.turned import turn, upright_size
from psoas_timer.ui.words import told

FRAME_MS = 34
"""The least time between two frames of a movement: no more than 30 in a second."""

BREATH_FRAME_MS = 100
"""The same for a breath: the belly moves by less than 3 pixels in a second."""

CARD_SIZE = QSize(280, 210)
LIST_SIZE = QSize(96, 72)


@dataclass(frozen=True, slots=True)
class _Mode:
    """What was asked of the view, also while there is nothing to show."""

    is_running: bool = False
    is_still: bool = False


class FigureView(QLabel):
    """Shows how an exercise is done. Nothing is seen until `show_exercise` is called.

    A new view is paused: it shows movements at their beginning until `set_running`. It is a label
    without text, so that screen readers read its accessible name.
    """

    def __init__(self, figures: Figures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = figures
        self._mode = _Mode()
        self._colours: Colours | None = None
        self._veil = 0.0
        self._degrees = 0
        self._shown: tuple[Exercise, Side] | None = None
        self._showing: Showing | None = None
        self._picture: QImage | None = None
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setTimerType(Qt.TimerType.PreciseTimer)
        self._frame.timeout.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        figures.theme.changed.connect(self.update)
        figures.theme.motion.changed.connect(self._follow_wishes)

    def show_exercise(self, exercise: Exercise, side: Side = Side.NONE) -> None:
        """Show an exercise, mirrored for the left side.

        The figure moves over from what it showed before, unless it is still or cannot be seen. An
        exercise of the person's own has its picture; without one, or without a pose, the view is
        empty. Screen readers get the pose in words.
        """
        if self._shown == (exercise, side):
            return
        self._shown = (exercise, side)
        self._picture = self._figures.own_picture(exercise.picture)
        staged = self._figures.staged(exercise.id)
        self._describe(exercise, side)
        turn = turn_of(side)
        if staged is None:
            self._showing = None
        elif self._showing is None:
            self._showing = self._begun(Showing(staged, turn))
        else:
            self._showing = self._showing.changed_to(
                staged, turn, self._figures.now_ms(), at_once=not self.isVisible()
            )
        self.update()

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to see of what is shown."""
        return self._showing is None and self._picture is None

    def set_running(self, is_running: bool) -> None:
        """Let the movement run, or keep its phase."""
        self._set_mode(_Mode(is_running, self._mode.is_still))

    def set_still(self, is_still: bool) -> None:
        """Show the keyframe that teaches the exercise, and change at once.

        For reduced motion, cards and lists.
        """
        self._set_mode(_Mode(self._mode.is_running, is_still))

    def set_moved(self, moved_ms: int, breath: BreathPattern | None = None) -> None:
        """Put the movement where it is so long after its beginning, to keep it on the beat.

        With a pattern the figure breathes by that. Both hold until another exercise is shown.
        """
        if self._showing is not None:
            self._show(self._showing.moved(moved_ms, self._figures.now_ms(), breath))

    def set_colours(self, colours: Colours | None, veil: float = 0.0) -> None:
        """Paint in colours for another ground than that of the theme; None for the theme's.

        A veil of that ground covers the figure to this part, 0.0 to 1.0, for a dark room.
        """
        if (colours, veil) != (self._colours, self._veil):
            self._colours, self._veil = colours, veil
            self.update()

    def set_turned(self, degrees: int) -> None:
        """Lie on the side: 0, 90 (a quarter clockwise) or 270 degrees."""
        self._degrees = degrees
        self.update()

    @property
    def is_animated(self) -> bool:
        """Tell whether a frame is to come by itself."""
        return self._frame.isActive()

    def sizeHint(self) -> QSize:
        """The size in a card."""
        return CARD_SIZE

    def minimumSizeHint(self) -> QSize:
        """The size in a list."""
        return LIST_SIZE

    def hideEvent(self, event: QHideEvent) -> None:
        """Paint no more; the phase goes on, for it is reckoned by the clock."""
        self._frame.stop()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Paint on when the window is no longer minimised."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is to be seen now, and see to the next frame."""
        if self.is_empty:
            return
        painter = QPainter(self)
        painter.setTransform(turn(self.size(), self._degrees))
        size = upright_size(self.size(), self._degrees)
        if self._picture is not None:
            paint_picture(painter, self._picture, size)
        elif self._showing is not None:
            self._paint_figure(painter, self._showing, size)
        if self._veil and self._colours is not None:
            veil = QColor(self._colours.card)
            veil.setAlphaF(self._veil)
            painter.fillRect(QRect(QPoint(), size), veil)
        painter.end()
        if self._showing is not None and self._showing.is_animated(self._figures.now_ms()):
            self._await_frame()

    def _paint_figure(self, painter: QPainter, showing: Showing, size: QSize) -> None:
        now_ms = self._figures.now_ms()
        stance = showing.stance_at(now_ms)
        if showing.is_at_rest(now_ms):
            ratio = self.devicePixelRatio()
            pixmap = self._figures.still(stance, size, ratio, self._colours)
            painter.drawPixmap(0, 0, pixmap)
        else:
            self._figures.paint(painter, stance, size, self._colours)

    def _describe(self, exercise: Exercise, side: Side) -> None:
        """Say what is seen; an own exercise without a picture has nothing to be found."""
        key = "figure.shows" if side is Side.NONE else "figure.shows_side"
        has_nothing = is_own(exercise.id) and self._picture is None
        self.setAccessibleName(
            "" if has_nothing else told(message(key, name=exercise.name, side=side))
        )
        self.setAccessibleDescription(exercise.pose)

    def _set_mode(self, mode: _Mode) -> None:
        if mode == self._mode:
            return
        self._mode = mode
        self._follow_wishes()

    def _show(self, after: Showing) -> None:
        """Take another value, and paint it if it looks or will look different."""
        now_ms = self._figures.now_ms()
        before, self._showing = self._showing, after
        if (
            before is None
            or after.is_animated(now_ms)
            or after.stance_at(now_ms) != before.stance_at(now_ms)
        ):
            self._await_frame()

    def _begun(self, showing: Showing) -> Showing:
        """The same on show, in the mode that was asked for."""
        now_ms = self._figures.now_ms()
        mode = self._mode
        running = showing.run(now_ms) if mode.is_running else showing.pause(now_ms)
        return running.still(mode.is_still or not self._figures.theme.motion.may_move)

    def _follow_wishes(self) -> None:
        """Stand still, or move again, as is wished from now on."""
        if self._showing is not None:
            self._show(self._begun(self._showing))

    def _await_frame(self) -> None:
        """Paint in a moment, if it can be seen; a frame that is on its way shows this as well."""
        is_seen = self.isVisible() and not self.window().isMinimized()
        if is_seen and not self._frame.isActive():
            self._frame.start(self._frame_ms())

    def _frame_ms(self) -> int:
        showing = self._showing
        is_slow = (
            showing is not None
            and showing.breath is not None
            and not showing.is_changing(self._figures.now_ms())
        )
        return BREATH_FRAME_MS if is_slow else FRAME_MS
