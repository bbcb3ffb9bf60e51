"""What the shades of the month map mean."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from psoas_timer.ui.history.month_map import LEVELS_MIN, shades_of
from psoas_timer.ui.theme.theme import Theme


class ShadeLegend(QLabel):
    """A small square of each shade, from no minutes to the most."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setProperty("role", "small")
        self.setAccessibleName(self.tr("A darker day has more minutes"))
        self._write()
        theme.changed.connect(self._write)

    def _write(self) -> None:
        shades = shades_of(self._theme.colours)
        squares = "&nbsp;".join(f'<span style="color:{s.name()}">■</span>' for s in shades)
        words = self.tr("minutes a day: 0 {squares} {most}+")
        self.setText(words.format(squares=squares, most=LEVELS_MIN[-1]))
