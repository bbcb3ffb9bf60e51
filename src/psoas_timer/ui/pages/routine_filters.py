"""The filters of the Routines page: a choice for each, and one button that clears them."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.routine_filter import Ground, Length, Needs, RoutineFilter
from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.fields import ChoiceBox
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.words import told

Choice = TypeVar("Choice", bound=StrEnum)

ANY = "any"
TAG = "tag"

LONGEST_TAG = 24
"""What is shown of one; somebody's own may be as long as a text."""

CHOICES: dict[str, tuple[StrEnum, ...]] = {
    "kind": tuple(kind for kind in Kind if kind is not Kind.REST),
    "ground": tuple(Ground),
    "needs": tuple(Needs),
    "length": tuple(Length),
}
"""The filters in their order, each with its values; the names are those of RoutineFilter."""


class FilterBox(ChoiceBox):
    """A choice no wider than its words: several stand in a line."""

    def __init__(self, theme: Theme, asks: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(asks)
        self.setAccessibleDescription(asks)  # on Linux the name of a list is what is chosen in it

    def sizeHint(self) -> QSize:
        """As its content."""
        return QComboBox.sizeHint(self)


class RoutineFilters(QWidget):
    """A list for each filter, beside each other where there is room.

    Signals:
        changed(): another choice was made.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {name: self._box(theme, name) for name in (*CHOICES, TAG)}
        self.clear_button = Button(theme, told(message("ui.filter.clear")), "quiet", "x")
        self.clear_button.clicked.connect(self.clear)
        row = Flow(spacing=Space.S)
        for widget in (*self.boxes.values(), self.clear_button):
            row.addWidget(widget)
        self.setLayout(row)
        self._show_clear()

    @property
    def chosen(self) -> RoutineFilter:
        """What is asked for."""
        values = {name: box.currentData() for name, box in self.boxes.items()}
        return RoutineFilter(
            kind=_value(Kind, values["kind"]),
            ground=_value(Ground, values["ground"]),
            needs=_value(Needs, values["needs"]),
            length=_value(Length, values["length"]),
            tag=None if values[TAG] == ANY else values[TAG],
        )

    def show_tags(self, tags: Sequence[str]) -> None:
        """Let the person choose among these; what was chosen stays, if it is still there."""
        box = self.boxes[TAG]
        if tags == [box.itemData(index) for index in range(1, box.count())]:
            return
        chosen = box.currentData()
        box.blockSignals(True)
        while box.count() > 1:
            box.removeItem(1)
        for tag in tags:
            box.addItem(_short(tag), tag)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.blockSignals(False)
        box.setVisible(bool(tags))
        box.updateGeometry()
        self._show_clear()

    @property
    def is_asking(self) -> bool:
        """Tell whether anything is asked for."""
        return self.chosen != RoutineFilter()

    def clear(self) -> None:
        """Ask for nothing."""
        for box in self.boxes.values():
            box.setCurrentIndex(0)
        self.boxes["kind"].setFocus()

    def _box(self, theme: Theme, name: str) -> FilterBox:
        box = FilterBox(theme, told(message(f"ui.filter.{name}")))
        for value in (ANY, *CHOICES.get(name, ())):
            box.addItem(told(message(f"ui.filter.{name}.{value}")), value)
        box.currentIndexChanged.connect(self._chose)
        return box

    def _chose(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        self.clear_button.setVisible(self.is_asking)


def _short(tag: str) -> str:
    return tag if len(tag) <= LONGEST_TAG else f"{tag[: LONGEST_TAG - 1]}…"


def _value(sort: type[Choice], chosen: str) -> Choice | None:
    return None if chosen == ANY else sort(chosen)
