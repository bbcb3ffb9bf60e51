"""The same minutes as the bars, as a table that can be read cell by cell."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.messages import message
from psoas_timer.core.practice.side_minutes import SideWeek
from psoas_timer.ui.history.side_words import SIDES, side_name, week_name
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.words import told, told_length

LARGEST_PX = 300


class SideTable(QTableWidget):
    """A row for each kind of each week, the latest week first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Minutes of each side, week by week"))
        self.setColumnCount(2 + len(SIDES))
        sides = [side_name(side).capitalize() for side in SIDES]
        for column, title in enumerate((self.tr("Week"), self.tr("Kind"), *sides)):
            self.setHorizontalHeaderItem(column, _cell(title, column))
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_weeks(self, weeks: Sequence[SideWeek]) -> None:
        """Show these weeks, the last of which is this week."""
        rows = [row for number in reversed(range(len(weeks))) for row in _rows(weeks, number)]
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                self.setItem(place, column, _cell(text, column))
        self._fit()
        self.setFixedHeight(self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out, or scroll to the side where it is too little."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make each column as wide as its widest cell needs, and all of them as wide as the table.

        Sharing the width evenly would cut the widest off while others have more than they need.
        Where all of it is too little, the weeks stand in two lines.
        """
        columns = range(self.columnCount())
        head = self.horizontalHeader()
        needed = [max(self.sizeHintForColumn(c), head.sectionSizeHint(c)) for c in columns]
        spare_px = self.viewport().width() - sum(needed)
        if spare_px < 0:
            needed[0] = max(needed[0] + spare_px, needed[0] * 3 // 5)
        for column, width in enumerate(needed):
            head.resizeSection(column, width + max(spare_px, 0) // len(needed))
        self.resizeRowsToContents()

    def sizeHint(self) -> QSize:
        """All rows, as far as a page has room for them."""
        rows_px = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        return QSize(300, min(rows_px + 2 * self.frameWidth() + 2, self._theme.px(LARGEST_PX)))


def _cell(text: str, column: int) -> QTableWidgetItem:
    """Words stand at the left, lengths at the right."""
    cell = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignLeft if column < 2 else Qt.AlignmentFlag.AlignRight
    cell.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return cell


def _rows(weeks: Sequence[SideWeek], number: int) -> Iterator[tuple[str, ...]]:
    week = weeks[number]
    name = week_name(week, is_this=number == len(weeks) - 1)
    for kind in Kind:
        held = [week.on(side).get(kind, 0) for side in SIDES]
        if any(held):
            lengths = (told_length(held_ms) if held_ms else "–" for held_ms in held)
            yield (name, told(message(f"ui.kind.{kind}")), *lengths)
