"""Where front ends open routines for editing, and find what was left without being saved."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.editing.draft import RoutineDraft, blank, from_routine
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.folder_names import numbered_names
from psoas_timer.services.content.library import LoadedRoutine, RoutineLibrary, Source
from psoas_timer.services.content.text_fields import LONGEST_NAME
from psoas_timer.services.editing.copied_pictures import drop_unneeded
from psoas_timer.services.editing.draft_locks import DraftLocks
from psoas_timer.services.editing.kept_drafts import KeptDraft, KeptDrafts
from psoas_timer.services.editing.routine_edit_file import (
    RoutineEditFile,
    SaveResult,
    new_routine,
    open_routine,
)
from psoas_timer.services.editing.routine_editing import RoutineEditing
from psoas_timer.services.places import Places
from psoas_timer.services.presence import may_exist

UNNAMED = "new-routine"
"""What a routine is called among the drafts before it is saved for the first time."""

_ELSEWHERE = (Problem(message("editing.elsewhere")),)

Opened = RoutineEditing | tuple[Problem, ...]
"""A routine that can be edited, or why it can't."""


class EditingDesk:
    """What is opened here is closed to other programs until it is closed here.

    `side` is the person's first side, `now` the time by their clock. Nothing raises.
    """

    def __init__(
        self,
        library: RoutineLibrary,
        places: Places,
        *,
        side: Callable[[], Side],
        now: Callable[[], datetime],
    ) -> None:
        self._library = library
        self._places = places
        self._side = side
        self.now = now
        self._locks = DraftLocks(places.drafts)
        self._locked: dict[RoutineEditing, str] = {}

    def open(self, routine_id: str) -> Opened:
        """Open one of the person's own, or go on with its draft where there is one."""
        entry = self._entry(routine_id)
        if entry is None or entry.source is not Source.USER:
            return (Problem(message("editing.gone")),)
        path = entry.path
        if not self._locks.take(path.stem):
            return _ELSEWHERE
        kept = self._drafts.of(path)
        if kept is not None:
            return self._begun(kept.file, kept.draft)
        file = open_routine(path, self._library.catalogue)
        if isinstance(file, RoutineEditFile):
            return self._begun(file)
        self._locks.release(path.stem)
        return file

    def copy(self, routine_id: str, name: str) -> Opened:
        """Begin a routine of this name that is like another one, bundled or not."""
        routine = self._library.routine(routine_id)
        if routine is None:
            return (Problem(message("editing.gone")),)
        return self._new(self._draft_of(replace(routine, name=name[:LONGEST_NAME])))

    def new(self) -> RoutineEditing:
        """Begin an empty routine."""
        return self._new(blank(UNNAMED))

    def new_from(self, routine: Routine) -> RoutineEditing:
        """Begin with a routine that is nowhere else yet, and would be lost without saving."""
        return self._new(blank(UNNAMED), self._draft_of(routine))

    def kept(self) -> tuple[KeptDraft, ...]:
        """The drafts that were left and that nobody has open, here or in another program."""
        found = self._drafts.found()
        return tuple(kept for kept in found if self._locks.is_free(kept.file.path.stem))

    def go_on(self, kept: KeptDraft) -> Opened:
        """Go on with a draft that was left."""
        if not self._locks.take(kept.file.path.stem):
            return _ELSEWHERE
        return self._begun(kept.file, kept.draft)

    def let_go(self, kept: KeptDraft) -> None:
        """Delete a draft that was left; `keep` brings it back."""
        self._drafts.forget(kept.file.path)

    def keep(self, kept: KeptDraft) -> Problem | None:
        """Keep a draft that was let go after all; gives why it could not be kept."""
        return self._drafts.keep(kept.file, kept.draft)

    def save(self, editing: RoutineEditing) -> SaveResult:
        """Save it; what is new gets an id and a file of its own."""
        return editing.save_new(self._taken_ids()) if editing.is_new else editing.save()

    def save_beside(self, editing: RoutineEditing) -> SaveResult:
        """Save it as another routine beside what somebody else wrote."""
        return editing.save_beside(self._taken_ids())

    def theirs(self, editing: RoutineEditing) -> Routine | None:
        """What its file says now; None where it is gone, or no routine any more."""
        file = open_routine(editing.file.path, self._library.catalogue)
        if not isinstance(file, RoutineEditFile):
            return None
        return file.opened.to_routine(self._library.catalogue)

    def close(self, editing: RoutineEditing) -> None:
        """Let this or another program open it again; its draft stays if it was kept."""
        name = self._locked.pop(editing, None)
        if name is not None:
            self._locks.release(name)

    def tidy(self) -> None:
        """Delete the pictures that were chosen for steps and that nothing needs.

        While any routine is edited they stay, since undoing may want them back.
        """
        if self._locks.are_free():
            drop_unneeded(self._places.routines, self._places.drafts)

    @property
    def _drafts(self) -> KeptDrafts:
        return KeptDrafts(self._places.drafts, self._library.catalogue)

    def _entry(self, routine_id: str) -> LoadedRoutine | None:
        return next((each for each in self._loaded() if each.routine.id == routine_id), None)

    def _taken_ids(self) -> frozenset[str]:
        return frozenset(each.routine.id for each in self._loaded())

    def _loaded(self) -> list[LoadedRoutine]:
        return [each for each in self._library.entries() if isinstance(each, LoadedRoutine)]

    def _draft_of(self, routine: Routine) -> RoutineDraft:
        return from_routine(replace(routine, id=UNNAMED), self._library.catalogue)

    def _new(self, opened: RoutineDraft, draft: RoutineDraft | None = None) -> RoutineEditing:
        path = next(path for path in self._places_for_new() if self._locks.take(path.stem))
        return self._begun(new_routine(path, self._library.catalogue, opened), draft)

    def _places_for_new(self) -> Iterator[Path]:
        """Where nobody has a file or a draft: there it stands until it has a name."""
        for name in numbered_names(UNNAMED):
            path = self._places.routines / f"{name}.toml"
            if not may_exist(path) and not may_exist(self._drafts.draft_path(path)):
                yield path

    def _begun(self, file: RoutineEditFile, draft: RoutineDraft | None = None) -> RoutineEditing:
        catalogue = self._library.catalogue
        editing = RoutineEditing(file, catalogue, self._drafts, side=self._side(), draft=draft)
        self._locked[editing] = file.path.stem
        return editing
