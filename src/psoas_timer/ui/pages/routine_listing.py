"""What stands on the Routines page, in the order that the person chose, and what tells that order.

The orders themselves are in core.content.routine_order.
"""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from psoas_timer.core.care.cared_for import CaredFor
from psoas_timer.core.content.routine_order import Listed, RoutineOrder, in_order, main_position
from psoas_timer.core.messages import message
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.services.content.library import BrokenRoutine, LoadedRoutine, Source
from psoas_timer.services.practice import Practice
from psoas_timer.ui.pages.routine_filters import FilterBox
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.dates import date_with_year
from psoas_timer.ui.words import told


@dataclass(frozen=True, slots=True)
class Line:
    """A routine of the list as it would be led, or as it is where nothing of it suits."""

    entry: LoadedRoutine
    cared: CaredFor
    timeline: Timeline
    is_favourite: bool
    sorted_by: str
    """What put it here, "" where that is told anyway."""


class OrderBox(FilterBox):
    """The choice of an order."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, told(message("ui.order")), parent)
        for order in RoutineOrder:
            self.addItem(told(message(f"ui.choice.routines_order.{order}")), order.value)

    def show_order(self, order: str) -> None:
        """Show this one as chosen, without telling that it was."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(order))
        self.blockSignals(False)


def lines_in_order(practice: Practice) -> list[Line | BrokenRoutine]:
    """All routines there are; files that can't be used come last."""
    order = RoutineOrder(practice.settings.routines_order)
    used = practice.history.last_used() if order is RoutineOrder.LAST_USED else {}
    lines: dict[str, Line] = {}
    listed: list[Listed] = []
    broken: list[BrokenRoutine] = []
    for entry in practice.library.entries():
        if isinstance(entry, BrokenRoutine):
            broken.append(entry)
            continue
        routine_id = entry.routine.id
        cared = practice.cared_for(routine_id) or CaredFor(entry.routine)
        timeline = practice.timeline(cared.routine if cared.can_be_led else entry.routine)
        is_favourite = routine_id in practice.favourites
        facts = Listed(
            timeline.routine,
            timeline.total_ms,
            is_favourite,
            used.get(routine_id),
            is_own=entry.source is Source.USER,
        )
        lines[routine_id] = Line(entry, cared, timeline, is_favourite, _sorted_by(facts, order))
        listed.append(facts)
    return [*(lines[each.routine.id] for each in in_order(listed, order)), *broken]


def _sorted_by(listed: Listed, order: RoutineOrder) -> str:
    if order is RoutineOrder.LAST_USED:
        if listed.last_used is None:
            return told(message("ui.order.not_lately"))
        day = date_with_year(listed.last_used.date())
        return told(message("ui.order.last_used", day=day))
    if order is RoutineOrder.POSITION and (position := main_position(listed.routine)):
        return told(message(f"ui.position.{position}"))
    return ""
