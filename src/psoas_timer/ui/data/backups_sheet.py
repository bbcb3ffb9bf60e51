"""All backups: making one, and choosing one to restore."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.qt.errand import Errand
from psoas_timer.services.backups.backup import Backup, BrokenBackup, Reason
from psoas_timer.services.practice import Practice
from psoas_timer.ui.data.backup_row import BackupRow
from psoas_timer.ui.folders import open_folder
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.emptying import empty
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.problem_line import ProblemLine
from psoas_timer.ui.widgets.sheet import Sheet
from psoas_timer.ui.words import told, told_problem

WIDTH_PX = 640

AskForFile = Callable[[QWidget, str, Callable[[str], None]], None]
"""Has the person choose a file that exists, under this title, and calls back."""


class BackupsSheet(Sheet):
    """A line for each backup, newest first. Making one happens on a thread of its own.

    `ask_for_file` has a file chosen, `show_folder` opens a folder.

    Signals:
        restored(): what is here was replaced; whatever shows it must read it anew.
    """

    restored = Signal()

    def __init__(
        self,
        theme: Theme,
        practice: Practice,
        parent: QWidget | None = None,
        ask_for_file: AskForFile | None = None,
        show_folder: Callable[[Path], None] = open_folder,
    ) -> None:
        super().__init__(theme, self.tr("Backups"), parent, WIDTH_PX)
        self._practice = practice
        self._ask_for_file = ask_for_file or ask_for_backup
        self._errand: Errand[Backup | Problem] = Errand(self)
        self._errand.done.connect(self._made)
        self.rows: list[BackupRow] = []
        self.note = label("", "strong", wraps=True)
        self.note.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.XS)
        self.column.addWidget(label(told(message("backups.about")), "muted", wraps=True))
        self.column.addWidget(self.note)
        self.column.addLayout(self._list)
        self.column.addStretch()
        self.make_button = self.add_button(self.tr("Back up now"), "primary")
        self.file_button = self.add_button(self.tr("From a file…"))
        self.folder_button = self.add_button(self.tr("Open folder"))
        self.close_button = self.add_button(self.tr("Close"))
        self.make_button.clicked.connect(self.make)
        self.file_button.clicked.connect(
            lambda: self._ask_for_file(self, self.tr("Choose a backup"), self.look_into)
        )
        self.folder_button.clicked.connect(lambda: show_folder(practice.backups.folder))
        self.close_button.clicked.connect(self.accept)
        self._fill()
        self.make_button.setFocus()

    def make(self) -> None:
        """Make a backup, unless one is being made."""
        if self._errand.send(partial(self._practice.backups.make, Reason.ASKED)):
            self._say(self.tr("Making a backup…"))

    def look_into(self, file: str) -> None:
        """Ask whether this file is to be restored, or tell why it can't be."""
        found = self._practice.backups.look_into(Path(file))
        if isinstance(found, Problem):
            self._say(told_problem(found))
        else:
            self._ask(found)

    def _made(self, made: Backup | Problem) -> None:
        if isinstance(made, Problem):
            self._say(told_problem(made))
            return
        self._fill()
        self._say(self.tr("Backed up and checked."))

    def _fill(self) -> None:
        empty(self._list)
        self.rows = []
        found = self._practice.backups.listing()
        for each in found:
            if isinstance(each, BrokenBackup):
                self._add(ProblemLine(self._theme, each.problem))
            else:
                self._add_row(each)
        if not found:
            self._add(label(self.tr("No backups yet."), wraps=True))
        self.grow()

    def _add_row(self, backup: Backup) -> None:
        row = BackupRow(self._theme, backup)
        row.restore_asked.connect(partial(self._ask, backup))
        self._add(row)
        self.rows.append(row)

    def _add(self, widget: QWidget) -> None:
        self._list.addWidget(widget)
        widget.show()  # now, so that the sheet makes room for it

    def _ask(self, backup: Backup) -> None:
        from psoas_timer.ui.data.restore_sheet import RestoreSheet

        sheet = RestoreSheet(self._theme, self._practice, backup, self)
        sheet.restored.connect(self.restored)
        sheet.finished.connect(lambda _: self._fill())
        sheet.open()

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        announce(self.note, text)
        self.grow()


def ask_for_backup(parent: QWidget, title: str, chosen: Callable[[str], None]) -> None:
    """Open the desktop's own window for files, which shows backups only."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"{told(message('backups.kinds'))} (*.zip)")
    dialog.fileSelected.connect(chosen)
    dialog.open()
