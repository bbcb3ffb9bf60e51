"""The numbers from 0 to 10 as buttons, one key each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import VALUES
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told

TEN_KEY = Qt.Key.Key_X
"""The Roman ten; it is written on its button."""

NUMBER_PX = 36

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}
"""What the arrow keys do while a number has the keyboard."""


def value_of(event: QKeyEvent) -> int | None:
    """The number that a key stands for; None for other keys and for one that is held down."""
    if event.isAutoRepeat() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    if event.key() == TEN_KEY:
        return VALUES.high
    return event.key() - Qt.Key.Key_0 if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9 else None


class Scale(QFrame):
    """Eleven buttons in a row, one of which may be marked. Tab comes to one of them, arrows go on.

    A frame, which screen readers take for a group; its name is the question.

    Signals:
        chosen(int): another number is marked.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(question)
        self.buttons = [self._make(value) for value in range(VALUES.low, VALUES.high + 1)]
        self._offer_to_tab(0)
        self._row = Flow(spacing=Space.XS + 2)
        for button in self.buttons:
            self._row.addWidget(button)
        ends = Flow(first_grows=True)
        ends.addWidget(label(told(message("ratings.lowest")), "small"))
        ends.addWidget(label(told(message("ratings.highest")), "small"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(self._row)
        column.addLayout(ends)
        self._widen()
        theme.changed.connect(self._widen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the number beside; the keys of the numbers are whoever's that shows the scale."""
        step = STEPS.get(Qt.Key(event.key()))
        here = next((i for i, button in enumerate(self.buttons) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = VALUES.clamp(here + step)
        self._offer_to_tab(there)
        self.buttons[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self, value: int) -> Button:
        is_ten = value == VALUES.high
        text = told(message("ratings.ten")) if is_ten else str(value)
        button = _Number(self._theme, text, "scale")
        button.setAutoDefault(False)
        button.setCheckable(True)
        button.setAutoExclusive(True)  # screen readers take it for one of several choices
        button.setAccessibleName(told(message("ratings.value", value=value)))
        button.setToolTip(told(message("ratings.keys")))
        # Not `clicked`: a screen reader marks a choice without a click.
        button.toggled.connect(lambda is_marked: self._choose(value) if is_marked else None)
        return button

    def _choose(self, value: int) -> None:
        self._offer_to_tab(value)
        self.chosen.emit(value)

    def _offer_to_tab(self, value: int) -> None:
        for number, button in enumerate(self.buttons):
            focus = Qt.FocusPolicy.StrongFocus if number == value else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(focus)

    def _widen(self) -> None:
        for button in self.buttons:
            button.setMinimumWidth(self._theme.px(NUMBER_PX))
        self.setMaximumWidth(self._row.sizeHint().width())  # so both ends stand below their numbers


class _Number(Button):
    """A button that leaves the arrow keys to its scale: Qt would go to any button nearby."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass the arrow keys on."""
        if Qt.Key(event.key()) in STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)
