"""The exercise that is highlighted where a step is chosen: its figure, its line, its cautions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.kinds import Side
from psoas_timer.ui.editor.elastic_figure import ElasticFigure
from psoas_timer.ui.editor.exercise_words import Offer, about_text, against_text, cautions_text
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.icon_label import IconLabel
from psoas_timer.ui.widgets.labels import label

LEAST_FIGURE_PX, FIGURE_PX = 90, 210
ICON_PX = 18


class ExerciseDetails(QWidget):
    """Shows one offer; the figure stands still until it was seen."""

    def __init__(
        self, theme: Theme, figures: FigureMaker, catalogue: Catalogue, side: Side
    ) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._side = side
        self.figure = ElasticFigure(figures, LEAST_FIGURE_PX, FIGURE_PX)
        self.name = label("", "heading", wraps=True)
        self.about = label("", "small", wraps=True)
        self.summary = label("", wraps=True)
        self.against = label("", "strong", wraps=True)
        self.cautions = label("", "small", wraps=True)
        self._warning = QWidget()
        line = QHBoxLayout(self._warning)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        sign = IconLabel(theme, "triangle-alert", ICON_PX)
        line.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.against, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, Space.M, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.figure, 20)
        for widget in (self.name, self.about, self._warning, self.summary, self.cautions):
            column.addWidget(widget)
        column.addStretch(1)

    def show_offer(self, offer: Offer) -> None:
        """Show this one."""
        exercise = offer.exercise
        self.figure.show_exercise(exercise, self._side if exercise.has_sides else Side.NONE)
        cautions = cautions_text(exercise, self._catalogue)
        against = against_text("against_about", offer.against) if offer.against else ""
        self.name.setText(exercise.name)
        self.about.setText(about_text(exercise))
        self.summary.setText(exercise.summary)
        self.cautions.setText(cautions)
        self.cautions.setVisible(bool(cautions))
        self.against.setText(against)
        self._warning.setVisible(bool(against))
