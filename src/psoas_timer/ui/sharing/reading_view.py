"""What became of a pasted prescription: each step with its guesses and the words it was read from.

The words themselves are those of the terminal: wording.prescription_text.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.content.prescription.draft import (
    LONGEST_PURPOSE,
    Draft,
    DraftCircuit,
    DraftStep,
    Passage,
)
from psoas_timer.core.messages import Message, message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.emptying import empty
from psoas_timer.ui.widgets.icon_label import IconLabel
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told, translate
from psoas_timer.wording.prescription_text import (
    circuit_text,
    guess_text,
    place_text,
    quoted_text,
    step_text,
)

ICON_PX = 16


class ReadingView(QWidget):
    """Four parts, as in the terminal; a part with nothing in it is left out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)

    def show_draft(self, draft: Draft) -> None:
        """Show this in place of what was shown."""
        empty(self._column)
        if draft.steps:
            self._head("prescription.steps")
        for number, step in enumerate(draft.steps, 1):
            self._show_step(number, step)
        for circuit in draft.circuits:
            self._show_circuit(circuit)
        self._show_passages("prescription.notes", "info", draft.notes)
        if draft.is_purpose_cut:
            self._guess(message("prescription.guess.purpose_cut", most=LONGEST_PURPOSE))
        self._show_passages("prescription.unread", "triangle-alert", draft.unread)

    def _show_step(self, number: int, draft: DraftStep) -> None:
        self._say(f"{number}. {step_text(draft, translate)}", "strong")
        self._show_reasons(draft.passage, draft.guesses)

    def _show_circuit(self, draft: DraftCircuit) -> None:
        text = circuit_text(draft, translate)
        self._say(text[:1].upper() + text[1:], "strong")
        self._show_reasons(draft.passage, draft.guesses)

    def _show_reasons(self, passage: Passage, guesses: Sequence[Message]) -> None:
        self._say(quoted_text(passage, translate), "small")
        for guess in guesses:
            self._guess(guess)
        self._column.addSpacing(Space.XS)

    def _guess(self, guess: Message) -> None:
        said = message("prescription.paste.guess", guess=guess_text(guess, translate))
        self._line("info", told(said))

    def _show_passages(self, title: str, icon: str, passages: Sequence[Passage]) -> None:
        if passages:
            self._head(title)
        for passage in passages:
            self._line(icon, place_text(passage, translate))

    def _head(self, key: str) -> None:
        self._column.addSpacing(Space.S)
        self._say(told(message(key)), "over")

    def _say(self, text: str, role: str) -> None:
        self._column.addWidget(label(text, role, wraps=True))

    def _line(self, icon: str, text: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        sign = IconLabel(self._theme, icon, ICON_PX)
        row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(text, wraps=True), 1)
        self._column.addWidget(line)
