"""The page of the very first start: what this is, what it is not, when not to start."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.content.safety import Safety, Urgency
from psoas_timer.ui.pages.page import Page, side_margin
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label


class WelcomeWords(Page):
    """The words; they scroll where there is little room."""

    def __init__(self, words: Safety, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        what = self.tr(
            "Psoas Timer leads you through short routines for the hips and the low back: "
            "stretches, gentle pressure, massage, warmth and slow breathing. "
            "Choose one, press Enter, lie down and follow the sounds."
        )
        signs = [f"– {flag.text}" for flag in words.red_flags if flag.urgency is Urgency.EMERGENCY]
        self.column.addWidget(label(self.tr("Welcome"), "title"))
        self._add_card(self.tr("What this is"), [what])
        self._add_card(self.tr("What it is not: medical advice"), [words.disclaimer])
        self._add_card(self.tr("Don’t start, and get help at once, with"), signs)
        self.column.addStretch()

    def refresh(self) -> None:
        """Nothing here changes."""

    def _add_card(self, title: str, paragraphs: list[str]) -> None:
        card = Card()
        card.column.setSpacing(Space.XS)
        card.column.addWidget(label(title, "heading"))
        for paragraph in paragraphs:
            card.column.addWidget(label(paragraph, wraps=True))
        self.column.addWidget(card)


class WelcomePage(QWidget):
    """Shown once, before anything else.

    Signals:
        read(): the person has read it and goes on.
        help_asked(): the same, but to "When to get help".
    """

    read = Signal()
    help_asked = Signal()

    def __init__(self, theme: Theme, words: Safety, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.go_on_button = Button(theme, self.tr("I have read this"), "primary")
        self.help_button = Button(theme, self.tr("When to get help"), icon="life-buoy")
        self.go_on_button.clicked.connect(self.read)
        self.help_button.clicked.connect(self.help_asked)
        self._buttons = Flow()
        self._buttons.addWidget(self.go_on_button)
        self._buttons.addWidget(self.help_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(WelcomeWords(words), 1)
        column.addLayout(self._buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons flush with the words."""
        super().resizeEvent(event)
        side = side_margin(self.width())
        self._buttons.setContentsMargins(side, Space.S, side, Space.L)

    def focus_first(self) -> None:
        """Give the keyboard to the way on."""
        self.go_on_button.setFocus()
