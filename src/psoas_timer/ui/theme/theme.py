"""The theme in use: colours, text sizes and icons as the person or the desktop wishes, live.

What the desktop says is asked in system_look.py, whether things may move in motion.py.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from psoas_timer.ui.theme.fonts import font, load_fonts
from psoas_timer.ui.theme.motion import Motion
from psoas_timer.ui.theme.stylesheet import stylesheet
from psoas_timer.ui.theme.system_look import SystemLook
from psoas_timer.ui.theme.tokens import LARGEST_SCALE, THEMES, Colours, TextSize

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPixmap

    from psoas_timer.ui.theme.icons import Icons


class Theme(QObject):
    """Colours, sizes and icons of the window.

    `assets` is the folder of bundled files. `choice` is "system" or one of tokens.THEMES,
    `text_percent` 100 to 200, `reduce_motion` as motion.py has it: the settings of these names.

    Signals:
        changed(): colours or sizes have become others; style and fonts of all widgets are renewed
            already, fixed sizes and painted text are theirs to renew.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        assets: Path,
        choice: str = "system",
        text_percent: int = 100,
        reduce_motion: str = "system",
    ) -> None:
        super().__init__()
        self._application = application
        self._choice = choice
        self._text_percent = text_percent
        self._icon_folder = assets / "icons"
        self._icons: Icons | None = None
        self._system = SystemLook(application)
        self._system_scale = self._system.text_scale(
            application.primaryScreen().logicalDotsPerInch()
        )
        self.motion = Motion(self._system, reduce_motion)
        load_fonts(assets / "fonts")
        self._name, self._scale = self._wanted()
        self._dress()
        self._system.changed.connect(self._follow)

    @property
    def colours(self) -> Colours:
        """The colours to paint with now."""
        return THEMES[self._name]

    @property
    def scale(self) -> float:
        """How much larger than in tokens.py all text is: 1.0 to 2.0."""
        return self._scale

    def px(self, size_px: int) -> int:
        """A size of text, or of what grows with it, at the present scale."""
        return round(size_px * self._scale)

    def mild_px(self, size_px: int) -> int:
        """A size that grows half as much as text: of what only stands beside it."""
        return round(size_px * (1 + self._scale) / 2)

    def font(self, size_px: int = TextSize.BODY, weight: int = 400) -> QFont:
        """The bundled font, in one of tokens.TextSize at the present scale."""
        return font(self.px(size_px), weight)

    def choose(self, choice: str) -> None:
        """Take "system" or one of tokens.THEMES at once."""
        self._choice = choice
        self._follow()

    def set_text_percent(self, percent: int) -> None:
        """Make all text so large, 100 to 200, at once."""
        self._text_percent = percent
        self._follow()

    def icon(self, name: str, colour: str = "", size_px: int = 18) -> "QIcon":
        """The same as a QIcon for buttons."""
        from PySide6.QtGui import QIcon

        return QIcon(self.pixmap(name, colour, size_px))

    def pixmap(
        self, name: str, colour: str = "", size_px: int = 18, *, is_filled: bool = False
    ) -> "QPixmap":
        """A bundled icon in this colour, or in the text colour; named as its file without .svg.

        `size_px` is taken as it is: give `px(…)` where the icon grows with the text.
        """
        ink = colour or self.colours.text
        return self._drawn_icons().pixmap(name, ink, size_px, is_filled=is_filled)

    def _drawn_icons(self) -> "Icons":
        if self._icons is None:
            from psoas_timer.ui.theme.icons import Icons  # after the first paint

            self._icons = Icons(self._icon_folder)
        return self._icons

    def _wanted(self) -> tuple[str, float]:
        scale = min(self._system_scale * self._text_percent / 100, LARGEST_SCALE)
        if self._choice in THEMES:
            return self._choice, scale
        if self._system.wants_contrast:
            return "contrast", scale
        return "dark" if self._system.is_dark else "light", scale

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted != (self._name, self._scale):
            self._name, self._scale = wanted
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        self._application.setFont(self.font())
        self._application.setPalette(palette(self.colours))
        self._application.setStyleSheet(stylesheet(self.colours, self._scale))


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
