"""The control for the weekdays of rest: a tick box for each day."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.fields import TickBox
from psoas_timer.ui.widgets.flow import Flow


class WeekdayBoxes(QFrame):
    """Weekdays, each with its value and its text; `change` is called with those that are ticked.

    A frame, which screen readers take for a group.
    """

    def __init__(
        self,
        theme: Theme,
        days: Sequence[tuple[str, str]],
        chosen: Sequence[str],
        change: Callable[[tuple[str, ...]], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._change = change
        self.boxes: dict[str, TickBox] = {}
        row = Flow(spacing=Space.L)
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)
        for day, text in days:
            box = self.boxes[day] = TickBox(theme, text)
            box.setChecked(day in chosen)
            box.toggled.connect(self._changed)
            row.addWidget(box)

    def _changed(self) -> None:
        self._change(tuple(day for day, box in self.boxes.items() if box.isChecked()))
