"""The exercises that can be added, and at the end a step of a person's own."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.messages import message
from psoas_timer.ui.editor.exercise_delegate import LINE, OFFER, ExerciseDelegate
from psoas_timer.ui.editor.exercise_words import Offer
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.words import told

LEAST_PX = 220


class ExerciseList(QListWidget):
    """Shows offers; the last item stands for a step of one's own.

    Signals:
        turned(): another item is highlighted.
    """

    turned = Signal()

    def __init__(self, theme: Theme, offers: Iterable[Offer]) -> None:
        super().__init__()
        self.setAccessibleName(told(message("adding.list")))
        self.setItemDelegate(ExerciseDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMinimumWidth(LEAST_PX)
        for offer in offers:
            item = QListWidgetItem(offer.spoken, self)
            item.setData(OFFER, offer)
        self._own = QListWidgetItem(told(message("adding.own")), self)
        self._own.setData(LINE, told(message("adding.own_line")))
        self.setCurrentRow(0)
        self.currentItemChanged.connect(self.turned)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def offer(self) -> Offer | None:
        """What is highlighted; None is a step of one's own, the line that is always there."""
        found: Offer | None = self.currentItem().data(OFFER)
        return found

    def show_only(self, exercises: Collection[Exercise], best: Exercise | None) -> None:
        """Show these, and the step of one's own; highlight the best one."""
        ids = {exercise.id for exercise in exercises}
        for row in range(self.count()):
            item = self.item(row)
            offer: Offer | None = item.data(OFFER)
            if offer is not None:
                item.setHidden(offer.exercise.id not in ids)
                if best is not None and offer.exercise.id == best.id:
                    self.setCurrentItem(item)
        if best is None:
            self.setCurrentItem(self._own)
        self.scrollToItem(self.currentItem())

    def go(self, rows: int) -> None:
        """Highlight the item so many rows below, of those in sight; negative ones are above."""
        shown = [row for row in range(self.count()) if not self.item(row).isHidden()]
        at = shown.index(self.currentRow()) + rows
        self.setCurrentRow(shown[min(max(at, 0), len(shown) - 1)])
