"""The legend below a strip: a coloured dot and words for each kind."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.legend import LegendEntry


class LegendLabel(QLabel):
    """The kinds of a routine; an entry is never broken in two lines."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: Sequence[LegendEntry] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setProperty("role", "small")
        theme.changed.connect(self._write)

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show these kinds."""
        self._entries = entries
        self.setAccessibleName(", ".join(entry.text for entry in entries))
        self._write()

    def _write(self) -> None:
        kinds = self._theme.colours.kinds
        parts = []
        for entry in self._entries:
            words = escape(entry.text).replace(" ", "&nbsp;")
            parts.append(f'<span style="color:{kinds[entry.kind]}">●</span>&nbsp;{words}')
        self.setText("&nbsp;&nbsp;&nbsp; ".join(parts))
