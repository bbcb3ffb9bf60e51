"""The question of Cancel where something would be lost."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told


class LeaveSheet(Sheet):
    """Enter and Esc go on editing.

    Signals:
        kept(): leave, and keep the draft for later.
        discarded(): leave, and let it go.
    """

    kept = Signal()
    discarded = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, told(message("editor.leave")), parent)
        what = label(told(message("editor.leave.what", name=name)), wraps=True)
        self.column.addWidget(what)
        self.setAccessibleDescription(what.text())
        self.go_on_button = self.add_button(told(message("editor.go_on")), "primary")
        self.keep_button = self.add_button(told(message("editor.leave.keep")))
        self.discard_button = self.add_button(told(message("editor.leave.discard")))
        self.go_on_button.clicked.connect(self.reject)
        self.keep_button.clicked.connect(self.accept)
        self.keep_button.clicked.connect(self.kept)
        self.discard_button.clicked.connect(self.accept)
        self.discard_button.clicked.connect(self.discarded)
        self.go_on_button.setFocus()
