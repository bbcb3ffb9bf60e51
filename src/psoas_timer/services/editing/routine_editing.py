"""One routine while somebody edits it: its draft, what can be undone, and what it is saved to.

When a draft is kept or checked anew is up to the front end, which owns the timers.
"""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.kinds import Side
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.editing.checks import Finding, check
from psoas_timer.core.editing.draft import RoutineDraft
from psoas_timer.core.editing.edited import Edited
from psoas_timer.core.editing.undo import Edits
from psoas_timer.core.problems import Problem
from psoas_timer.core.session.timeline import Timeline, lay_out
from psoas_timer.services.editing.chosen_picture import take_picture
from psoas_timer.services.editing.copied_pictures import mark_saved
from psoas_timer.services.editing.findings import findings
from psoas_timer.services.editing.kept_drafts import KeptDrafts
from psoas_timer.services.editing.routine_edit_file import (
    RoutineEditFile,
    SaveOutcome,
    SaveResult,
)

if TYPE_CHECKING:
    from psoas_timer.core.messages import Message


class RoutineEditing:
    """The draft of one file, with its history of edits; `draft` where it is not as the file says.

    `selected` is the key of the part that is worked on, None for the routine as a whole. `told` is
    why the latest edit is not quite what was asked for; None where it is. `first_side` is worked
    first where a step works both. Nothing raises but KeyError, for a key that the draft does not
    have.
    """

    def __init__(
        self,
        file: RoutineEditFile,
        catalogue: Catalogue,
        kept: KeptDrafts,
        *,
        side: Side,
        draft: RoutineDraft | None = None,
    ) -> None:
        self.file = file
        self.catalogue = catalogue
        self._kept = kept
        self.first_side = side
        self.edits = _begun(file, draft)
        self._saved = file.opened
        self.selected = next((each.key for each in self.draft.parts), None)
        self.told: Message | None = None
        self._laid_out: tuple[RoutineDraft, Timeline] | None = None

    @property
    def draft(self) -> RoutineDraft:
        """The draft as it is now."""
        return self.edits.present

    @property
    def timeline(self) -> Timeline:
        """The draft laid out as it would be led; the same segments where only words differ."""
        if self._laid_out is None or self._laid_out[0] is not self.draft:
            routine = self.draft.to_routine(self.catalogue)
            before = None if self._laid_out is None else self._laid_out[1]
            if before is not None and _is_led_alike(before.routine, routine):
                timeline = replace(before, routine=routine)
            else:
                timeline = lay_out(routine, self.first_side)
            self._laid_out = self.draft, timeline
        return self._laid_out[1]

    @property
    def is_changed(self) -> bool:
        """Tell whether something would be lost without saving."""
        return self.draft != self._saved

    @property
    def is_new(self) -> bool:
        """Tell whether it has no file yet, and so neither an id nor a name of its own."""
        return self.file.content is None and self.file.on_disk is None

    def do(self, edited: Edited, merging: str = "") -> None:
        """Go on with what an edit gave; those of the same `merging` in a row are undone at once."""
        self.edits = self.edits.do(edited.draft, merging)
        self.told = edited.told
        if edited.key is not None:
            self.selected = edited.key
        self._keep_selection()

    def settle(self) -> None:
        """Let the next edit be undone by itself: a field or a handle was let go."""
        self.edits = self.edits.settled()

    def take_back(self, merging: str) -> None:
        """Let the latest edits of this name never have been: dragging was broken off."""
        self._went(self.edits.taken_back(merging))

    def undo(self) -> None:
        """Go back by one edit, if there is one."""
        self._went(self.edits.undo())

    def redo(self) -> None:
        """Do again what was undone last, if anything was."""
        self._went(self.edits.redo())

    def select(self, key: int | None) -> None:
        """Work on the part with this key; None for the routine as a whole."""
        if key is not None:
            self.draft.spot_of(key)
        self.selected = key
        self.told = None
        self.settle()

    def quick_findings(self) -> tuple[Finding, ...]:
        """What can be said of the draft with every letter."""
        return check(self.draft)

    def findings(self) -> tuple[Finding, ...]:
        """All that is to be said of it; some 40 ms for 200 steps."""
        return findings(self.file, self.draft)

    def keep(self) -> Problem | None:
        """Keep the draft over a crash while it has changes; gives why it could not be kept."""
        if not self.is_changed:
            self._kept.forget(self.file.path)
            return None
        return self._kept.keep(self.file, self.draft)

    def save(self, *, over_changes: bool = False) -> SaveResult:
        """Save it, unless it has errors or somebody else changed the file meanwhile."""
        at = self.file.path
        return self._saved_as(self.file.save(self.draft, over_changes=over_changes), at)

    def save_new(self, taken_ids: Collection[str]) -> SaveResult:
        """Save what `is_new` for the first time: its id and file are called after its name."""
        at = self.file.path
        return self._saved_as(self.file.save_new(self.draft, taken_ids), at)

    def save_beside(self, taken_ids: Collection[str]) -> SaveResult:
        """Save it as another routine in a file of its own, and go on with that one."""
        at = self.file.path
        return self._saved_as(self.file.save_beside(self.draft, taken_ids), at)

    def take_picture(self, file: Path) -> "str | Message":
        """Copy a picture beside the routine; gives its name there, or why that can't be."""
        return take_picture(file, self.file.path.parent, self._kept.folder)

    def discard(self) -> None:
        """Let go of the kept draft: it is not wanted."""
        self._kept.forget(self.file.path)

    def _saved_as(self, result: SaveResult, kept_at: Path) -> SaveResult:
        if result.outcome is SaveOutcome.SAVED:
            mark_saved(self._kept.folder, _pictures(self._saved), _pictures(self.draft))
            self._saved = self.draft
            self._kept.forget(kept_at)
        return result

    def _went(self, edits: Edits) -> None:
        """Hold to these edits, and work on what became another by them, if anything is chosen."""
        before = self.draft
        self.edits = edits
        self.told = None
        self._keep_selection()
        changed = _changed_part(before, self.draft)
        if self.selected is not None and changed is not None:
            self.selected = changed

    def _keep_selection(self) -> None:
        """Let go of a part that is no more; the first one is worked on then."""
        try:
            if self.selected is not None:
                self.draft.spot_of(self.selected)
        except KeyError:
            self.selected = next((part.key for part in self.draft.parts), None)


def _pictures(draft: RoutineDraft) -> set[str]:
    return {each.step.exercise.picture for each in draft.steps} - {""}


def _begun(file: RoutineEditFile, draft: RoutineDraft | None) -> Edits:
    """Undo goes back to what the file says where its draft was kept."""
    if draft is None:
        return Edits(file.opened)
    return Edits(draft) if file.content is None else Edits(file.opened).do(draft)


def _changed_part(before: RoutineDraft, after: RoutineDraft) -> int | None:
    """The key of the first step, or else group, that is new or another; None where all were so."""
    known = {part.key: part for part in (*before.steps, *before.parts)}
    parts = (*after.steps, *after.parts)
    return next((part.key for part in parts if known.get(part.key) != part), None)


def _is_led_alike(one: Routine, other: Routine) -> bool:
    """Tell whether both are led at the same times, whatever is said meanwhile."""
    if len(one.steps) != len(other.steps) or one.circuits != other.circuits:
        return False
    pairs = zip(one.steps, other.steps, strict=True)
    return all(a is b or _wordless(a) == _wordless(b) for a, b in pairs)


def _wordless(step: Step) -> Step:
    return replace(step, before="", during="", voice="", note="")
