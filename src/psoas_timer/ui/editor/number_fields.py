"""Fields for numbers and lengths that ask for what is typed, and leave judging it to the editor."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Signal

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.ui.adjust.length_box import LengthBox
from psoas_timer.ui.adjust.length_input import parse_length_ms
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.fields import NumberBox

MOST_TYPED = 9_999
FIELD_PX = 128


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

    So nothing is told of the "9" on the way to "90", and yet the total grows with what is typed.

    Signals:
        asked(int): this value is wanted; `show` says what became of it.
        withdrawn(): what was asked for last was only the beginning of something else.
        left(): the field was left, or Enter pressed.
        unread(str): this text is no length.
    """

    asked = Signal(int)
    withdrawn = Signal()
    left = Signal()
    unread = Signal(str)

    def __init__(self, box: LengthField | CountField) -> None:
        super().__init__(box)
        self._box = box
        self._shown = box.value()
        self._text = ""
        self._is_asked = False
        self._keeps_text = False
        self._is_allowed: Callable[[int], bool] = lambda value: value in box.bounds
        box.lineEdit().textChanged.connect(self._read)
        box.valueChanged.connect(self._take)
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
        if not self._keeps_text and (box.value() != value or not box.hasFocus()):
            self._write()

    def _read(self, text: str) -> None:
        self._text = text
        if not self._is_readable():
            self._withdraw()

    def _take(self, value: int) -> None:
        if value == self._shown:
            return
        if self._is_allowed(value):
            self._is_asked = True
            self.asked.emit(value)
        else:
            self._withdraw()

    def _withdraw(self) -> None:
        """Take back what was asked for, and leave the text to whoever types it."""
        if self._is_asked:
            self._is_asked = False
            self._keeps_text = True
            self.withdrawn.emit()
            self._keeps_text = False

    def _leave(self) -> None:
        wanted, is_readable = self._box.value(), self._is_readable()
        self._text, self._is_asked = "", False
        if wanted != self._shown and is_readable:
            self.asked.emit(wanted)
        self._write()
        self.left.emit()

    def _is_readable(self) -> bool:
        """Tell whether what was typed, if anything was, is a value."""
        is_length = isinstance(self._box, LengthField)
        return not self._text or not is_length or parse_length_ms(self._text) is not None

    def _write(self) -> None:
        self._box.blockSignals(True)
        self._box.setValue(self._shown)
        self._box.blockSignals(False)
