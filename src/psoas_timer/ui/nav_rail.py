"""The rail at the left: one button per page. Showing the pages is the window's business."""

from functools import partial
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Radius, Space, TextSize

SIDE_PX = 10
"""The least room at both sides of a button's name."""

ICON_PX = 20
ICON_TOP_PX = 9
GAP_PX = 2
LEAST_BUTTON = QSize(68, 56)
NOTHING = QColor(0, 0, 0, 0)

PAGE_ICONS = {
    "today": "sun",
    "routines": "list",
    "history": "calendar-days",
    "learn": "book-open",
    "settings": "settings",
}
"""The pages in their order, each with its icon."""


class NavButton(QPushButton):
    """A page's button: icon above name, on a soft ground while its page is shown."""

    def __init__(self, theme: Theme, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._theme = theme
        self._icon_name = icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Icon above name; the name in bold, so that nothing moves when the page is opened."""
        metrics = QFontMetricsF(self._font(600))
        width = ceil(metrics.horizontalAdvance(self.text())) + 2 * SIDE_PX
        height = ICON_TOP_PX + self._theme.mild_px(ICON_PX) + GAP_PX + ceil(metrics.height()) + 6
        return QSize(width, height).expandedTo(LEAST_BUTTON)

    def minimumSizeHint(self) -> QSize:
        """The same: names are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, focus ring, icon and name."""
        colours = self._theme.colours
        colour = QColor(colours.accent if self.isChecked() else colours.muted)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        icon_px = self._theme.mild_px(ICON_PX)
        corner = QPointF((self.width() - icon_px) / 2, ICON_TOP_PX)
        painter.drawPixmap(corner, self._theme.pixmap(self._icon_name, colour.name(), icon_px))
        text_font = self._font(600 if self.isChecked() else 400)
        painter.setFont(text_font)
        painter.setPen(colour)
        metrics = QFontMetricsF(text_font)
        left = (self.width() - metrics.horizontalAdvance(self.text())) / 2
        top = ICON_TOP_PX + icon_px + GAP_PX
        painter.drawText(QPointF(left, top + metrics.ascent()), self.text())

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._theme.colours
        ring = QColor(colours.accent) if self.hasFocus() else NOTHING
        is_lit = self.isChecked() or self.underMouse()
        painter.setPen(QPen(ring, colours.ring_px))
        painter.setBrush(QColor(colours.soft) if is_lit else NOTHING)
        half = colours.ring_px / 2
        inner = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inner, Radius.BUTTON, Radius.BUTTON)

    def _font(self, weight: int) -> QFont:
        return self._theme.font(TextSize.RAIL, weight)


class NavRail(QFrame):
    """The buttons of all pages; a frame, which screen readers take for a group.

    Signals:
        chosen(str): the name of the page whose button was pressed. Screen readers choose without
            a press.
        help_asked(): "Get help" was pressed.
    """

    chosen = Signal(str)
    help_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Pages"))
        names = {
            "today": self.tr("Today"),
            "routines": self.tr("Routines"),
            "history": self.tr("History"),
            "learn": self.tr("Learn"),
            "settings": self.tr("Settings"),
        }
        layout = self._column = QVBoxLayout(self)
        self.buttons: dict[str, NavButton] = {}
        for page, icon in PAGE_ICONS.items():
            button = NavButton(theme, names[page], icon, self)
            button.toggled.connect(partial(self._toggled, page))
            layout.addWidget(button)
            self.buttons[page] = button
        layout.addStretch()
        self.help_button = NavButton(theme, self.tr("Get help"), "life-buoy", self)
        self.help_button.setAccessibleName(self.tr("When to get help"))
        self.help_button.setCheckable(False)
        self.help_button.setAutoExclusive(False)  # or it would let Tab find all of them
        self.help_button.clicked.connect(self.help_asked)
        layout.addWidget(self.help_button)
        self._space()
        theme.changed.connect(self._space)

    def mark(self, page: str) -> None:
        """Show which page is open."""
        button = self.buttons[page]
        with QSignalBlocker(button):
            button.setChecked(True)
        self._let_tab_find(button)

    def _toggled(self, page: str, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(page)

    def _let_tab_find(self, open_one: NavButton) -> None:
        """Tab goes to the button of the open page, however that was opened; arrows to the others.

        Qt would go to the one that had the keyboard last.
        """
        for button in self.buttons.values():
            is_open = button is open_one
            policy = Qt.FocusPolicy.StrongFocus if is_open else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _space(self) -> None:
        """Leave less room between the buttons where their text is larger."""
        room = 2 - self._theme.scale
        self._column.setContentsMargins(
            Space.S, Space.S + round(14 * room), Space.S, Space.S + round(8 * room)
        )
        self._column.setSpacing(2 + round(8 * room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line that parts the rail from the page."""
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(self._theme.colours.line))
