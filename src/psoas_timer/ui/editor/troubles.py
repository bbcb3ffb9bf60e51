"""What stands in the way of saving, and what else is to be said of the routine as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_timer.core.editing.checks import Finding
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Severity
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.icon_label import IconLabel
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told, told_count, translate
from psoas_timer.wording.edit_text import edit_text

ICON_PX = 18


class Troubles(QWidget):
    """Hidden while there is nothing. What is wrong with a step stands at the step itself.

    `reason` is why the routine can't be saved, "" where it can.
    """

    def __init__(self, theme: Theme, model: EditorModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.reason = ""
        self.text = label(wraps=True)
        self.show_button = Button(theme, told(message("editor.show")), "quiet")
        self.show_button.clicked.connect(self._show_first)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(IconLabel(theme, "info", ICON_PX), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.show_button)
        model.found.connect(self.look)
        self.look()

    def look(self) -> None:
        """Say what is to be said now."""
        errors = self._errors
        whole = [_words(each) for each in errors if each.key is None]
        in_steps = self._in_steps(errors)
        self.reason = " ".join((*whole, *in_steps))
        lines = [told(message("editor.before_saving", what=self.reason))] if errors else []
        lines += [_words(each) for each in self._model.findings if _is_note(each)]
        self.text.setText("\n".join(lines))
        self.show_button.setVisible(bool(in_steps))
        self.setVisible(bool(lines))

    @property
    def _errors(self) -> list[Finding]:
        return [each for each in self._model.findings if each.severity is Severity.ERROR]

    def _in_steps(self, errors: list[Finding]) -> tuple[str, ...]:
        count = len({each.key for each in errors if each.key is not None})
        return (told_count("editor.steps_to_mend", count),) if count else ()

    def _show_first(self) -> None:
        key = next((each.key for each in self._errors if each.key is not None), None)
        if key is not None:
            self._model.select(key)


def _is_note(finding: Finding) -> bool:
    return finding.key is None and finding.severity is not Severity.ERROR


def _words(finding: Finding) -> str:
    what = edit_text(finding.what, translate)
    mend = "" if finding.mend is None else f" ({edit_text(finding.mend, translate)})"
    sentence = f"{what}{mend}"
    return sentence[:1].upper() + sentence[1:]
