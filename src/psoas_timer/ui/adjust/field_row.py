"""A line of the holds: a name, and fields in columns beside it or, with less room, below it."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import UNLIMITED_PX, Space
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told

WIDTHS_PX = {"hold": 108, "reps": 80, "rest": 108, "sides": 128}
"""The columns in their order, and how wide they are at scale 1."""

NAME_PX = 120
"""The least room for a name beside its fields at scale 1."""


class FieldRow(QWidget):
    """Fields by the names of their columns; a column without a field here stays empty."""

    def __init__(self, name: QWidget, fields: Mapping[str, QWidget]) -> None:
        super().__init__()
        self._cells = {column: _Cell(column, fields.get(column)) for column in WIDTHS_PX}
        self._fields = QWidget()
        flow = Flow()
        for cell in self._cells.values():
            flow.addWidget(cell)
        self._fields.setLayout(flow)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.XS)
        self._box.addWidget(name, 1)
        self._box.addWidget(self._fields)

    def offer(self, column: str, is_offered: bool) -> None:
        """Show a field, or leave its place empty."""
        self._cells[column].offer(is_offered)

    def least_px(self, column: str) -> int:
        """The least width of the field in this column; 0 where there is none."""
        return self._cells[column].least_px()

    def arrange(self, widths: Mapping[str, int], *, is_wide: bool) -> None:
        """Put the fields into columns of these widths in px, or below the name."""
        for column, width in widths.items():
            self._cells[column].arrange(width, is_wide=is_wide)
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        _set_width(self._fields, fields_px(widths) if is_wide else None)


class _Cell(QWidget):
    """The place of a field, which has its title above it where there are no columns."""

    def __init__(self, column: str, field: QWidget | None) -> None:
        super().__init__()
        self._field = field
        self._is_offered = field is not None
        self._is_wide = True
        self._title = column_title(column)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._title)
        if field is not None:
            box.addWidget(field)

    def least_px(self) -> int:
        if self._field is None:
            return 0
        self._field.ensurePolished()
        return self._field.minimumSizeHint().width()

    def offer(self, is_offered: bool) -> None:
        self._is_offered = is_offered
        self._show()

    def arrange(self, width: int, *, is_wide: bool) -> None:
        self._is_wide = is_wide
        _set_width(self, width if is_wide else None)
        if self._field is not None:
            self._field.setFixedWidth(width)
        self._show()

    def _show(self) -> None:
        """A column keeps its place without a field; where there are no columns, nothing does."""
        if self._field is not None:
            self._field.setVisible(self._is_offered)
        self._title.setVisible(not self._is_wide)
        self.setVisible(self._is_wide or self._is_offered)


def column_title(column: str) -> QWidget:
    """What stands above a column, or above a field that stands in none."""
    return label(told(message(f"adjust.column.{column}")), "small")


def column_widths(theme: Theme, rows: Iterable[FieldRow]) -> dict[str, int]:
    """The width of each column in px: all fields in it are alike."""
    rows = tuple(rows)
    return {
        column: max([theme.px(usual_px), *(row.least_px(column) for row in rows)])
        for column, usual_px in WIDTHS_PX.items()
    }


def fields_px(widths: Mapping[str, int]) -> int:
    """The width of all columns."""
    return sum(widths.values()) + Space.M * (len(widths) - 1)


def _set_width(widget: QWidget, width: int | None) -> None:
    """Have it as wide as this, or as wide as may be."""
    widget.setMinimumWidth(width or 0)
    widget.setMaximumWidth(width or UNLIMITED_PX)
