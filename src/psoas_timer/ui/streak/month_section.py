"""A month of the streak: one line, and the rows of its days once it is opened."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from psoas_timer.core.practice.audit import AuditDay
from psoas_timer.ui.streak.day_row import DayRow
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.dates import month_and_year
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.pressable import Pressable

CHEVRON_PX = 16


class MonthHead(Pressable):
    """The line that is always seen; pressed, it opens or closes the month.

    Signals:
        left(int): the keyboard wants to go on by so many lines.
    """

    left = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("line", parent)
        self._theme = theme
        self.setCheckable(True)
        self.setAutoDefault(False)
        self._name = label(role="strong", wraps=True)
        self._counted = label(role="small", wraps=True)
        self._chevron = QLabel()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._counted)
        row = QHBoxLayout()
        row.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
        row.addLayout(words, 1)
        row.addWidget(self._chevron)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(row)
        self.toggled.connect(self._point)
        theme.changed.connect(self._point)
        self._point()
        self.seal()

    def show_month(self, days: Sequence[AuditDay]) -> None:
        """Tell the month of these days, and how many of them counted."""
        name = month_and_year(days[0].day)
        counted = sum(day.state.counts for day in days)
        many = self.tr("{counted} of {days} days counted").format(counted=counted, days=len(days))
        self._name.setText(name)
        self._counted.setText(many)
        self.setAccessibleName(f"{name}, {many}")
        self.setAccessibleDescription(self.tr("Opened, Up and Down read its days"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the line below or above."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.left.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _point(self) -> None:
        icon = "chevron-up" if self.isChecked() else "chevron-down"
        colour = self._theme.colours.muted
        self._chevron.setPixmap(self._theme.pixmap(icon, colour, self._theme.mild_px(CHEVRON_PX)))


class MonthSection(QWidget):
    """A month with its days, the newest first; their rows are made when it is first opened.

    Signals:
        noted(date), taken_back(date), left(int): as those of its rows.
        opened(): it has been opened or closed.
    """

    noted = Signal(object)
    taken_back = Signal(object)
    left = Signal(int)
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: Sequence[AuditDay] = ()
        self.rows: list[DayRow] = []
        self.head = MonthHead(theme)
        self.head.toggled.connect(self._toggle)
        self.head.left.connect(self.left)
        self._inside = QWidget()
        self._inside.hide()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, Space.S)
        self._list.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._inside)

    @property
    def lines(self) -> list[QWidget]:
        """All that Up and Down go through: the head, and the rows while they are seen."""
        return [self.head, *(self.rows if self.head.isChecked() else [])]

    @property
    def tab_order(self) -> list[QWidget]:
        """What Tab goes through, from above to below."""
        return [self.head, *(part for row in self.rows for part in (row, row.button))]

    def row_of(self, day: date) -> DayRow | None:
        """The row of this day, if it has been made."""
        return next((row for row in self.rows if row.day == day), None)

    def show_days(self, days: Sequence[AuditDay]) -> None:
        """Show these days of one month, the newest first."""
        self._days = days
        self.head.show_month(days)
        if self.rows:
            self._fill()

    def _toggle(self, is_open: bool) -> None:
        if is_open and not self.rows:
            self._fill()
        self._inside.setVisible(is_open)
        self.opened.emit()

    def _fill(self) -> None:
        for row in self.rows[len(self._days) :]:
            row.hide()
            row.deleteLater()
        del self.rows[len(self._days) :]
        while len(self.rows) < len(self._days):
            row = DayRow(self._theme)
            row.noted.connect(self.noted)
            row.taken_back.connect(self.taken_back)
            row.left.connect(self.left)
            self._list.addWidget(row)
            self.rows.append(row)
        for row, day in zip(self.rows, self._days, strict=True):
            row.show_day(day)
