"""Rows of a form for one sort of value each: a number or length, a choice, a yes or no, a text."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.ui.editor.field_row import FieldRow
from psoas_timer.ui.editor.number_fields import Asking, CountField, LengthField
from psoas_timer.ui.editor.text_fields import TextArea, TextLine
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.fields import ChoiceBox, TickBox

Value = TypeVar("Value")


class NumberRow(FieldRow):
    """A number or a length; `asking` tells what is wanted."""

    def __init__(self, theme: Theme, caption: str, box: LengthField | CountField) -> None:
        super().__init__(theme, caption, box)
        self.box = box
        self.asking = Asking(box)

    def show_value(
        self, value: int, bounds: Bounds, is_allowed: Callable[[int], bool] | None = None
    ) -> None:
        """Show this value; by default all between the bounds is allowed."""
        self.asking.show(value, bounds, is_allowed)


class ChoiceRow(FieldRow, Generic[Value]):
    """One of some values; `choose` is called with the one that the person took."""

    def __init__(self, theme: Theme, caption: str, choose: Callable[[Value], None]) -> None:
        self.box = ChoiceBox(theme)
        super().__init__(theme, caption, self.box)
        self._choices: tuple[tuple[Value, str], ...] = ()
        self.box.activated.connect(lambda index: choose(self._choices[index][0]))

    def show_value(self, value: Value, choices: Sequence[tuple[Value, str]]) -> None:
        """Show this value among those that there are, each with its words."""
        box = self.box
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            box.clear()
            box.addItems([words for _, words in choices])
        box.setCurrentIndex([each for each, _ in self._choices].index(value))
        # On Linux the name of a list is what is chosen in it.
        box.setAccessibleDescription(self.remark.text() or self.caption.text())
        box.setEnabled(len(self._choices) > 1)


class TickRow(FieldRow):
    """A yes or no in words of its own; `change` is called with what the person wants."""

    def __init__(self, theme: Theme, words: str, change: Callable[[bool], None]) -> None:
        self.box = TickBox(theme, words, wraps=True)
        super().__init__(theme, "", self.box, is_wide=True)
        self.box.clicked.connect(change)

    def show_value(self, *, is_on: bool) -> None:
        """Show it."""
        self.box.setChecked(is_on)


class TextRow(FieldRow):
    """A text below its caption; `meaning` makes of what stands there what is in the draft."""

    def __init__(
        self,
        theme: Theme,
        caption: str,
        field: TextLine | TextArea,
        meaning: Callable[[str], str] = str,
    ) -> None:
        super().__init__(theme, caption, field, is_wide=True)
        self.text_field = field
        self._meaning = meaning

    def show_text(self, text: str) -> None:
        """Show this text, unless what stands there means the same: somebody may be typing it."""
        field = self.text_field
        shown = field.text() if isinstance(field, TextLine) else field.toPlainText()
        if self._meaning(shown) != text or not field.hasFocus():
            field.show_text(text)
