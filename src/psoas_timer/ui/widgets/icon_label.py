"""An icon beside words, in the colour of text, or of muted text, in every theme."""

from PySide6.QtWidgets import QLabel

from psoas_timer.ui.theme.theme import Theme


class IconLabel(QLabel):
    """The bundled icon of this name, `size_px` large at scale 1; it grows half as much as text."""

    def __init__(self, theme: Theme, name: str, size_px: int, *, is_muted: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._size_px = size_px
        self._is_muted = is_muted
        self._tint()
        theme.changed.connect(self._tint)

    def _tint(self) -> None:
        size_px = self._theme.mild_px(self._size_px)
        colour = self._theme.colours.muted if self._is_muted else ""
        self.setPixmap(self._theme.pixmap(self._name, colour, size_px))
