"""Lays cards out in as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from psoas_timer.ui.theme.tokens import Space, TextSize


class CardGrid(QWidget):
    """A grid of equally wide cards, none narrower than `narrowest_px` at text scale 1.

    `column_counts` are the numbers of columns that look well, the largest first.
    """

    def __init__(
        self,
        narrowest_px: int = 250,
        column_counts: Sequence[int] = (3, 2, 1),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._column_counts = column_counts
        self._narrowest_px = narrowest_px
        self._cards: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.L - 2)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these cards instead of the present ones, which are deleted."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = list(cards)
        self._place(self._fitting())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change the number of columns when it must."""
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._place(self._fitting())

    def changeEvent(self, event: QEvent) -> None:
        """Make larger text room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._fitting() != self._columns:
            self._place(self._fitting())

    def _fitting(self) -> int:
        narrowest_px = self._narrowest_px * self.font().pixelSize() // TextSize.BODY
        room = max(self.width() // narrowest_px, min(self._column_counts))
        return next(count for count in self._column_counts if count <= room)

    def _place(self, columns: int) -> None:
        for column in range(self._column_counts[0]):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns)
        self._columns = columns
