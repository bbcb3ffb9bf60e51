"""The card: a framed area with round corners."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from psoas_timer.ui.theme.tokens import Space


class Card(QFrame):
    """A framed area; put widgets into `column`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.L + 4, Space.L, Space.L + 4, Space.L)
        self.column.setSpacing(Space.S)
