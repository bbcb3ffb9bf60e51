"""One problem in a list: a sign and a word for how bad it is, and the sentence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from psoas_timer.core.problems import Problem, Severity
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.icon_label import IconLabel
from psoas_timer.ui.widgets.labels import PathLabel, label
from psoas_timer.ui.words import told_problem, told_severity

ICON_PX = 18


def severity_icon(problem: Problem) -> str:
    """The sign of a problem, or that of a note."""
    return "triangle-alert" if problem.severity is Severity.ERROR else "info"


class ProblemLine(QWidget):
    """Sign, word and sentence beside each other; the sentence can be selected and copied."""

    def __init__(self, theme: Theme, problem: Problem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sentence = PathLabel(told_problem(problem), "small")
        sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(IconLabel(theme, severity_icon(problem), ICON_PX), alignment=top)
        row.addWidget(label(told_severity(problem), "small"), alignment=top)
        row.addWidget(sentence, 1)
