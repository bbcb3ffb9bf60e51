"""The button that lets a person hear what a setting does."""

from PySide6.QtWidgets import QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.words import told


class PlayButton(Button):
    """Says “Play”; screen readers hear what of."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, told(message("ui.sound.play")), "quiet", "volume-2", parent)
        self.setAccessibleName(told(message("ui.sound.play_named", name=name)))
        self.setToolTip(self.accessibleName())
        self.setAutoDefault(False)
