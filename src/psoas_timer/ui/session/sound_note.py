"""A line that stands over the session as long as nothing can be heard."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told

ICON_PX = 18


class SoundNote(QWidget):
    """A struck-out speaker and why nothing is heard; hidden where sound comes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = QLabel()
        self.words = label("", "strong", wraps=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    def show_note(self, note: str) -> None:
        """Say this; "" says nothing."""
        if note != self.words.text():
            self.words.setText(note)
            self.setAccessibleName(told(message("session.name.sound", note=note)))
            self.setVisible(bool(note))

    def _tint(self) -> None:
        size_px = self._theme.px(ICON_PX)
        self._sign.setPixmap(self._theme.pixmap("volume-x", "", size_px))
