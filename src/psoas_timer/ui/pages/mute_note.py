"""Says on Today that sound is muted, with the way back: a person may have muted it days ago."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.icon_label import IconLabel
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
        self.button = Button(theme, self.tr("Turn the sound on"), "quiet")
        self.button.setToolTip(self.tr("Turn the sound on (M)"))
        self.button.clicked.connect(self.unmute_asked)
        key = label("M", "key")
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = Flow()
        row.addWidget(IconLabel(theme, "volume-x", ICON_PX))
        row.addWidget(label(self.tr("Sound is muted: a session will be silent.")))
        row.addWidget(self.button)
        row.addWidget(key)
        self.setLayout(row)
