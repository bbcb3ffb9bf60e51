"""The buttons by which the history goes out, as a file or on paper, and other files come in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from psoas_timer.core.messages import message
from psoas_timer.services.practice import Practice
from psoas_timer.ui.folders import usual_folder
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.words import told

ENDINGS = ("json", "csv", "tsv", "txt", "zip", "db", "toml")

AskForFile = Callable[[QWidget, Callable[[str], None]], None]
"""Has the person choose a file that exists, and calls back."""


class ExchangeButtons(QWidget):
    """Report…, Export… and Import…; their sheets are loaded when they are first opened.

    Signals:
        imported(): something came in; whatever shows the history must read it anew.
        routine_given(Path): the file that was chosen is no history but a routine.
    """

    imported = Signal()
    routine_given = Signal(object)

    def __init__(
        self,
        theme: Theme,
        practice: Practice,
        parent: QWidget | None = None,
        ask_for_file: AskForFile | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._practice = practice
        self._ask_for_file = ask_for_file or ask_for_known_file
        self.export_button = Button(theme, told(message("exchange.export")), "quiet")
        self.import_button = Button(theme, told(message("exchange.import_file")), "quiet")
        self.report_button = Button(theme, told(message("paper.report.ask")), "quiet")
        self.report_button.setToolTip(told(message("paper.report.title")))
        self.report_button.clicked.connect(self._report)
        self.export_button.clicked.connect(self._export)
        self.import_button.clicked.connect(self._ask)
        row = Flow()
        row.addWidget(self.report_button)
        row.addWidget(self.export_button)
        row.addWidget(self.import_button)
        self.setLayout(row)

    def import_file(self, file: str) -> None:
        """Open the sheet that looks into this file; a routine goes where routines are taken in."""
        if self._practice.sharing.holds_routine(Path(file)):
            self.routine_given.emit(Path(file))
            return
        from psoas_timer.ui.data.import_sheet import ImportSheet

        sheet = ImportSheet(self._theme, self._practice, Path(file), self.window())
        sheet.imported.connect(self.imported)
        sheet.open()

    def _report(self) -> None:
        from psoas_timer.ui.paper.report_sheet import ReportSheet

        ReportSheet(self._theme, self._practice, self.window()).open()

    def _export(self) -> None:
        from psoas_timer.ui.data.export_sheet import ExportSheet

        ExportSheet(self._theme, self._practice, self.window()).open()

    def _ask(self) -> None:
        self._ask_for_file(self.window(), self.import_file)


def ask_for_known_file(parent: QWidget, chosen: Callable[[str], None]) -> None:
    """Open the desktop's own window for files."""
    endings = " ".join(f"*.{ending}" for ending in ENDINGS)
    dialog = QFileDialog(parent, told(message("exchange.import_file")))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setDirectory(usual_folder(QStandardPaths.StandardLocation.DownloadLocation))
    known, every = told(message("exchange.import.known")), told(message("exchange.import.every"))
    dialog.setNameFilters([f"{known} ({endings})", f"{every} (*)"])
    dialog.fileSelected.connect(chosen)
    dialog.open()
