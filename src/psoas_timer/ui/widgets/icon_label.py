"""An icon beside words, in the colour of text in every theme."""

from PySide6.QtWidgets import QLabel

from psoas_timer.ui.theme.theme import Theme


class IconLabel(QLabel):
    """The bundled icon of this name, `size_px` large at scale 1; it grows half as much as text."""

    def __init__(self, theme: Theme, name: str, size_px: int) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._size_px = size_px
        self._tint()
        theme.changed.connect(self._tint)

    def _tint(self) -> None:
        size_px = self._theme.mild_px(self._size_px)
        self.setPixmap(self._theme.pixmap(self._name, size_px=size_px))
