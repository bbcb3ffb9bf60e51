"""The large values at the top of History. What they tell is worked out in history_figures.py."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.card import Card
from psoas_timer.ui.widgets.icon_label import IconLabel
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.pressable import Pressable
from psoas_timer.ui.words import told_count

SIDE_PX = Space.L + 4
"""The margin of a card at its sides."""

FREEZE_PX = 14


class Figure(Card):
    """A large value with a line of words below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = label(role="big")
        self.words = label(role="small", wraps=True)
        _margins(self.column)
        self.column.addWidget(self.value)
        self.column.addWidget(self.words)

    def show_value(self, value: str, words: str) -> None:
        """Show this value and what it is."""
        self.value.setText(value)
        self.words.setText(words)


class StreakFigure(Pressable):
    """The current streak with its freezes, as a button that shows it day by day."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.value = label(role="big")
        self.words = label(role="small")
        self._freeze = IconLabel(theme, "snowflake", FREEZE_PX)
        self.freezes = label(role="small")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        explained = self.tr("Shows your streak day by day (S)")
        self.setToolTip(explained)
        self.setAccessibleDescription(explained)
        below = QHBoxLayout()
        below.setSpacing(Space.XS)
        below.addWidget(self.words, 1)
        below.addWidget(self._freeze)
        below.addWidget(self.freezes)
        _margins(self.column, edge_px=1)
        self.column.addWidget(self.value)
        self.column.addLayout(below)
        self.seal()

    def show_streak(self, value: str, words: str, freezes: int) -> None:
        """Show this value and what it is; `freezes` is 0 where none are to be told."""
        self.value.setText(value)
        self.words.setText(f"{words} ›")
        self.freezes.setText(str(freezes))
        for part in (self._freeze, self.freezes):
            part.setVisible(freezes > 0)
        left = told_count("ui.freezes", freezes) if freezes else ""
        self.setAccessibleName(", ".join(filter(None, (value, words, left))))


def _margins(column: QVBoxLayout, edge_px: int = 0) -> None:
    """The same for both: a frame keeps its edge out of its margins, a button does not."""
    side, end = SIDE_PX + edge_px, Space.L + edge_px
    column.setContentsMargins(side, end, side, end)
    column.setSpacing(0)
