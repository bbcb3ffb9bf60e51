"""The name of what is done, with its side and round below it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from psoas_timer.ui.session.fitting_label import FittingLabel
from psoas_timer.ui.session.side_pill import SidePill
from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.tokens import Space, TextSize
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.wording.session_text import SessionText

NO_BREAK = "\u00a0"

ROUNDING_PX = 2
"""A label as wide as its text may break that text, since it measures in other steps."""


class Heading(QWidget):
    """In one line of the name it is always equally high, so that nothing below it jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeps_row = True
        self.name = FittingLabel(TextSize.SESSION_NAME, TextSize.BODY, 700)
        self.pill = SidePill()
        self.round = _Round()
        # Beside each other, or below where text is large and a circuit is named as well.
        row = Flow(spacing=Space.S, centred=True)
        row.addWidget(self.pill)
        row.addWidget(self.round)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(Space.S)
        box.addWidget(self.name)
        box.addLayout(row)
        box.addStretch(1)

    def show_text(self, text: SessionText) -> None:
        """Show name, side and round."""
        self.name.setText(text.name)
        self.pill.setText(text.side.upper())
        self.pill.setVisible(bool(text.side))
        self.round.setText(text.round)
        self._show_round()

    def set_sizes(self, name_px: int, least_name_px: int, small_px: int, *, lines: int) -> None:
        """The sizes of all text, and how many lines the name may have."""
        self.name.set_sizes(name_px, least_name_px, lines)
        self.pill.setFont(font(small_px, 700))
        self.round.setFont(font(small_px))
        self.round.setMinimumHeight(self.pill.sizeHint().height())
        self._keeps_row = lines == 1
        self._show_round()

    def _show_round(self) -> None:
        """An empty round keeps the place of the row; beside a side it would push that away."""
        keeps_place = self._keeps_row and not self.pill.text()
        self.round.setVisible(bool(self.round.text()) or keeps_place)


class _Round(QLabel):
    """One line, or one for each part where there is too little room."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "muted")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def setText(self, text: str) -> None:
        """Show this text, whose parts have a dot between them."""
        super().setText(text.replace(" ", NO_BREAK).replace(f"{NO_BREAK}·{NO_BREAK}", " · "))

    def sizeHint(self) -> QSize:
        """All in one line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + ROUNDING_PX, metrics.height())
