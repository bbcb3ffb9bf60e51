"""A figure above other things: as high as these let, between two heights."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.widgets.figure_place import FigurePlace


class ElasticFigure(FigurePlace):
    """Asks for no more than its least height; give it the stretch of its layout."""

    def __init__(self, figures: FigureMaker, least_px: int, most_px: int) -> None:
        super().__init__(figures, "figure")
        self.setMinimumHeight(least_px)
        self.setMaximumHeight(most_px)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """No higher than it must be: what else there is comes first."""
        return QSize(super().sizeHint().width(), self.minimumHeight())
