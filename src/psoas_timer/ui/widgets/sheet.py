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


class Sheet(EdgedDialog):
    """Put what is shown into `column` and buttons with `add_button`.

    It opens as high as its content, and not as high as its screen. Esc closes it; PgUp, PgDn, Home
    and End scroll it. Once closed it goes for good.
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
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(2, 0, BAR_PX, 0)
        self.column.setSpacing(Space.M)
        self._foot = Flow()
        self._scrolled: QScrollArea = scrolling(self._inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        whole.setSpacing(Space.L)
        whole.addWidget(self._title)
        whole.addWidget(self._scrolled, 1)
        whole.addLayout(self._foot)

    def add_button(self, text: str, role: str = "") -> Button:
        """A button at the bottom, behind those there are."""
        button = Button(self._theme, text, role)
        button.setAutoDefault(False)
        self._foot.addWidget(button)
        return button

    def grow(self) -> None:
        """Make room for content that has become higher; what was large stays so."""
        if self._is_fitted:
            self.resize(self.size().expandedTo(self._fitting()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, where nothing inside takes the key."""
        action = SCROLLING.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self._scrolled.verticalScrollBar().triggerAction(action)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size that the content needs, once: then it is the person's.

        Qt puts a window of that size into the middle then.
        """
        if not self._is_fitted:
            self._is_fitted = True
            self.resize(self._fitting())
        super().showEvent(event)

    def _fitting(self) -> QSize:
        largest = self.screen().availableSize()
        width = min(self._theme.px(self._width_px), largest.width())
        room = width - 2 * Space.XL
        has_lines = self.column.hasHeightForWidth()
        hint = self.column.totalSizeHint()
        body = self.column.totalHeightForWidth(room) if has_lines else hint.height()
        heights = (self._title.heightForWidth(room), body, self._foot.heightForWidth(room))
        height = sum(heights) + 2 * Space.L + 2 * Space.XL + 2
        return QSize(width, min(height, round(largest.height() * PART_OF_SCREEN)))
