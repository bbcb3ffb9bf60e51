"""Drafts that are kept while they are edited, so that nothing is lost when the program ends.

When one is kept and offered again is up to the front end.
"""

import json
import logging
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.editing.draft import RoutineDraft, blank, from_routine
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.report import printable
from psoas_timer.services.content.routine_file import read_routine_text
from psoas_timer.services.editing.draft_fields import draft_members, read_draft
from psoas_timer.services.editing.routine_edit_file import RoutineEditFile
from psoas_timer.services.json_fields import JsonFields
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.whole_files import write_whole

logger = logging.getLogger(__name__)

FORM = 1
"""The version of these files. One of another version is left where it is."""

SUFFIX = ".draft.json"


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as it was left, and the file that it is to be saved to, as it was opened."""

    file: RoutineEditFile
    draft: RoutineDraft


class KeptDrafts:
    """The folder of drafts, one file for each routine file. Nothing raises."""

    def __init__(self, folder: Path, catalogue: Catalogue) -> None:
        self.folder = folder
        self._catalogue = catalogue

    def keep(self, file: RoutineEditFile, draft: RoutineDraft) -> Problem | None:
        """Keep the draft in place of an earlier one of the same file; gives why it could not be."""
        members = {
            "form": FORM,
            "path": str(file.path),
            "opened": _as_text(file.content),
            "on_disk": _as_text(file.on_disk),
            "draft": draft_members(draft, self._catalogue),
        }
        try:
            write_whole(self.draft_path(file.path), json.dumps(members).encode())
        except OSError as error:
            what = message("editing.not_kept", reason=os_reason(error))
            return Problem(what, file=printable(str(self.draft_path(file.path))))
        return None

    def forget(self, path: Path) -> None:
        """Let go of the draft of the routine file at this path: it was saved, or is not wanted."""
        try:
            self.draft_path(path).unlink(missing_ok=True)
        except OSError as error:
            logger.info("a draft stays: %s", error)

    def found(self) -> tuple[KeptDraft, ...]:
        """The drafts that were left, by the name of their file; what can't be read stays there."""
        try:
            paths = sorted(self.folder.glob(f"*{SUFFIX}"))
        except OSError as error:
            logger.info("drafts can't be looked for: %s", error)
            return ()
        read = (self._read(path) for path in paths)
        return tuple(kept for kept in read if kept is not None)

    def draft_path(self, path: Path) -> Path:
        """Where the draft of the routine file at this path is kept."""
        return self.folder / f"{path.stem}{SUFFIX}"

    def of(self, path: Path) -> KeptDraft | None:
        """The draft that was left of the routine file at this path; None without a good one."""
        kept = self._read(self.draft_path(path)) if self.draft_path(path).is_file() else None
        return kept if kept is not None and kept.file.path == path else None

    def _read(self, path: Path) -> KeptDraft | None:
        try:
            members = JsonFields.parse(path.read_bytes())
            if members.whole("form") != FORM:
                raise ValueError("a draft of another version")
            file = self._opened(members)
            draft = read_draft(members.inner("draft"), self._catalogue, file.path.parent)
            return KeptDraft(file, draft)
        except (OSError, ValueError) as error:
            logger.info("the draft %s is left alone: %s", path, error)
            return None

    def _opened(self, members: JsonFields) -> RoutineEditFile:
        path = Path(members.text("path"))
        content, on_disk = _bytes_of(members, "opened"), _bytes_of(members, "on_disk")
        if content is None:
            routine_id = members.inner("draft").inner("head").text("id")
            return RoutineEditFile(path, self._catalogue, blank(routine_id), None, on_disk)
        text = content.decode("utf-8-sig")
        file = read_routine_text(text, str(path), self._catalogue, path.parent)
        if file.routine is None:
            raise ValueError("what it was made of can't be read any more")
        opened = from_routine(file.routine, self._catalogue)
        return RoutineEditFile(path, self._catalogue, opened, content, on_disk)


def _as_text(content: bytes | None) -> str | None:
    return None if content is None else b64encode(content).decode()


def _bytes_of(members: JsonFields, name: str) -> bytes | None:
    return None if members.is_null(name) else b64decode(members.text(name), validate=True)
