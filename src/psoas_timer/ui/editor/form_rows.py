"""Makes the rows of a form and hands their edits to the model. What a value means: core.editing."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from psoas_timer.core.editing.draft import RoutineDraft
from psoas_timer.core.editing.edited import Edited
from psoas_timer.core.messages import Message, message
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.field_row import FieldRow
from psoas_timer.ui.editor.field_words import Remark, remark_of, told_edit
from psoas_timer.ui.editor.number_fields import CountField, LengthField
from psoas_timer.ui.editor.text_fields import TextArea, TextLine
from psoas_timer.ui.editor.undo_keys import UndoKeys
from psoas_timer.ui.editor.value_rows import ChoiceRow, NumberRow, TextRow, TickRow
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.words import told

Value = TypeVar("Value")

Edit = Callable[[RoutineDraft, int, Value], Edited]
"""Edits a draft: by it, the key of a part, and a value. The routine as a whole has the key 0."""

ARROW_STEP_MS = 5_000


class FormRows(QObject):
    """The rows of one form, each made for the key that its value has in a file.

    `part` is the key of the part that is shown, None for the routine as a whole. Edits of one value
    in a row are undone at once, until its field is left.
    """

    def __init__(self, theme: Theme, model: EditorModel, parent: QObject) -> None:
        super().__init__(parent)
        self.part: int | None = None
        self._rows: list[tuple[str, FieldRow]] = []
        self._theme = theme
        self._model = model
        self._undo_keys = UndoKeys(self)
        self._acting = ""
        self._told: tuple[str, Message] | None = None
        model.told.connect(self._hear)

    def length(
        self, field: str, caption: str, edit: Edit[int], step_ms: int = ARROW_STEP_MS
    ) -> NumberRow:
        """A row for a length of time in ms."""
        return self._numbers(field, caption, LengthField(self._theme, step_ms), edit)

    def count(self, field: str, caption: str, edit: Edit[int]) -> NumberRow:
        """A row for a number."""
        return self._numbers(field, caption, CountField(self._theme), edit)

    def choice(self, field: str, caption: str, edit: Edit[Value]) -> ChoiceRow[Value]:
        """A row for one of some values."""
        row: ChoiceRow[Value] = ChoiceRow(
            self._theme, caption, lambda value: self.do_once(field, edit, value)
        )
        self.add(field, row)
        return row

    def tick(self, field: str, words: str, edit: Edit[bool]) -> TickRow:
        """A row for a yes or no."""
        row = TickRow(self._theme, words, lambda is_on: self.do_once(field, edit, is_on))
        self.add(field, row)
        return row

    def line(
        self, field: str, caption: str, edit: Edit[str], meaning: Callable[[str], str] = str
    ) -> TextRow:
        """A row for a text of one line."""
        return self._texts(field, caption, TextLine(), edit, meaning)

    def area(self, field: str, caption: str, edit: Edit[str]) -> TextRow:
        """A row for a text of some lines."""
        return self._texts(field, caption, TextArea(self._theme), edit, str)

    def add(self, field: str, row: FieldRow) -> None:
        """Take a row among those beside which something is said."""
        self._rows.append((field, row))
        self._undo_keys.watch(row.field)

    def do(self, field: str, edit: Edit[Value], value: Value) -> None:
        """Edit a value; more edits of it in a row belong to the same one.

        What was typed for a part that is not worked on any more, or gone, is let go.
        """
        if self._model.selected_key != self.part:
            return
        part = self.part or 0
        self._acting = field
        self._model.do(lambda draft: edit(draft, part, value), self._name_of(field))
        self._acting = ""

    def do_once(self, field: str, edit: Edit[Value], value: Value) -> None:
        """Edit a value; the next edit of it is undone by itself."""
        self.do(field, edit, value)
        self.settle()

    def settle(self) -> None:
        """A field was left: the next edit is undone by itself."""
        self._model.settle()

    def say(self, field: str, said: Message) -> None:
        """Say something beside a field, until the next edit."""
        self._told = (field, said)
        self.show_remarks()

    def show_remarks(self) -> None:
        """Say beside each field what is to be said of it now."""
        found: dict[str, list[Remark]] = {}
        if self._told is not None:
            found[self._told[0]] = [Remark(told_edit(self._told[1]))]
        for each in self._model.findings:
            if each.key == self.part:
                found.setdefault(each.field, []).append(remark_of(each))
        for field, row in self._rows:
            row.say(tuple(found.get(field, ())))

    def _name_of(self, field: str) -> str:
        """What edits of this value are called."""
        return f"{field} {self.part or 0}"

    def _numbers(
        self, field: str, caption: str, box: LengthField | CountField, edit: Edit[int]
    ) -> NumberRow:
        row = NumberRow(self._theme, caption, box)
        row.asking.asked.connect(lambda value: self.do(field, edit, value))
        row.asking.withdrawn.connect(lambda: self._model.take_back(self._name_of(field)))
        row.asking.left.connect(self.settle)
        row.asking.unread.connect(lambda text: self.say(field, message("adjust.unread", text=text)))
        self.add(field, row)
        return row

    def _texts(
        self,
        field: str,
        caption: str,
        widget: TextLine | TextArea,
        edit: Edit[str],
        meaning: Callable[[str], str],
    ) -> TextRow:
        row = TextRow(self._theme, caption, widget, meaning)
        widget.typed.connect(lambda text: self.do(field, edit, text))
        widget.left.connect(self.settle)
        self.add(field, row)
        return row

    def _hear(self, said: Message | None) -> None:
        """Keep why an edit of this form is not as it was asked; any other one takes that back."""
        self._told = (self._acting, said) if said is not None and self._acting else None
        self.show_remarks()


def caption_of(what: str) -> str:
    """The words in front of a field."""
    return told(message(f"form.{what}"))
