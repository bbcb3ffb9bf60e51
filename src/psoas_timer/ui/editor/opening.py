"""The editor in the window: opened, left for a while, gone on with, saved and closed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.editing.draft import RoutineDraft
from psoas_timer.core.messages import message
from psoas_timer.services.content.library import LoadedRoutine, Source
from psoas_timer.services.editing.editing_desk import Opened
from psoas_timer.services.editing.kept_drafts import KeptDraft
from psoas_timer.services.editing.routine_edit_file import SaveResult
from psoas_timer.services.editing.routine_editing import RoutineEditing
from psoas_timer.services.practice import Practice
from psoas_timer.ui.banner import BannerArea, Choice
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.editor_page import EditorPage
from psoas_timer.ui.editor.leave_sheet import LeaveSheet
from psoas_timer.ui.editor.left_drafts import LeftDrafts
from psoas_timer.ui.editor.saving import Saving
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.frame import Frame
from psoas_timer.ui.pages.routines_page import RoutinesPage
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.words import told, told_problem


class Editors(QObject):
    """At most one routine is edited at a time; what was left is kept, and offered by a banner.

    A page that is left stays as it is, with all that can be undone, until another routine is
    edited or the program ends.

    Signals:
        opened(): the editor has taken the place of the page; Routines is marked.
        left(): Routines is to be shown in its place.
        saved(): a routine was saved, or was taken as somebody else saved it.
    """

    opened = Signal()
    left = Signal()
    saved = Signal()

    def __init__(
        self,
        theme: Theme,
        practice: Practice,
        figures: FigureMaker,
        frame: Frame,
        banners: BannerArea,
    ) -> None:
        super().__init__(frame.shell)
        self._theme = theme
        self._practice = practice
        self._desk = practice.editing
        self._figures = figures
        self._frame = frame
        self.page: EditorPage | None = None
        self._drafts = LeftDrafts(self._desk, banners)
        self._drafts.go_on_asked.connect(self._go_on)
        self._drafts.let_go_asked.connect(self._let_go)
        self._saving = Saving(theme, self._desk, frame.screens)
        self._saving.saved.connect(self._saved)
        self._saving.refused.connect(self._refused)
        self._saving.given_up.connect(self._finish)
        frame.pages.currentChanged.connect(self._page_changed)
        frame.rail.buttons["routines"].clicked.connect(self._rail_pressed)

    def edit(self, routine_id: str) -> None:
        """Edit one of the person's own, or a copy of a bundled one."""
        entry = self._entry(routine_id)
        if entry is None:
            return
        if entry.source is Source.BUNDLED:
            self.edit_copy(routine_id)
        elif self.page is not None and self.page.model.editing.file.path == entry.path:
            self._show()
        else:
            self._open(self._desk.open(routine_id), "own", "went_on")

    def edit_copy(self, routine_id: str) -> None:
        """Edit a copy of a routine."""
        entry = self._entry(routine_id)
        if entry is not None:
            name = told(message("editor.copy_name", name=entry.routine.name))
            self._open(self._desk.copy(routine_id, name), "copy")

    def edit_new(self, routine: Routine | None = None) -> None:
        """Edit a new routine: an empty one, or one that is nowhere else yet."""
        self._open(self._desk.new() if routine is None else self._desk.new_from(routine), "new")

    def offer(self) -> None:
        """Offer to go on with what was left without being saved, if there is anything."""
        if self._is_shown:
            return
        self._drafts.offer(self._desk.kept() if self.page is None else (_left(self.page),))

    def came_back(self) -> bool:
        """Give the keyboard back after a session over the editor; False where it is not open."""
        if self._is_shown:
            self._show()
        return self._is_shown

    def close(self) -> None:
        """Keep what is edited, and no picture that nothing needs: the window closes."""
        if self.page is not None:
            self.page.model.settle_down()
            self._take_page()
        self._desk.tidy()

    @property
    def _is_shown(self) -> bool:
        return self.page is not None and self._frame.pages.currentWidget() is self.page

    def _open(self, opened: Opened, crumb: str, if_changed: str = "") -> None:
        """Show what was opened, or say why it was not; what was edited before is kept.

        `if_changed` is what to say where it is not as its file says.
        """
        if not isinstance(opened, RoutineEditing):
            self._drafts.tell("triangle-alert", told_problem(opened[0]))
            return
        if self.page is not None:
            self.page.model.settle_down()
        before = None if self.page is None else self._take_page()
        words = told(message(f"editor.crumb.{crumb}"))
        model = EditorModel(opened)
        page = EditorPage(self._theme, model, self._figures, self._practice, words)
        page.save_asked.connect(partial(self._saving.save, opened))
        page.cancel_asked.connect(self._cancel)
        page.left.connect(self._leave)
        self._frame.pages.addWidget(page)
        self.page = page
        model.settle_down()
        self._show()
        if if_changed and opened.is_changed:
            page.say(told(message(f"editor.{if_changed}")))
        if before is not None:
            if before.model.editing.is_changed:
                page.say(told(message("editor.aside", name=_name(before.model.draft))))
            self._remove(before)

    def _show(self) -> None:
        if self.page is not None:
            self._drafts.clear()
            self._frame.pages.setCurrentWidget(self.page)
            self._frame.rail.mark("routines")
            self.page.focus_first()
            self.opened.emit()

    def _rail_pressed(self) -> None:
        """Leave by the button that is marked already, which tells the window nothing."""
        if self._is_shown:
            self.left.emit()

    def _page_changed(self) -> None:
        """Keep what was left by the rail, by a key or by leaving, and say so."""
        if self._is_shown:
            return
        if isinstance(self._frame.pages.currentWidget(), RoutinesPage):
            self._drafts.remind()
        if self.page is not None:
            self.page.model.settle_down()
            if not self.page.model.editing.is_changed:
                self._remove(self._take_page())
        self.offer()

    def _go_on(self, kept: KeptDraft) -> None:
        if self.page is not None and self.page.model.editing.file is kept.file:
            self._show()
            return
        is_new = kept.file.content is None
        crumb, said = ("new", "went_on.new") if is_new else ("own", "went_on")
        self._open(self._desk.go_on(kept), crumb, said)

    def _let_go(self, kept: KeptDraft) -> None:
        if self.page is not None and self.page.model.editing.file is kept.file:
            self._discard()
        else:
            self._drafts.let_go(kept)
            self.offer()

    def _cancel(self) -> None:
        page = self.page
        if page is None:
            return
        if not page.model.editing.is_changed:
            self._leave()
            return
        sheet = LeaveSheet(self._theme, _name(page.model.draft), page.window())
        sheet.kept.connect(self._leave)
        sheet.discarded.connect(self._discard)
        sheet.open()

    def _discard(self) -> None:
        """Let go of what is edited, with a way back."""
        is_shown = self._is_shown
        page = self._take_page()
        self._drafts.let_go(_left(page))
        if is_shown:
            self.left.emit()
        else:
            self.offer()
        self._remove(page)

    def _saved(self, result: SaveResult) -> None:
        self._finish(result.path)
        if result.problems:
            self._drafts.tell("info", "\n".join(map(told_problem, result.problems)))

    def _refused(self, result: SaveResult) -> None:
        again = Choice(told(message("editor.try_again")), self._save_again)
        self._drafts.tell("triangle-alert", "\n".join(map(told_problem, result.problems)), again)

    def _save_again(self) -> None:
        if self.page is not None:
            self._show()
            self._saving.save(self.page.model.editing)

    def _finish(self, path: Path) -> None:
        """Show the routine of this file in place of the editor."""
        page = self._take_page()
        self._practice.library.reload()
        self._drafts.hush()
        self.left.emit()
        self._remove(page)
        self._show_row(path)
        self.saved.emit()

    def _leave(self) -> None:
        """Go back to Routines, to the row of what is edited; the draft is kept."""
        if self.page is not None:
            path = self.page.model.editing.file.path
            self.left.emit()
            self._show_row(path)

    def _show_row(self, path: Path) -> None:
        routines = self._frame.pages.currentWidget()
        if isinstance(routines, RoutinesPage):
            routines.show_routine(self._id_at(path))

    def _take_page(self) -> EditorPage:
        """Nothing is edited any more; gives the page that has to go."""
        page = self.page
        assert page is not None
        self.page = None
        page.model.stop()
        self._desk.close(page.model.editing)
        return page

    def _remove(self, page: EditorPage) -> None:
        self._frame.pages.removeWidget(page)
        page.deleteLater()

    def _entry(self, routine_id: str) -> LoadedRoutine | None:
        return next((each for each in self._loaded() if each.routine.id == routine_id), None)

    def _id_at(self, path: Path) -> str:
        return next((each.routine.id for each in self._loaded() if each.path == path), "")

    def _loaded(self) -> list[LoadedRoutine]:
        entries = self._practice.library.entries()
        return [each for each in entries if isinstance(each, LoadedRoutine)]


def _left(page: EditorPage) -> KeptDraft:
    editing = page.model.editing
    return KeptDraft(editing.file, editing.draft)


def _name(draft: RoutineDraft) -> str:
    return draft.head.name.strip() or told(message("editor.nameless"))
