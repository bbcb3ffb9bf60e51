"""The form of a group: how often its steps are led, and the rest between two times."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.content.bounds import REST_MS, ROUNDS
from psoas_timer.core.editing.arranging import ungroup
from psoas_timer.core.editing.changing import set_group_rest, set_rounds
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.form_rows import FormRows, caption_of
from psoas_timer.ui.editor.more import inset
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told_count


class GroupForm(QWidget):
    """Shows one group of the draft after the other."""

    def __init__(self, theme: Theme, model: EditorModel) -> None:
        super().__init__()
        self._model = model
        self.rows = rows = FormRows(theme, model, self)
        self.name = label("", "heading", wraps=True)
        self.steps = label("", "muted", wraps=True)
        self.rounds = rows.count("rounds", caption_of("rounds"), set_rounds)
        self.rest = rows.length("rest_s", caption_of("rest_of_rounds"), set_group_rest)
        self.ungroup_button = Button(theme, caption_of("ungroup"))
        self.ungroup_button.setAutoDefault(False)
        self.ungroup_button.clicked.connect(self._ungroup)
        self._lay_out()

    def show_part(self, key: int) -> None:
        """Show the group with this key, as it is now."""
        self.rows.part = key
        group = self._model.draft.group(key)
        self.name.setText(told_count("form.group", len(group.steps)))
        self.steps.setText("\n".join(each.step.exercise.name for each in group.steps))
        self.rounds.show_value(group.rounds, ROUNDS)
        self.rest.show_value(group.rest_ms, REST_MS)

    def show_remarks(self) -> None:
        """Say what is to be said of it."""
        self.rows.show_remarks()

    def _ungroup(self) -> None:
        self.rows.do_once("rounds", lambda draft, key, _: ungroup(draft, key), None)

    def _lay_out(self) -> None:
        rows = inset()
        for widget in (self.name, self.steps, self.rounds, self.rest):
            rows.addWidget(widget)
        line = QHBoxLayout()
        line.addWidget(self.ungroup_button)
        line.addStretch()
        rows.addSpacing(Space.S)
        rows.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(rows)
        column.addStretch()
