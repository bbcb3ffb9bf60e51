"""A calm window over the program: a title, a part that scrolls where it must, and buttons."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QScrollArea, QVBoxLayout, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.edged_dialog import EdgedDialog
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.scrolling import scrolling

WIDTH_PX = 560

SCROLLING = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}

PART_OF_SCREEN = 0.85
"""A higher sheet would look like the program itself."""

BAR_PX = Space.L
"""Room for the scroll bar at the right of what scrolls."""


RING_PX = 2
"""Room for the ring of what has the keyboard, at the edges of what scrolls."""


class Sheet(EdgedDialog):
    """Put what is shown into `column` and buttons with `add_button`.

    What stays in sight above the part that scrolls goes into `head`, below it into `foot`, and what
    stands beside the title into `title_line`. It opens as high as its content, and not higher than
    the window under it or most of the screen. Esc closes it; PgUp, PgDn, Home and End scroll it.
    Once closed it goes for good.
    """

    def __init__(
        self, theme: Theme, title: str, parent: QWidget | None = None, width_px: int = WIDTH_PX
    ) -> None:
        super().__init__(theme, parent)
        self._width_px = width_px
        self._is_fitted = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._title = label(title, "heading", wraps=True)
        self.title_line = Flow(first_grows=True)
        self.title_line.addWidget(self._title)
        self.head = QVBoxLayout()
        self.head.setContentsMargins(RING_PX, 0, RING_PX, 0)
        self.head.setSpacing(Space.M)
        self.head.addLayout(self.title_line)
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(RING_PX, 0, BAR_PX, 0)
        self.column.setSpacing(Space.M)
        self._buttons = Flow()
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(RING_PX, 0, RING_PX, 0)
        self.foot.setSpacing(Space.M)
        self.foot.addLayout(self._buttons)
        self._scrolled: QScrollArea = scrolling(self._inside)
        whole = QVBoxLayout(self)
        side_px = Space.XL - RING_PX
        whole.setContentsMargins(side_px, Space.XL, side_px, Space.XL)
        whole.setSpacing(Space.L)
        whole.addLayout(self.head)
        whole.addWidget(self._scrolled, 1)
        whole.addLayout(self.foot)
        self.resize(self._opening_px(), self.height())  # what goes by the width is right at once

    def add_button(self, text: str, role: str = "") -> Button:
        """A button at the bottom, behind those there are."""
        button = Button(self._theme, text, role)
        button.setAutoDefault(False)
        self._buttons.addWidget(button)
        return button

    def grow(self) -> None:
        """Make room for content that has become higher, on the screen; what was large stays so."""
        if not self._is_fitted:
            return
        self.resize(self.size().expandedTo(self._fitting()))
        screen, frame = self.screen().availableGeometry(), self.frameGeometry()
        if frame.bottom() > screen.bottom():
            self.move(frame.left(), max(screen.bottom() - frame.height() + 1, screen.top()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, where nothing inside takes the key."""
        action = SCROLLING.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self._scrolled.verticalScrollBar().triggerAction(action)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Have what Tab goes to in sight, also where it comes from the buttons below."""
        has_moved = super().focusNextPrevChild(next)
        part: QWidget | None = self.focusWidget()
        if has_moved and part is not None and self._inside.isAncestorOf(part):
            self._scrolled.ensureWidgetVisible(part, 0, Space.L)
        return has_moved

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that the content needs, once: then it is the person's.

        Qt puts a window of that size into the middle then.
        """
        if not self._is_fitted:
            self._is_fitted = True
            self.resize(self._fitting())
        super().showEvent(event)

    def _opening_px(self) -> int:
        return min(self._theme.px(self._width_px), self._largest().width())

    def _room_px(self) -> int:
        return self._opening_px() - 2 * (Space.XL - RING_PX)

    def _largest(self) -> QSize:
        """What the sheet may take of the screen, and of the window that it opens over."""
        screen = self.screen().availableSize()
        most = QSize(screen.width(), round(screen.height() * PART_OF_SCREEN))
        under = self.parentWidget()
        return most if under is None else most.boundedTo(under.window().size())

    def _fitting(self) -> QSize:
        room = self._room_px()
        has_lines = self.column.hasHeightForWidth()
        hint = self.column.totalSizeHint()
        body = self.column.totalHeightForWidth(room) if has_lines else hint.height()
        heights = (self.head.heightForWidth(room), body, self.foot.heightForWidth(room))
        height = sum(heights) + 2 * Space.L + 2 * Space.XL + 2
        return QSize(self._opening_px(), min(height, self._largest().height()))
