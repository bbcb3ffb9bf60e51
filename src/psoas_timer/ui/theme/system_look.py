"""What the desktop says about looks: dark or light, more contrast, less motion, its text's size.

Whether the person wants it otherwise is known to theme.py and motion.py.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from psoas_timer.ui.theme.tokens import TextSize, contrast

NO_WISH = "NoPreference"
UTMOST_CONTRAST = 20.9
"""Pure black against pure white has 21."""


class SystemLook(QObject):
    """Asks Qt; make it before the palette of the application is changed.

    Signals:
        changed(): anything may be different now.
    """

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._hints = application.styleHints()
        palette = application.palette()
        self.is_dark = palette.window().color().lightness() < 128
        self._is_palette_stark = is_stark(palette)
        # Qt tells of contrast since 6.10, of motion since 6.12.
        told = getattr(self._hints, "accessibility", None)
        self._wishes: QObject | None = told() if told is not None else None
        self._hints.colorSchemeChanged.connect(self._scheme_changed)
        for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
            if (signal := getattr(self._wishes, name, None)) is not None:
                signal.connect(self.changed)

    @property
    def wants_contrast(self) -> bool:
        """Tell whether the desktop is in high contrast, by what it says or by its colours."""
        return self._is_palette_stark or self._wish("contrastPreference") not in (None, NO_WISH)

    @property
    def wants_less_motion(self) -> bool:
        """Tell whether the desktop asks for less motion; False where Qt does not know."""
        return self._wish("motionPreference") not in (None, NO_WISH)

    def text_scale(self, dots_per_inch: float) -> float:
        """How much larger than this program's text the text of the desktop is; at least 1.

        `dots_per_inch` are those of the screen in Qt's own pixels.
        """
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        pixels = font.pixelSize()
        size_px = pixels if pixels > 0 else font.pointSizeF() * dots_per_inch / 72
        return max(size_px / TextSize.BODY, 1.0)

    def _wish(self, name: str) -> str | None:
        told = getattr(self._wishes, name, None)
        return None if told is None else str(told().name)

    def _scheme_changed(self) -> None:
        self.is_dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        self.changed.emit()


def is_stark(palette: QPalette) -> bool:
    """Tell whether a palette is one of high contrast, as far as colours alone can tell.

    Those set pure white and pure black against each other, and buttons have no ground of their own.
    """
    window, text, button = (
        palette.color(role).name()
        for role in (
            QPalette.ColorRole.Window,
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Button,
        )
    )
    return contrast(window, text) >= UTMOST_CONTRAST and button == window
