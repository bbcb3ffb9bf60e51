"""All keys at a glance. What they do lives where they are bound."""

from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.scrolling import roomy, scrolling

WIDTH_PX = 500
HEIGHT_PX = 420


class KeysDialog(QDialog):
    """A window with a line for each key."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, Space.M, 0)
        grid.setHorizontalSpacing(Space.XL)
        grid.setColumnStretch(1, 1)
        for row, (keys, meaning) in enumerate(self._keys()):
            grid.addWidget(label(keys, "strong"), row, 0)
            grid.addWidget(label(meaning, wraps=True), row, 1)
        close = Button(theme, self.tr("Close"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.L)
        column.addWidget(label(self.tr("Keys"), "heading"))
        column.addWidget(scrolling(inside), 1)
        column.addWidget(close)
        self.resize(roomy(self, theme.px(WIDTH_PX), theme.px(HEIGHT_PX)))
        close.setFocus()

    def _keys(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Enter"), self.tr("start the routine")),
            (self.tr("Space"), self.tr("pause and go on; begin a step that waits")),
            (self.tr("← and →"), self.tr("restart the hold (twice: the one before), skip")),
            (self.tr("− and +"), self.tr("ten seconds shorter or longer")),
            (self.tr("F"), self.tr("across the room")),
            (self.tr("T"), self.tr("say the time left")),
            (self.tr("M"), self.tr("mute, and have sound again")),
            (self.tr("Esc"), self.tr("leave the session; on a page, back to Today")),
            (self.tr("Ctrl+1 … 5"), self.tr("Today, Routines, History, Learn, Settings")),
            (self.tr("Ctrl and +, −, 0"), self.tr("larger, smaller and usual text")),
            (self.tr("?"), self.tr("these keys")),
        ]
