"""Routines: all there are, to be searched, sorted, started and adjusted; broken files, too."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from psoas_timer.core.content.routine_filter import tags_of
from psoas_timer.core.messages import message
from psoas_timer.services.content.library import BrokenRoutine
from psoas_timer.services.practice import Practice
from psoas_timer.ui.care.adapted import adapted_detail, adapted_note
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.folders import open_folder
from psoas_timer.ui.pages.routine_filters import RoutineFilters
from psoas_timer.ui.pages.routine_listing import Line, OrderBox, lines_in_order
from psoas_timer.ui.pages.routine_row import BrokenRow, RoutineRow
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import QUIET_PX, Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.widgets.empty_state import EmptyState
from psoas_timer.ui.widgets.flow import Flow
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.widgets.page import Page
from psoas_timer.ui.widgets.search_field import SearchField
from psoas_timer.ui.words import told, told_count

if TYPE_CHECKING:
    from psoas_timer.core.content.routine import Routine


class RoutinesPage(Page):
    """Every routine file, in the order that the person chose.

    A favourite that was marked just now moves to its place when the page is shown anew: what one
    works with does not jump away.
    """

    def __init__(
        self,
        practice: Practice,
        theme: Theme,
        figures: FigureMaker,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._practice = practice
        self._theme = theme
        self._figures = figures
        self.rows: list[RoutineRow | BrokenRow] = []
        self._searchable: dict[QWidget, str] = {}
        self._routines: dict[QWidget, Routine] = {}
        self.filters = RoutineFilters(theme)
        self.filters.changed.connect(self._filter)
        self.order_box = OrderBox(theme)
        self.order_box.currentIndexChanged.connect(self._sort)
        self.search = SearchField(
            theme, self.tr("Search by name, purpose, equipment or kind"), self.tr("Search routines")
        )
        self.search.textChanged.connect(self._filter)
        self.search.hits_asked.connect(self._go_to_first_hit)
        self.new_button = Button(theme, self.tr("New routine"), "primary", "plus")
        self.new_button.setToolTip(self.tr("New routine (Ctrl+N)"))
        self.new_button.clicked.connect(self.new_asked)
        self.folder_button = Button(theme, self.tr("Open folder"), "quiet", "folder-open")
        self.folder_button.clicked.connect(self._open_folder)
        self.import_button = Button(theme, self.tr("Import…"), "quiet")
        self.paste_button = Button(theme, told(message("prescription.paste")), "quiet")
        self.paste_button.setShortcut(QKeySequence("Ctrl+Shift+V"))
        self.paste_button.setToolTip(self.tr("Reads what your therapist wrote (Ctrl+Shift+V)"))
        self.paste_button.clicked.connect(self.paste_asked)
        self.trash_button = Button(theme, self.tr("Trash…"), "quiet")
        self.trash_button.clicked.connect(self.trash_asked)
        self.import_button.clicked.connect(self.import_asked)
        resting = practice.library.catalogue.exercises.get("constructive-rest")
        self.nothing = EmptyState(theme, figures, resting, "", "")
        self.nothing.asked.connect(self.show_all)
        self.hits = label(role="small")
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
        self._routines = {}
        self.trash_button.setVisible(self._practice.places.trash.is_dir())
        lines = lines_in_order(self._practice)
        self.order_box.show_order(self._practice.settings.routines_order)
        self.filters.show_tags(tags_of(e.entry.routine for e in lines if isinstance(e, Line)))
        for line in lines:
            row, words = self._row(line)
            self.rows.append(row)
            self._searchable[row] = words.casefold()
            self._list.addWidget(row)
        self._filter()

    def focus_first(self) -> None:
        """Give the keyboard to the search."""
        self.search.setFocus()

    def show_all(self) -> None:
        """Take the search and the filters back."""
        self.search.clear()
        self.filters.clear()
        self.search.setFocus()

    def show_routine(self, routine_id: str) -> None:
        """Bring the row of this routine into view and give it the keyboard."""
        rows = (row for row in self.rows if isinstance(row, RoutineRow))
        row = next((row for row in rows if row.routine_id == routine_id), None)
        if row is None:
            return
        if row.isHidden():
            self.show_all()
        row.setFocus()
        QTimer.singleShot(0, row, partial(self.ensureWidgetVisible, row))  # laid out by then

    def _row(self, line: Line | BrokenRoutine) -> tuple[RoutineRow | BrokenRow, str]:
        if isinstance(line, BrokenRoutine):
            return BrokenRow(self._theme, line), line.name
        cared, routine = line.cared, line.timeline.routine
        row = RoutineRow(
            self._theme,
            line.entry,
            line.timeline,
            is_adjusted=self._practice.is_adjusted(routine.id),
            can_be_led=cared.can_be_led,
            note=adapted_note(cared.changes)
            if cared.can_be_led
            else told(message("care.suits_not")),
            detail=adapted_detail(cared.changes),
            is_favourite=line.is_favourite,
            sorted_by=line.sorted_by,
        )
        self._routines[row] = routine
        row.favourite_marked.connect(self._mark)
        row.start_asked.connect(self.start_asked)
        row.adjust_asked.connect(self.adjust_asked)
        row.print_asked.connect(self._print)
        row.fit_asked.connect(self.fit_asked)
        row.share_asked.connect(self.share_asked)
        row.put_away_asked.connect(self.put_away_asked)
        row.edit_asked.connect(self.edit_asked)
        row.copy_asked.connect(self.copy_asked)
        kinds = [told(message(f"ui.kind.{kind.value}")) for kind in routine.kinds]
        words = [routine.name, routine.purpose, *routine.equipment, *routine.tags, *kinds]
        return row, " ".join(words)

    def _filter(self) -> None:
        words = self.search.text().casefold().split()
        chosen, is_filtering = self.filters.chosen, self.filters.is_asking
        hits = 0
        for row in self.rows:
            is_hit = all(word in self._searchable[row] for word in words)
            routine = self._routines.get(row)
            if is_filtering:  # nothing is known of a file that can't be read
                is_hit = is_hit and routine is not None and chosen.matches(routine)
            row.setVisible(is_hit)
            hits += is_hit
        self.hits.setText(told_count("ui.filter.hits", hits) if hits else "")
        self._say_nothing_fits(has_words=bool(words), has_filters=is_filtering)
        self.nothing.setVisible(hits == 0)

    def _say_nothing_fits(self, *, has_words: bool, has_filters: bool) -> None:
        """Name what was asked for, and offer to take exactly that back."""
        why = "words" if not has_filters else "filters" if not has_words else "both"
        self.nothing.text.setText(told(message(f"ui.filter.none.{why}")))
        self.nothing.button.setText(told(message(f"ui.filter.none.{why}.do")))

    def _go_to_first_hit(self) -> None:
        """Give the keyboard to the first row in sight: Enter there starts it."""
        if (row := next((row for row in self.rows if not row.isHidden()), None)) is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(row)

    def _sort(self) -> None:
        chosen: str = self.order_box.currentData()
        self._practice.change_settings(replace(self._practice.settings, routines_order=chosen))
        self.refresh()

    def _mark(self, routine_id: str, is_favourite: bool) -> None:
        self._practice.mark_favourite(routine_id, is_favourite=is_favourite)
        self.favourite_marked.emit()

    def _print(self, routine_id: str) -> None:
        from psoas_timer.ui.paper.routine_sheet import RoutinePaper

        routine = self._practice.prepared(routine_id)
        if routine is not None:
            paper = (self._theme, self._practice, self._figures, routine, self.window())
            RoutinePaper(*paper).open()

    def _open_folder(self) -> None:
        open_folder(self._practice.places.routines)

    def _lay_out(self) -> None:
        head = Flow(first_grows=True, overhang=QUIET_PX)
        head.addWidget(label(self.tr("Routines"), "title"))
        for button in (self.new_button, self.paste_button, self.import_button):
            head.addWidget(button)
        self.column.addLayout(head)
        find = Flow(first_grows=True)
        find.addWidget(self.search)
        find.addWidget(self.order_box)
        self.column.addLayout(find)
        self.column.addWidget(self.filters)
        files = Flow(first_grows=True, overhang=QUIET_PX)
        for widget in (self.hits, self.trash_button, self.folder_button):
            files.addWidget(widget)
        self.column.addLayout(files)
        self.column.addWidget(self.nothing)
        self.column.addLayout(self._list)
        self.column.addStretch()
