"""Buttons that Enter presses too, with an icon in the colours of the theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Radius

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ICON_PX = 18
GAP_PX = 6
RING_INSET_PX = 2


class Button(QPushButton):
    """A button; `role` is "primary", "quiet" or "" and `icon` the name of a bundled icon or ""."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        role: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon_name = icon
        if role:
            self.setProperty("role", role)
        if icon:
            self._tint()
            theme.changed.connect(self._tint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what Space does; Ctrl+Enter is left to the window."""
        is_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in ENTER_KEYS and not event.isAutoRepeat() and not is_ctrl:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring of a filled button inside it, where it stands out from the filling."""
        super().paintEvent(event)
        if self.hasFocus() and self.property("role") == "primary":
            colours = self._theme.colours
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.on_accent), colours.ring_px))
            inset = RING_INSET_PX + colours.ring_px / 2
            inside = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            radius = Radius.BUTTON - inset
            painter.drawRoundedRect(inside, radius, radius)

    def _tint(self) -> None:
        colours = self._theme.colours
        inks = {"primary": colours.on_accent, "quiet": colours.accent}
        size_px = self._theme.px(ICON_PX)
        icon = self._theme.pixmap(self._icon_name, inks.get(self.property("role"), ""), size_px)
        self.setIconSize(QSize(size_px + GAP_PX, size_px))
        self.setIcon(QIcon(_with_gap(icon)))


def _with_gap(icon: QPixmap) -> QPixmap:
    """The picture with room at its right: Qt puts the text of a button too near to its icon."""
    ratio = icon.devicePixelRatio()
    wide = QPixmap(icon.width() + round(GAP_PX * ratio), icon.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, icon)
    painter.end()
    return wide
