"""Where it was felt and a word about it, for whoever wants to say so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.messages import message
from psoas_timer.core.practice.rating import Area
from psoas_timer.core.practice.record import NOTE_MAX
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.fields import ChoiceBox
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told

NOT_SAID = "none"


class Details(QWidget):
    """Area, side and note of a rating; all of them may stay unsaid.

    Signals:
        changed(): one of them is another now.
        belly_chosen(): the belly was chosen.
        help_asked(): to show "When to get help".
    """

    changed = Signal()
    belly_chosen = Signal()
    help_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.area_box = _choices(theme, "ratings.area", [area.value for area in Area])
        self.side_box = _choices(theme, "ratings.side", [Side.LEFT.value, Side.RIGHT.value])
        self.note_field = QLineEdit()
        self.note_field.setMaxLength(NOTE_MAX)
        note = told(message("ratings.note"))
        self.note_field.setAccessibleName(note)
        self.note_field.setPlaceholderText(note)
        self.belly = label(told(message("ratings.belly")), wraps=True)
        self.help_button = Button(theme, told(message("ratings.help")), icon="life-buoy")
        self.help_button.setAutoDefault(False)
        self.help_button.clicked.connect(self.help_asked)
        self.show_help(is_wanted=False)
        self.area_box.currentIndexChanged.connect(self._area_changed)
        self.side_box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.note_field.editingFinished.connect(self.changed)
        self._lay_out()

    @property
    def area(self) -> Area | None:
        """Where it was felt, or None."""
        chosen = self.area_box.currentData()
        return None if chosen == NOT_SAID else Area(chosen)

    @property
    def side(self) -> Side:
        """On which side; NONE where nothing was said."""
        return Side(self.side_box.currentData())

    @property
    def note(self) -> str:
        """A word about it."""
        return self.note_field.text().strip()

    def show_help(self, *, is_wanted: bool) -> None:
        """Say when belly pain should be looked at, or don't."""
        self.belly.setVisible(is_wanted)
        self.help_button.setVisible(is_wanted)

    def _area_changed(self) -> None:
        self.show_help(is_wanted=False)
        if self.area is Area.BELLY:
            self.belly_chosen.emit()
        self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        row = Flow(spacing=Space.L)
        for key, box in (("ratings.area", self.area_box), ("ratings.side", self.side_box)):
            row.addWidget(_captioned(told(message(key)), box))
        column.addLayout(row)
        for widget in (self.note_field, self.belly):
            column.addWidget(widget)
        help_row = Flow()
        help_row.addWidget(self.help_button)
        column.addLayout(help_row)


def _choices(theme: Theme, key: str, values: list[str]) -> ChoiceBox:
    box = ChoiceBox(theme)
    box.setAccessibleName(told(message(key)))
    for value in (NOT_SAID, *values):
        box.addItem(told(message(f"{key}.{value}")), value)
    return box


def _captioned(caption: str, box: ChoiceBox) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.XS)
    words = label(caption, "small")
    words.setBuddy(box)
    column.addWidget(words)
    column.addWidget(box)
    return both
