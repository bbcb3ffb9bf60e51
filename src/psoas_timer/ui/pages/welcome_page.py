"""The page of the very first start: what this is, what it is not, when not to start."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.learn_file import Urgency, read_safety_words
from psoas_timer.ui.pages.page import Page
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.labels import label


class WelcomePage(Page):
    """Shown once, before anything else.

    Signals:
        read(): the person has read it and goes on.
    """

    read = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.go_on_button = Button(theme, self.tr("I have read this"), "primary")
        self.help_button = Button(theme, self.tr("When to get help"), icon="life-buoy")
        self.go_on_button.clicked.connect(self.read)
        self.help_button.clicked.connect(self.help_asked)
        self._is_filled = False

    def refresh(self) -> None:
        """Put the words in when it is first shown."""
        if not self._is_filled:
            self._is_filled = True
            self._fill()

    def focus_first(self) -> None:
        """Give the keyboard to the way on."""
        self.go_on_button.setFocus()

    def _fill(self) -> None:
        words, _ = read_safety_words(assets_dir() / "safety.toml")
        self.column.addWidget(label(self.tr("Welcome"), "title"))
        what = self.tr(
            "Psoas Timer leads you through short routines for the hips and the low back: "
            "stretches, gentle pressure, massage, warmth and slow breathing. "
            "Choose one, press Enter, lie down and follow the sounds."
        )
        self._add_card(self.tr("What this is"), [what])
        self._add_card(self.tr("What it is not"), [words.disclaimer])
        signs = [f"– {flag.text}" for flag in words.red_flags if flag.urgency is Urgency.EMERGENCY]
        self._add_card(self.tr("Don’t start, and get help at once, with"), signs)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.M)
        buttons.addWidget(self.go_on_button)
        buttons.addWidget(self.help_button)
        buttons.addStretch()
        self.column.addLayout(buttons)
        self.column.addStretch()

    def _add_card(self, title: str, paragraphs: list[str]) -> None:
        card = Card()
        card.column.addWidget(label(title, "heading"))
        for paragraph in paragraphs:
            card.column.addWidget(label(paragraph, wraps=True))
        self.column.addWidget(card)
