"""A routine file that is being edited: opened once, saved over what it says, never over others.

What is done to the draft lives in core.editing.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.editing.draft import RoutineDraft, from_routine
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.content.folder_names import names_in, numbered_names
from psoas_timer.services.content.report import printable
from psoas_timer.services.content.routine_file import RoutineFile, read_routine, read_routine_text
from psoas_timer.services.content.routine_writer import routine_text
from psoas_timer.services.content.text_fields import LONGEST_NAME
from psoas_timer.services.editing.edited_text import edited_text
from psoas_timer.services.editing.names import id_of
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.preferences.persons_toml import keep_copy
from psoas_timer.services.whole_files import write_whole

_MARK = b"\xef\xbb\xbf"


class SaveOutcome(StrEnum):
    """What became of a draft that was to be saved."""

    SAVED = "saved"
    CHANGED_MEANWHILE = "changed-meanwhile"
    """The file is not as it was opened or last saved; nothing was written."""
    REFUSED = "refused"
    """It has errors, or the disk refuses it; nothing was written."""


@dataclass(frozen=True, slots=True)
class SaveResult:
    """What became of it, the file that it is about, and what is to be told."""

    outcome: SaveOutcome
    path: Path
    problems: tuple[Problem, ...] = ()


class RoutineEditFile:
    """One file with the draft that it said when it was opened.

    `content` is what the file had then, None for a new one. Every text is made of it: undone edits
    give back the very same bytes, also after they were saved. `on_disk` is what it was seen to have
    last: as it was opened, or saved since. Nothing raises.
    """

    def __init__(
        self,
        path: Path,
        catalogue: Catalogue,
        opened: RoutineDraft,
        content: bytes | None,
        on_disk: bytes | None,
    ) -> None:
        self.path = path
        self.opened = opened
        self.content = content
        self._catalogue = catalogue
        self.on_disk = on_disk

    @property
    def is_changed_on_disk(self) -> bool:
        """Tell whether the file is not as it was opened or last saved; also if it can't be read."""
        try:
            return self.path.read_bytes() != self.on_disk
        except FileNotFoundError:
            return self.on_disk is not None
        except OSError:
            return True

    def problems(self, draft: RoutineDraft) -> tuple[Problem, ...]:
        """What a file of this draft would be told, errors and warnings; its lines are left out."""
        text = routine_text(draft.to_routine(self._catalogue), self._catalogue)
        return tuple(replace(problem, line=None) for problem in self._read(text).problems)

    def save(self, draft: RoutineDraft, *, over_changes: bool = False) -> SaveResult:
        """Save it, unless it has errors or somebody else changed the file meanwhile.

        With `over_changes` the other content is copied beside the file first.
        """
        if not over_changes and self.is_changed_on_disk:
            return SaveResult(SaveOutcome.CHANGED_MEANWHILE, self.path)
        file, is_anew = self._file_of(draft)
        errors = _errors(file)
        if errors:
            return SaveResult(SaveOutcome.REFUSED, self.path, errors)
        try:
            copy = keep_copy(self.path) if over_changes or is_anew else None
            content = self._encoded(file.text, draft)
            write_whole(self.path, content)
        except OSError as error:
            return SaveResult(SaveOutcome.REFUSED, self.path, (self._not_saved(error),))
        self.on_disk = content
        return SaveResult(SaveOutcome.SAVED, self.path, self._told_of(copy))

    def save_new(self, draft: RoutineDraft, taken_ids: Collection[str]) -> SaveResult:
        """Save what has no file yet, under an id that is free here and made of its name."""
        return self._save_under(id_of(draft.head.name), draft, taken_ids)

    def save_beside(self, draft: RoutineDraft, taken_ids: Collection[str]) -> SaveResult:
        """Save it as another routine in a file of its own, and go on with that one.

        Id and name get the next number that is free.
        """
        taken = {*taken_ids, draft.head.id}
        return self._save_under(draft.head.id, draft, taken, is_second=True)

    def _save_under(
        self,
        wanted_id: str,
        draft: RoutineDraft,
        taken_ids: Collection[str],
        *,
        is_second: bool = False,
    ) -> SaveResult:
        """Save it under this id, or with the next number that is free for its file, too."""
        folder = self.path.parent
        try:
            taken = names_in(folder)
        except OSError as error:
            return SaveResult(SaveOutcome.REFUSED, self.path, (self._not_saved(error),))
        ids = (each for each in numbered_names(wanted_id) if each not in taken_ids)
        routine_id = next(each for each in ids if f"{each}.toml" not in taken)
        before = self.path, self.on_disk
        self.path, self.on_disk = folder / f"{routine_id}.toml", None
        name = _numbered(draft.head.name, routine_id) if is_second else draft.head.name
        result = self.save(replace(draft, head=replace(draft.head, id=routine_id, name=name)))
        if result.outcome is not SaveOutcome.SAVED:
            self.path, self.on_disk = before
        return result

    def _file_of(self, draft: RoutineDraft) -> tuple[RoutineFile, bool]:
        """What says the draft, read back, and whether a file was given up to write it anew."""
        if self.content is not None:
            before = self.content.decode("utf-8-sig")
            text = edited_text(before, self.opened, draft, self._catalogue)
            file = None if text is None else self._read(text)
            # Made sure of: a slip in editing must not cost a value.
            if file is not None and self._says(file, draft):
                return file, False
        text = routine_text(draft.to_routine(self._catalogue), self._catalogue)
        return self._read(text), self.content is not None

    def _says(self, file: RoutineFile, draft: RoutineDraft) -> bool:
        wanted = draft.to_routine(self._catalogue)
        return file.routine is not None and replace(file.routine, version="") == wanted

    def _encoded(self, text: str, draft: RoutineDraft) -> bytes:
        """The text as bytes; those that were opened where nothing differs from them."""
        if self.content is None:
            return text.encode()
        if draft.to_routine(self._catalogue) == self.opened.to_routine(self._catalogue):
            return self.content
        return (_MARK if self.content.startswith(_MARK) else b"") + text.encode()

    def _read(self, text: str) -> RoutineFile:
        return read_routine_text(text, str(self.path), self._catalogue, self.path.parent)

    def _told_of(self, copy: Path | None) -> tuple[Problem, ...]:
        if copy is None:
            return ()
        what = message("editing.copied")
        mend = message("persons.copy_name", name=copy.name)
        return (Problem(what, mend, printable(str(self.path)), severity=Severity.WARNING),)

    def _not_saved(self, error: OSError) -> Problem:
        what = message("editing.not_saved", reason=os_reason(error))
        return Problem(what, message("editing.mend_not_saved"), printable(str(self.path)))


def open_routine(path: Path, catalogue: Catalogue) -> RoutineEditFile | tuple[Problem, ...]:
    """Open a file for editing, or say why that can't be done."""
    file = read_routine(path, catalogue)
    if file.routine is None:
        return file.problems
    try:
        content = path.read_bytes()
    except OSError as error:
        what = message("files.unreadable", reason=os_reason(error))
        return (Problem(what, message("files.mend_unreadable"), printable(str(path))),)
    if content.removeprefix(_MARK) != file.text.encode():  # saved by another in between
        return open_routine(path, catalogue)
    return RoutineEditFile(path, catalogue, from_routine(file.routine, catalogue), content, content)


def new_routine(path: Path, catalogue: Catalogue, draft: RoutineDraft) -> RoutineEditFile:
    """A file that is not there yet."""
    return RoutineEditFile(path, catalogue, draft, None, None)


def _numbered(name: str, routine_id: str) -> str:
    number = f" ({routine_id.rpartition('-')[2]})"
    return name[: LONGEST_NAME - len(number)] + number


def _errors(file: RoutineFile) -> tuple[Problem, ...]:
    return tuple(each for each in file.problems if each.severity is Severity.ERROR)
