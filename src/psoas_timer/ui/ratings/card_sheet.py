"""A word before a start: sessions kept making it worse, and somebody should be asked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.seek_help import Reason
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, translate
from psoas_timer.wording.rating_text import card_text


class CardSheet(Sheet):
    """Tells why, then starts all the same, tells when to get help, or goes back (Esc).

    Signals:
        start_asked(), help_asked(): the buttons.
    """

    start_asked = Signal()
    help_asked = Signal()

    def __init__(self, theme: Theme, reason: Reason, parent: QWidget | None = None) -> None:
        super().__init__(theme, told(message("ratings.card.title")), parent)
        text = card_text(reason, translate)
        self.setAccessibleDescription(text)
        self.column.addWidget(label(text, wraps=True))
        self.column.addStretch()
        self.start_button = self.add_button(told(message("ratings.card.start")), "primary")
        self.help_button = self.add_button(told(message("ratings.help")))
        self.back_button = self.add_button(told(message("ratings.not_now")))
        self.start_button.clicked.connect(self._start)
        self.help_button.clicked.connect(self._help)
        self.back_button.clicked.connect(self.reject)
        self.start_button.setFocus()

    def _start(self) -> None:
        self.accept()
        self.start_asked.emit()

    def _help(self) -> None:
        self.reject()
        self.help_asked.emit()
