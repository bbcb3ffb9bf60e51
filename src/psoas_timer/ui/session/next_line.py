"""What comes next, behind its label: as many lines as it needs, never cut."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.widgets.labels import breakable


class NextLine(QLabel):
    """The label is muted, what comes is bold. `name` is what comes, as plain text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        self._words = ""
        self._muted = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWordWrap(True)

    def show_text(self, words: str, name: str) -> None:
        """Show what comes next behind these words."""
        self._words, self.name = words, name
        self.setAccessibleName(f"{words} {name}")
        self._write()

    def set_muted(self, colour: str) -> None:
        """The colour of the label."""
        self._muted = colour
        self._write()

    def set_size(self, size_px: int) -> None:
        """The size of all text."""
        self.setFont(font(size_px))

    def minimumSizeHint(self) -> QSize:
        """As narrow as may be."""
        return QSize(0, self.fontMetrics().height())

    def _write(self) -> None:
        name = escape(breakable(self.name)).replace(" · ", "&nbsp;· ")
        self.setText(
            f'<span style="color:{self._muted}">{escape(self._words)}</span>'
            f' <span style="font-weight:600">{name}</span>'
        )
