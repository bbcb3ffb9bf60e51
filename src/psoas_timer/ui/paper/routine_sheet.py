"""A routine on paper, as it would be led now, with its figures and a week to tick."""

import re

from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.services.practice import Practice
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.paper.ink import Sheet
from psoas_timer.ui.paper.paper_sheet import AskForFile, PaperSheet
from psoas_timer.ui.paper.routine_page import Care, routine_sheet
from psoas_timer.ui.paper.sheet_painter import SheetPainter
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.dates import first_weekday
from psoas_timer.ui.words import told

RULES = ("sharp", "level")
"""The rules for stopping that hold for every kind of exercise (`assets/safety.toml`)."""

NO_FILE_NAME = re.compile(r"[^\w-]+")


class RoutinePaper(PaperSheet):
    """The routine may have been changed by the person's answers; only what suits is on it."""

    def __init__(
        self,
        theme: Theme,
        practice: Practice,
        figures: FigureMaker,
        routine: Routine,
        parent: QWidget | None = None,
        ask_for_file: AskForFile | None = None,
    ) -> None:
        title = told(message("paper.routine.title", name=routine.name))
        about = told(message("paper.routine.about"))
        painter = SheetPainter(figures.figures)
        super().__init__(theme, title, about, painter, parent, ask_for_file)
        self._practice = practice
        self._routine = routine
        self.add_option(told(message("paper.size")), self.size_box)
        self.order(self.size_box)
        self.show_page()

    def make_page(self) -> Sheet:
        """The page as it is chosen now."""
        return routine_sheet(
            self._routine,
            self.paper.points,
            self._practice.today(),
            self._care(),
            first_weekday=first_weekday(),
            first_side=self._practice.settings.side,
        )

    def file_name(self) -> str:
        """The name of the routine, without what no file may be named."""
        return NO_FILE_NAME.sub("-", self._routine.name).strip("-")[:80] or self._routine.id

    def _care(self) -> Care:
        """What is asked before a start on the screen stands on the paper."""
        safety = self._practice.library.catalogue.safety
        exercises = [step.exercise for step in self._routine.steps]
        gates = [gate for gate in safety.gates.values() if any(map(gate.is_for, exercises))]
        labels = dict.fromkeys(caution.label for gate in gates for caution in gate.cautions)
        rules = tuple(rule.text for rule in safety.stop_rules if rule.id in RULES)
        return Care(tuple(labels), rules)
