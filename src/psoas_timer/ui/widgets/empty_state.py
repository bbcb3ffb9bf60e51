"""What stands where there is nothing to list: a figure, a sentence, and the way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.kinds import Side
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.figure_place import FigurePlace
from psoas_timer.ui.widgets.labels import label

FIGURE_PX = 170
FIGURE_WIDTH_PX = 300


class EmptyState(QWidget):
    """Says `text` below a still figure of the exercise; None is no figure.

    Signals:
        asked(): the button was pressed.
    """

    asked = Signal()

    def __init__(
        self,
        theme: Theme,
        figures: FigureMaker,
        exercise: Exercise | None,
        text: str,
        button_text: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.text = label(text, wraps=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = Button(theme, button_text)
        self.button.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, Space.M)
        column.setSpacing(Space.M)
        if exercise is not None:
            place = FigurePlace(figures, "figure")
            place.setFixedSize(FIGURE_WIDTH_PX, FIGURE_PX)
            place.show_exercise(exercise, Side.RIGHT if exercise.has_sides else Side.NONE)
            column.addWidget(place, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
