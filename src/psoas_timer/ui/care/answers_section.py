"""Settings > Your safety answers: each question with its answer, to be read and changed."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.content.safety import Caution, Gate
from psoas_timer.core.messages import message
from psoas_timer.services.practice import Practice
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.dates import date_with_year
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told


class AnswerRow(QWidget):
    """A question, what was answered to it, and the button to answer it again."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._said = label("", "small", wraps=True)
        self.button = Button(theme, told(message("care.answers.change")))
        self.button.setAccessibleName(told(message("care.answers.change_named", title=title)))
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(label(title, "strong", wraps=True))
        words.addWidget(self._said)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, Space.S)
        row.setSpacing(Space.XL)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, text: str) -> None:
        """Show what was answered."""
        self._said.setText(text)
        self.button.setAccessibleDescription(text)

    def matches(self, words: list[str]) -> bool:
        """Tell whether all these words, in small letters, are said here."""
        group = told(message("care.answers.title"))
        searched = f"{group} {self._title} {self._said.text()}".casefold()
        return all(word in searched for word in words)


class AnswersSection:
    """Fills a card of the Settings page; `changed` is called after each new answer."""

    def __init__(
        self, theme: Theme, practice: Practice, window: QWidget, changed: Callable[[], None]
    ) -> None:
        self._theme = theme
        self._practice = practice
        self._window = window
        self._changed = changed
        self.rows: dict[str, AnswerRow] = {}
        self.all_row: AnswerRow | None = None

    def fill(self, card: Card) -> list[AnswerRow]:
        """Put the heading and the rows into a card; gives the rows, for the search."""
        card.column.addWidget(label(told(message("care.answers.title")), "heading", wraps=True))
        card.column.addSpacing(Space.XS)
        self.rows = {}
        for gate in self._practice.library.catalogue.gates.values():
            row = self.rows[gate.id] = AnswerRow(self._theme, gate.title)
            row.button.clicked.connect(partial(self._ask, gate))
            card.column.addWidget(row)
        self.all_row = AnswerRow(self._theme, told(message("care.answers.all")))
        self.all_row.button.clicked.connect(self._ask_all)
        card.column.addWidget(self.all_row)
        self.show_answers()
        return [*self.rows.values(), self.all_row]

    def show_answers(self) -> None:
        """Say what is answered now."""
        safety = self._practice.library.catalogue.safety
        for gate_id, row in self.rows.items():
            row.say(self._said(safety.gates[gate_id]))
        if self.all_row is not None:
            ticked = self._practice.care.answers.ticked
            self.all_row.say(_ticks([c for key, c in safety.cautions.items() if key in ticked]))

    def _said(self, gate: Gate) -> str:
        answers = self._practice.care.answers
        answer = answers.gates.get(gate.id)
        ticks = _ticks(gate.asks_for(answers.ticked))
        if answer is None:
            return told(message("care.answers.unasked", ticks=ticks))
        how = "due" if self._practice.care.is_due(gate) else "answered"
        day = date_with_year(answer.answered_on)
        return told(message(f"care.answers.{how}", day=day, ticks=ticks))

    def _ask(self, gate: Gate) -> None:
        from psoas_timer.ui.care.gate_dialog import GateDialog

        def remember(ticked: Collection[str]) -> None:
            self._practice.care.answer(gate, ticked)
            self._answered()

        ticked = self._practice.care.answers.ticked
        dialog = GateDialog(self._theme, gate, ticked, self._window)
        dialog.answered.connect(remember)
        dialog.open()

    def _ask_all(self) -> None:
        from psoas_timer.ui.care.answers_dialog import AnswersDialog

        def remember(ticked: Collection[str]) -> None:
            self._practice.care.tick(ticked)
            self._answered()

        cautions = self._practice.library.catalogue.safety.cautions.values()
        ticked = self._practice.care.answers.ticked
        dialog = AnswersDialog(self._theme, cautions, ticked, self._window)
        dialog.answered.connect(remember)
        dialog.open()

    def _answered(self) -> None:
        self.show_answers()
        self._changed()


def _ticks(cautions: Sequence[Caution]) -> str:
    if not cautions:
        return told(message("care.answers.none"))
    labels = "; ".join(caution.label for caution in cautions)
    return told(message("care.answers.ticked", labels=labels))
