"""One backup in the list: when and why it was made, what is in it, and the button to restore it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.services.backups.backup import Backup
from psoas_timer.ui.data.backup_words import what_is_in, when_made, why_made
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told


class BackupRow(QWidget):
    """The words at the left, the button at the right.

    Signals:
        restore_asked(): this one is to be looked at and perhaps restored.
    """

    restore_asked = Signal()

    def __init__(self, theme: Theme, backup: Backup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        head = told(message("backups.row", when=when_made(backup), why=why_made(backup)))
        inside = what_is_in(backup)
        self.button = Button(theme, told(message("backups.restore")))
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(told(message("backups.restore_named", name=head)))
        self.button.setAccessibleDescription(inside)
        self.button.clicked.connect(self.restore_asked)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(label(head, "strong", wraps=True))
        words.addWidget(label(inside, "small", wraps=True))
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, Space.XS, 0, Space.XS)
        row.setSpacing(Space.L)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
