"""Says on Today that sound is muted, with the way back: a person may have muted it days ago."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label

ICON_PX = 20


class MuteNote(QWidget):
    """A sign, a sentence and a button.

    Signals:
        unmute_asked(): sound is wanted again.
    """

    unmute_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = QLabel()
        self.button = Button(theme, self.tr("Turn the sound on"), "quiet")
        self.button.setToolTip(self.tr("Turn the sound on (M)"))
        self.button.clicked.connect(self.unmute_asked)
        key = label("M", "key")
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = Flow()
        row.addWidget(self._icon)
        row.addWidget(label(self.tr("Sound is muted: a session will be silent.")))
        row.addWidget(self.button)
        row.addWidget(key)
        self.setLayout(row)
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        size_px = self._theme.mild_px(ICON_PX)
        self._icon.setPixmap(self._theme.pixmap("volume-x", size_px=size_px))
