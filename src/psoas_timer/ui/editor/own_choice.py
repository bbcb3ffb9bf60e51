"""A step of a person's own while it is chosen: its name and kind. The rest comes in the form."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.messages import message
from psoas_timer.ui.editor.own_fields import kind_choices
from psoas_timer.ui.editor.text_fields import TextLine
from psoas_timer.ui.editor.value_rows import ChoiceRow, TextRow
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told


class OwnChoice(QWidget):
    """Asks for both. What was typed here is not overwritten by suggestions."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.chosen_kind = Kind.STRETCH
        self._is_named = False
        self.name = TextLine()
        self.name.typed.connect(self._named)
        kinds: ChoiceRow[Kind] = ChoiceRow(theme, told(message("form.kind")), self._choose)
        self._kinds, self.kind = kinds, kinds.box
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, Space.M, 0)
        column.setSpacing(Space.S)
        column.addWidget(label(told(message("adding.own")), "heading", wraps=True))
        column.addWidget(TextRow(theme, told(message("adding.own_name")), self.name))
        column.addWidget(kinds)
        column.addWidget(label(told(message("adding.own_hint")), "muted", wraps=True))
        column.addStretch()
        self._choose(Kind.STRETCH)

    @property
    def name_text(self) -> str:
        """What the step is to be called; "" for nothing yet."""
        return self.name.text().strip()

    def suggest(self, name: str, kind: Kind | None) -> None:
        """Call it as was searched for, unless the person named it."""
        if not self._is_named:
            self.name.show_text(name)
        if kind is not None:
            self._choose(kind)

    def _named(self, name: str) -> None:
        self._is_named = bool(name.strip())

    def _choose(self, kind: Kind) -> None:
        self.chosen_kind = kind
        self._kinds.show_value(kind, kind_choices())
