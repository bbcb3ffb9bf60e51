"""Settings > Backups: when the latest was made, and the door to all of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.services.backups.backup import Backup
from psoas_timer.services.practice import Practice
from psoas_timer.ui.data.backup_words import what_is_in, when_made
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told


class BackupsRow(QWidget):
    """What is known of the backups, and the button that opens them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = label("", "strong", wraps=True)
        self._inside = label(told(message("backups.about")), "small", wraps=True)
        self.button = Button(theme, told(message("backups.open")))
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self._head)
        words.addWidget(self._inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, Space.S)
        row.setSpacing(Space.XL)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, head: str) -> None:
        """Tell of the latest backup."""
        self._head.setText(head)
        self.button.setAccessibleDescription(head)

    def matches(self, words: list[str]) -> bool:
        """Tell whether all these words, in small letters, are said here."""
        title = told(message("backups.title"))
        searched = f"{title} {self._head.text()} {self._inside.text()}".casefold()
        return all(word in searched for word in words)


class BackupsSection:
    """Fills a card of the Settings page; `restored` is called after something was replaced."""

    def __init__(
        self, theme: Theme, practice: Practice, window: QWidget, restored: Callable[[], None]
    ) -> None:
        self._theme = theme
        self._practice = practice
        self._window = window
        self._restored = restored
        self.row: BackupsRow | None = None

    def fill(self, card: Card) -> list[BackupsRow]:
        """Put the heading and the row into a card; gives the row, for the search."""
        card.column.addWidget(label(told(message("backups.title")), "heading", wraps=True))
        self.row = BackupsRow(self._theme)
        self.row.button.clicked.connect(self._open)
        card.column.addWidget(self.row)
        self._show_latest()
        return [self.row]

    def _show_latest(self) -> None:
        if self.row is None:
            return
        backups = [b for b in self._practice.backups.listing() if isinstance(b, Backup)]
        if not backups:
            self.row.say(told(message("backups.none")))
            return
        latest = backups[0]
        when, inside = when_made(latest), what_is_in(latest)
        self.row.say(told(message("backups.latest", when=when, inside=inside)))

    def _open(self) -> None:
        from psoas_timer.ui.data.backups_sheet import BackupsSheet

        sheet = BackupsSheet(self._theme, self._practice, self._window)
        sheet.restored.connect(self._restored)
        sheet.finished.connect(lambda _: self._show_latest())
        sheet.open()
