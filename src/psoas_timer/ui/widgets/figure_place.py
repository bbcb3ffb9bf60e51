"""Where a figure stands on a page: a soft ground that is there at once, and soon the figure."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Side
from psoas_timer.ui.figure_maker import FigureMaker

if TYPE_CHECKING:
    from psoas_timer.ui.figure.figure_view import FigureView


class FigurePlace(QFrame):
    """Shows an exercise, from the first turn of the event loop after its ground was painted.

    So text comes before figures, and a place that is never seen loads nothing. `role` names its
    look in the stylesheet. The figure stands still unless it `moves`.
    """

    def __init__(
        self, figures: FigureMaker, role: str, *, moves: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self._figures = figures
        self._moves = moves
        self._wanted: tuple[Exercise, Side] | None = None
        self.view: FigureView | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_exercise(self, exercise: Exercise, side: Side) -> None:
        """Show this exercise with this side worked."""
        self._wanted = (exercise, side)
        if self.view is not None:
            self.view.show_exercise(exercise, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground; the figure may come then."""
        super().paintEvent(event)
        if self.view is None:
            QTimer.singleShot(0, self._make_view)

    def _make_view(self) -> None:
        if self.view is None and self._wanted is not None:
            self.view = self._figures.make_view(is_still=not self._moves)
            self.view.show_exercise(*self._wanted)
            self.view.set_running(self._moves)
            self._box.addWidget(self.view)
