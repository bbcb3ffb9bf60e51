"""Fields for numbers and lengths that ask for what is typed, and leave judging it to the editor."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Signal

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.ui.adjust.length_box import LengthBox
from psoas_timer.ui.adjust.length_input import parse_length_ms
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.fields import NumberBox

MOST_TYPED = 9_999
FIELD_PX = 112


class LengthField(LengthBox):
    """A length in ms; arrows stay inside its bounds, whatever is typed."""

    def __init__(self, theme: Theme, step_ms: int) -> None:
        super().__init__(theme, step_ms)
        self.bounds = Bounds(self.minimum(), self.maximum())

    def sizeHint(self) -> QSize:
        """Wide enough for a length as on a clock."""
        return self.minimumSizeHint().expandedTo(QSize(self._theme.px(FIELD_PX), 0))

    def stepBy(self, steps: int) -> None:
        """Go by steps, and no further than is allowed."""
        self.setValue(self.bounds.clamp(self.value() + steps * self.singleStep()))
        self.selectAll()


class CountField(NumberBox):
    """A number; arrows stay inside its bounds, whatever is typed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setRange(0, MOST_TYPED)
        self.bounds = Bounds(0, MOST_TYPED)

    def sizeHint(self) -> QSize:
        """As wide as a length."""
        return self.minimumSizeHint().expandedTo(QSize(self._theme.px(FIELD_PX), 0))

    def stepBy(self, steps: int) -> None:
        """Go by steps, and no further than is allowed."""
        self.setValue(self.bounds.clamp(self.value() + steps))
        self.selectAll()


class Asking(QObject):
    """Tells what the person wants of a number: at once where it is allowed, else once it is left.

    So "9" on the way to "90" is not taken for a wish, and still nothing that was typed is passed
    over.

    Signals:
        asked(int): this value is wanted; `show` says what became of it.
        left(): the field was left, or Enter pressed.
        unread(str): this text is no length.
    """

    asked = Signal(int)
    left = Signal()
    unread = Signal(str)

    def __init__(self, box: LengthField | CountField) -> None:
        super().__init__(box)
        self._box = box
        self._shown = box.value()
        self._typed_text = ""
        self._is_allowed: Callable[[int], bool] = lambda value: value in box.bounds
        box.lineEdit().textEdited.connect(self._remember)
        box.valueChanged.connect(self._typed)
        box.editingFinished.connect(self._leave)
        if isinstance(box, LengthField):
            box.unread.connect(self.unread)

    def show(
        self, value: int, bounds: Bounds, is_allowed: Callable[[int], bool] | None = None
    ) -> None:
        """Show a value without asking for it; by default all between the bounds is allowed."""
        box = self._box
        box.bounds = bounds
        self._shown = value
        self._is_allowed = is_allowed or (lambda wanted: wanted in bounds)
        if box.value() != value or not box.hasFocus():
            self._write()

    def _typed(self, value: int) -> None:
        if value != self._shown and self._is_allowed(value):
            self.asked.emit(value)

    def _remember(self, text: str) -> None:
        self._typed_text = text

    def _leave(self) -> None:
        box, text = self._box, self._typed_text
        is_read = not text or not isinstance(box, LengthField) or parse_length_ms(text) is not None
        self._typed_text = ""
        if box.value() != self._shown and is_read:
            self.asked.emit(box.value())
        self._write()
        self.left.emit()

    def _write(self) -> None:
        self._box.blockSignals(True)
        self._box.setValue(self._shown)
        self._box.blockSignals(False)
