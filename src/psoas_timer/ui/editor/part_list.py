"""The card with the list of steps, and the way to add one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.part_view import PartView
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.words import told


class PartList(QFrame):
    """The steps and groups of the draft below each other; `view` is the list itself.

    Signals:
        add_asked(): a step is to be added.
    """

    add_asked = Signal()

    def __init__(self, theme: Theme, model: EditorModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.view = PartView(theme, model)
        self.add = Button(theme, told(message("parts.add")), "quiet")
        self.add.clicked.connect(self.add_asked)
        line = QHBoxLayout()
        line.setContentsMargins(Space.M, 0, Space.M, 0)
        line.addWidget(self.add)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, Space.M, 1, Space.M)
        column.setSpacing(Space.XS)
        column.addWidget(self.view)
        column.addLayout(line)
        column.addStretch(1)
