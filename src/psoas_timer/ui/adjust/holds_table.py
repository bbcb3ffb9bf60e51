"""All lines of the holds below one another, in columns where there is room for them."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.ui.adjust.circuit_fields import CircuitFields
from psoas_timer.ui.adjust.field_row import (
    NAME_PX,
    WIDTHS_PX,
    FieldRow,
    column_title,
    column_widths,
    fields_px,
)
from psoas_timer.ui.adjust.step_fields import StepFields
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space


class HoldsTable(QWidget):
    """The titles of the columns, and each circuit above its steps."""

    def __init__(
        self, theme: Theme, steps: Sequence[StepFields], circuits: Sequence[CircuitFields]
    ) -> None:
        super().__init__()
        titles = {column: column_title(column) for column in WIDTHS_PX}
        self._titles = FieldRow(column_title("step"), titles)
        self._rows = [*(step.row for step in steps), *(each.row for each in circuits)]
        self._widths = column_widths(theme, self._rows)
        self._least_wide_px = theme.px(NAME_PX) + Space.M + fields_px(self._widths)
        self._is_wide: bool | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._titles)
        above = {each.circuit.first_step: each for each in circuits}
        for index, step in enumerate(steps):
            if index in above:
                self._column.addWidget(above[index])
            self._column.addWidget(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields beside the names if there is room for that."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._least_wide_px
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._titles.setVisible(is_wide)
            self._column.setSpacing(Space.XS if is_wide else Space.L)
            for row in (self._titles, *self._rows):
                row.arrange(self._widths, is_wide=is_wide)
