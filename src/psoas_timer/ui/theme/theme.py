"""The theme in use: follows the system's light or dark, or the person's choice, live.

It lies on the way to the first paint, and therefore keeps off the name `Qt`: PySide6 builds its
hundred enumerations when it is first touched, which takes about 13 ms.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from psoas_timer.ui.theme.fonts import font, load_fonts
from psoas_timer.ui.theme.stylesheet import stylesheet
from psoas_timer.ui.theme.tokens import THEMES, Colours

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPixmap

    from psoas_timer.ui.theme.icons import Icons

STYLE = "fusion"
"""Qt's own style, which looks the same everywhere and takes all its colours from the palette."""


class Theme(QObject):
    """Colours and icons of the window; `changed` is emitted when they have become others.

    `assets` is the folder of bundled files. `choice` is "system", "light" or "dark", as the setting
    `theme` says.
    """

    changed = Signal()

    def __init__(self, application: QApplication, assets: Path, choice: str = "system") -> None:
        super().__init__()
        self._application = application
        self._choice = choice
        self._icon_folder = assets / "icons"
        self._icons: Icons | None = None
        load_fonts(assets / "fonts")
        application.setFont(font())
        self._system_is_dark = application.palette().window().color().lightness() < 128
        self._name = self._wanted()
        self._dress()
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def colours(self) -> Colours:
        """The colours to paint with now."""
        return THEMES[self._name]

    @property
    def choice(self) -> str:
        """What was chosen: "system", "light" or "dark"."""
        return self._choice

    def use_own_style(self) -> None:
        """Draw all controls in Qt's own style; looking which one is in use takes some ms."""
        if self._application.style().name() != STYLE:
            self._application.setStyle(STYLE)

    def choose(self, choice: str) -> None:
        """Take "system", "light" or "dark" at once."""
        self._choice = choice
        self._follow()

    def icon(self, name: str, colour: str = "", size_px: int = 18) -> "QIcon":
        """The same as a QIcon for buttons."""
        from PySide6.QtGui import QIcon

        return QIcon(self.pixmap(name, colour, size_px))

    def pixmap(self, name: str, colour: str = "", size_px: int = 18) -> "QPixmap":
        """A bundled icon in this colour, or in the text colour; named as its file without .svg."""
        return self._drawn_icons().pixmap(name, colour or self.colours.text, size_px)

    def _drawn_icons(self) -> "Icons":
        if self._icons is None:
            from psoas_timer.ui.theme.icons import Icons  # after the first paint

            self._icons = Icons(self._icon_folder)
        return self._icons

    def _wanted(self) -> str:
        if self._choice in THEMES:
            return self._choice
        return "dark" if self._system_is_dark else "light"

    def _follow_system(self) -> None:
        from PySide6.QtCore import Qt

        scheme = self._application.styleHints().colorScheme()
        self._system_is_dark = scheme is Qt.ColorScheme.Dark
        self._follow()

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != self._name:
            self._name = wanted
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        self._application.setPalette(palette(self.colours))
        self._application.setStyleSheet(stylesheet(self.colours))


def palette(colours: Colours) -> QPalette:
    """The colours in Qt's own roles, for all that the stylesheet does not name."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.background,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.card,
        QPalette.ColorRole.AlternateBase: colours.soft,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Button: colours.card,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.ToolTipBase: colours.card,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Mid: colours.edge,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    return made
