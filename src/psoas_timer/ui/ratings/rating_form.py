"""The question with its scale and, if wanted, where it is felt. What is done with it is others'."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Rating
from psoas_timer.services.card_memory import CardMemory
from psoas_timer.ui.ratings.details import Details
from psoas_timer.ui.ratings.scale import Scale, value_of
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told


class RatingForm(QWidget):
    """One question; `value` is the number that is marked, None as long as there is none.

    Signals:
        chosen(int): a number was pressed.
        details_changed(): area, side or note is another now.
        help_asked(): to show "When to get help".
    """

    chosen = Signal(int)
    details_changed = Signal()
    help_asked = Signal()

    def __init__(self, theme: Theme, memory: CardMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self.value: int | None = None
        question = told(message("ratings.question"))
        self.scale = Scale(theme, question)
        self.details = Details(theme)
        self.details.hide()
        self.scale.chosen.connect(self._choose)
        self.details.changed.connect(self.details_changed)
        self.details.belly_chosen.connect(self._warn_of_belly)
        self.details.help_asked.connect(self.help_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(label(question, "strong", wraps=True))
        column.addWidget(self.scale)
        column.addWidget(label(told(message("ratings.keys")), "small", wraps=True))
        column.addWidget(self.details)

    @property
    def has_details(self) -> bool:
        """Tell whether area, side and note are asked for, too."""
        return not self.details.isHidden()

    def ask_for_details(self) -> None:
        """Ask for area, side and note, too."""
        self.details.show()
        self.details.area_box.setFocus()

    def take_key(self, event: QKeyEvent) -> bool:
        """Take a key that stands for a number; tell whether it does."""
        value = value_of(event)
        if value is not None:
            self.scale.buttons[value].click()
        return value is not None

    def completed(self, rating: Rating) -> Rating:
        """The rating with what this says now."""
        value = rating.value if self.value is None else self.value
        found = self.details
        return replace(rating, value=value, area=found.area, side=found.side, note=found.note)

    def _choose(self, value: int) -> None:
        self.value = value
        self.chosen.emit(value)

    def _warn_of_belly(self) -> None:
        if not self._memory.has_helped_for_belly:
            self._memory.helped_for_belly()
            self.details.show_help(is_wanted=True)
