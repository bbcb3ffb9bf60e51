"""What is rarely changed of a step: its other times, how it begins, and its texts."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.content.bounds import REST_MS
from psoas_timer.core.content.kinds import Sides
from psoas_timer.core.content.own_exercise import is_own
from psoas_timer.core.content.routine import Step
from psoas_timer.core.editing.changing import (
    Pause,
    Words,
    set_alternate,
    set_pause,
    set_waits,
    set_words,
)
from psoas_timer.ui.editor.form_rows import FormRows, caption_of
from psoas_timer.ui.editor.value_rows import NumberRow, TextRow
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.labels import label


class StepDetails(QWidget):
    """Rows for them, below each other."""

    FIELDS = frozenset({"prep_s", "switch_s", "alternate", "wait", *Words})
    """The values that are here, by their keys in a file."""

    def __init__(self, rows: FormRows) -> None:
        super().__init__()
        self.prep = _pause(rows, "prep_s", "prep", Pause.PREP)
        self.switch = _pause(rows, "switch_s", "switch", Pause.SWITCH)
        self.alternate = rows.tick("alternate", caption_of("alternate"), set_alternate)
        self.waits = rows.tick("wait", caption_of("wait"), set_waits)
        self.texts = {words: text_row(rows, words) for words in Words}
        self.about_sides = label(caption_of("about_sides"), "small", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for row in (self.prep, self.switch, self.alternate, self.waits, *self.texts.values()):
            column.addWidget(row)
        column.addWidget(self.about_sides)

    def show_step(self, step: Step) -> None:
        """Show its values; what does not apply to it is left out."""
        self.prep.show_value(step.prep_ms, REST_MS)
        self.switch.show_value(step.switch_ms, REST_MS)
        is_both = step.sides is Sides.BOTH
        self.switch.setVisible(is_both)
        self.alternate.setVisible(is_both)
        self.alternate.show_value(is_on=step.alternate)
        self.waits.show_value(is_on=step.waits)
        for words, row in self.texts.items():
            row.show_text(getattr(step, words.value))
        # An own step has it among its first fields.
        self.texts[Words.BEFORE].setVisible(not is_own(step.exercise.id))
        self.about_sides.setVisible(step.sides is not Sides.NONE)


def text_row(rows: FormRows, words: Words, caption: str = "") -> TextRow:
    """A row for one of the texts of a step."""
    return rows.area(
        words.value,
        caption or caption_of(words.value),
        lambda draft, key, text: set_words(draft, key, words, text),
    )


def _pause(rows: FormRows, field: str, what: str, pause: Pause) -> NumberRow:
    return rows.length(
        field, caption_of(what), lambda draft, key, ms: set_pause(draft, key, pause, ms)
    )
