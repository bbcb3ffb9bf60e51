"""Routines: all there are, to be searched, started and adjusted; broken files, too."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.services.content.library import BrokenRoutine, LoadedRoutine
from psoas_timer.services.practice import Practice
from psoas_timer.ui.pages.page import Page
from psoas_timer.ui.pages.routine_row import BrokenRow, RoutineRow
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told


class RoutinesPage(Page):
    """Every routine file, bundled ones first."""

    def __init__(self, practice: Practice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._practice = practice
        self._theme = theme
        self.rows: list[RoutineRow | BrokenRow] = []
        self._searchable: dict[QWidget, str] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search by name, purpose, equipment or kind"))
        self.search.setAccessibleName(self.tr("Search routines"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.folder_button = Button(theme, self.tr("Open folder"), icon="folder-open")
        self.folder_button.clicked.connect(self._open_folder)
        self._nothing = label(self.tr("No routine matches these words."), "muted", wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.M)
        self._lay_out()

    def refresh(self) -> None:
        """Show the files as they are now."""
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self._searchable = {}
        for entry in self._practice.library.entries():
            row, words = self._row(entry)
            self.rows.append(row)
            self._searchable[row] = words.casefold()
            self._list.addWidget(row)
        self._filter(self.search.text())

    def focus_first(self) -> None:
        """Give the keyboard to the search."""
        self.search.setFocus()

    def _row(self, entry: LoadedRoutine | BrokenRoutine) -> tuple[RoutineRow | BrokenRow, str]:
        if isinstance(entry, BrokenRoutine):
            return BrokenRow(self._theme, entry), entry.name
        routine = self._practice.prepared(entry.routine.id) or entry.routine
        row = RoutineRow(
            self._theme,
            entry,
            self._practice.timeline(routine),
            is_adjusted=self._practice.is_adjusted(routine.id),
        )
        row.start_asked.connect(self.start_asked)
        row.adjust_asked.connect(self.adjust_asked)
        kinds = [told(message(f"ui.kind.{kind.value}")) for kind in routine.kinds]
        words = [routine.name, routine.purpose, *routine.equipment, *routine.tags, *kinds]
        return row, " ".join(words)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        hits = 0
        for row in self.rows:
            is_hit = all(word in self._searchable[row] for word in words)
            row.setVisible(is_hit)
            hits += is_hit
        self._nothing.setVisible(hits == 0)

    def _open_folder(self) -> None:
        folder = self._practice.places.routines
        folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _lay_out(self) -> None:
        head = Flow(first_grows=True)
        head.addWidget(label(self.tr("Routines"), "title"))
        head.addWidget(self.folder_button)
        self.column.addLayout(head)
        self.column.addWidget(self.search)
        self.column.addWidget(self._nothing)
        self.column.addLayout(self._list)
        self.column.addStretch()
