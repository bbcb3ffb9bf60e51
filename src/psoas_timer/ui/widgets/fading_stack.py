"""Pages of which one is seen; the one before fades out over the next."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from psoas_timer.ui.theme.motion import Motion

FADE_MS = 160
STEP_MS = 40
"""Time between two pictures: all that moves is painted at most 30 times a second."""


class FadingStack(QStackedWidget):
    """Changes at once where motion is reduced, and while it is not in sight."""

    def __init__(self, motion: Motion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._motion = motion
        self._veil = _Veil(self)

    @property
    def is_fading(self) -> bool:
        """Tell whether the page before is still seen."""
        return not self._veil.isHidden()

    def setCurrentWidget(self, widget: QWidget) -> None:
        """Show this page; it has the keyboard and the mouse from now on."""
        before = self.currentWidget()
        fades = before not in (None, widget) and self._motion.may_move and self.isVisible()
        picture = before.grab() if fades and before is not None else None
        super().setCurrentWidget(widget)
        if picture is not None:
            self._veil.begin(picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fade no longer: the picture of the page before had another size."""
        super().resizeEvent(event)
        self._veil.end()


class _Veil(QWidget):
    """The picture of a page, less of it with each step. It is hidden, and costs nothing, else."""

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered)
        self._covered = covered
        self._picture = QPixmap()
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def begin(self, picture: QPixmap) -> None:
        """Begin with the whole picture."""
        self._picture = picture
        self._since.start()
        self._timer.start(STEP_MS)
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    def end(self) -> None:
        """Show nothing any more, and keep no picture."""
        self._timer.stop()
        self._picture = QPixmap()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is left of the picture."""
        painter = QPainter(self)
        painter.setOpacity(max(1 - self._since.elapsed() / FADE_MS, 0))
        painter.drawPixmap(0, 0, self._picture)

    def _step(self) -> None:
        if self._since.elapsed() >= FADE_MS or not self.isVisible():
            self.end()
        else:
            self.update()
