"""What the small forms of the streak's window are made of. What they ask lives in each of them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label


def column_in(widget: QWidget) -> QVBoxLayout:
    """A column that fills the widget to its edges."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.S)
    return column


def captioned(words: str, box: QWidget, *, wraps: bool = False) -> Flow:
    """A box behind the words that name it, for screen readers too."""
    box.setAccessibleName(words)
    caption = label(words, wraps=wraps)
    caption.setBuddy(box)
    row = Flow(first_grows=True)
    row.addWidget(caption)
    row.addWidget(box)
    return row


def side_by_side(buttons: Sequence[QWidget]) -> Flow:
    """Buttons in a line, or in several where there is no room."""
    line = Flow()
    for button in buttons:
        line.addWidget(button)
    return line
