"""Where front ends give routines away, take them in, put them away and take them back."""

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.content.folder_names import free_name, names_in, numbered_names
from psoas_timer.services.content.library import LoadedRoutine, RoutineLibrary, Source
from psoas_timer.services.content.picture_file import read_picture
from psoas_timer.services.content.routine_file import read_routine, read_routine_text
from psoas_timer.services.content.routine_writer import routine_text
from psoas_timer.services.content.text_fields import LONGEST_NAME
from psoas_timer.services.editing.picture_uses import unneeded
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.sharing.received import Received, read_received
from psoas_timer.services.sharing.renaming import renamed, renamed_text
from psoas_timer.services.sharing.shared_file import (
    MOST_BYTES,
    ZIP_ENDING,
    holds_routine,
    zipped,
)
from psoas_timer.services.sharing.trash import Thrown, Trash
from psoas_timer.services.whole_files import write_whole


class Clash(StrEnum):
    """What of ours a routine that comes in meets."""

    NONE = "none"
    SAME = "same"
    """It is here already, all of it."""
    OWN = "own"
    """One of the person's own has its id."""
    BUNDLED = "bundled"
    """A bundled one has its id; that cannot be replaced."""


class Answer(StrEnum):
    """What becomes of the one that has the id; where there is none, both are the same."""

    KEEP_BOTH = "keep-both"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Preview:
    """A file that was looked into; `present` is the routine of ours that it clashes with."""

    received: Received
    clash: Clash = Clash.NONE
    present: LoadedRoutine | None = None


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A routine that came in, under its id here; `replaced` is in the trash."""

    routine: Routine
    path: Path
    replaced: Thrown | None = None


class SharingDesk:
    """Knows the folder of the person's own routines, and that of what they edit.

    Where something can't be done it raises ExchangeTrouble, and the routines are as before.
    """

    def __init__(self, library: RoutineLibrary, folder: Path, trash: Trash, drafts: Path) -> None:
        self._library = library
        self._folder = folder
        self._drafts = drafts
        self.trash = trash

    def holds_routine(self, file: Path) -> bool:
        """Tell whether a file is meant to be a routine; False where it can't be read."""
        try:
            return holds_routine(file)
        except (OSError, ExchangeTrouble):
            return False

    def share(self, entry: LoadedRoutine, file: Path) -> None:
        """Write one file that holds the routine: its TOML as it is, or a zip with its pictures."""
        if os.path.lexists(file):
            raise _trouble("exists", file)
        is_zip = file.suffix.lower() == ZIP_ENDING
        if entry.routine.pictures and not is_zip:
            raise _trouble("needs_zip", file)
        try:
            text = entry.path.read_bytes()
            content = zipped(text, _pictures(entry)) if is_zip else text
            if len(content) > MOST_BYTES:
                raise _trouble("too_much", file, mib=str(MOST_BYTES >> 20))
            write_whole(file, content)
        except OSError as error:
            raise _failed("not_written", file, error) from error

    def look_into(self, file: Path) -> Preview:
        """Tell what would come in, and what it meets here; nothing is changed."""
        received = read_received(file, self._library.catalogue)
        routine = received.routine
        if routine is None:
            return Preview(received)
        try:
            names = self._picture_names(received)
            lacking = self._names_of_missing(received)
        except OSError as error:
            raise _failed("unreadable", self._folder, error) from error
        loaded = [each for each in self._library.entries() if isinstance(each, LoadedRoutine)]
        for pictures in (names, {**names, **lacking}):
            as_here = renamed(routine, routine.id, routine.name, pictures)
            for entry in loaded:
                if _is_same(entry.routine, as_here):
                    return Preview(received, Clash.SAME, entry)
        for entry in loaded:
            if entry.routine.id == routine.id:
                is_bundled = entry.source is Source.BUNDLED
                return Preview(received, Clash.BUNDLED if is_bundled else Clash.OWN, entry)
        return Preview(received)

    def take_in(self, preview: Preview, answer: Answer = Answer.KEEP_BOTH) -> TakenIn:
        """Put the routine among the person's own. Raises ValueError where none was read."""
        routine = preview.received.routine
        if routine is None:
            raise ValueError(f"no routine was read from {preview.received.file}")
        replaced = None
        try:
            if preview.clash is Clash.OWN and answer is Answer.REPLACE and preview.present:
                path = preview.present.path
                replaced = self.trash.keep(preview.present.routine, path)
                wanted = routine
            else:
                wanted = self._with_free_id(routine)
                path = self._folder / free_name(f"{wanted.id}.toml", names_in(self._folder))
            pictures = self._picture_names(preview.received)
            if preview.clash is not Clash.OWN:
                pictures.update(self._names_of_missing(preview.received))
            taken = self._write(preview.received, wanted, pictures, path)
        except OSError as error:
            raise _failed("not_written", self._folder, error) from error
        self._library.reload()
        if replaced is not None and preview.present is not None:
            self._drop_pictures(preview.present.routine)
        return TakenIn(taken, path, replaced)

    def checked(self, routine: Routine) -> tuple[Problem, ...]:
        """What keeps a routine that is in no file yet from being saved; () where nothing does."""
        text = routine_text(routine, self._library.catalogue)
        read = read_routine_text(text, "", self._library.catalogue, self._folder)
        errors = (each for each in read.problems if each.severity is Severity.ERROR)
        return tuple(replace(each, file=None, line=None) for each in errors)

    def add(self, routine: Routine) -> TakenIn:
        """Save a routine that is in no file yet, under a free id.

        Raises ExchangeTrouble also for one that has anything in `checked`.
        """
        if errors := self.checked(routine):
            raise ExchangeTrouble(errors[0])
        text = routine_text(routine, self._library.catalogue)
        return self.take_in(Preview(Received(self._folder, routine, (), text)))

    def take_back(self, taken: TakenIn) -> None:
        """Undo `take_in`: what came in goes to the trash, and what was replaced comes back."""
        self.put_away(taken.routine.id)
        if taken.replaced is not None:
            self.restore(taken.replaced)

    def put_away(self, routine_id: str) -> Thrown | None:
        """Move one of the person's own to the trash; None where there is none of this id."""
        for entry in self._library.entries():
            if (
                isinstance(entry, LoadedRoutine)
                and entry.source is Source.USER
                and entry.routine.id == routine_id
            ):
                try:
                    thrown = self.trash.keep(entry.routine, entry.path)
                    entry.path.unlink(missing_ok=True)
                except OSError as error:
                    raise _failed("not_put_away", entry.path, error) from error
                self._library.reload()
                self._drop_pictures(entry.routine)
                return thrown
        return None

    def restore(self, thrown: Thrown) -> TakenIn | None:
        """Take a routine out of the trash; None where it can't be read any more.

        Under another id, if its own has been given away meanwhile.
        """
        preview = self.look_into(thrown.path)
        if preview.received.routine is None:
            return None
        taken = self.take_in(preview)
        try:
            self.trash.forget(thrown)
        except OSError as error:
            raise _failed("not_written", thrown.path, error) from error
        return taken

    def remove(self, thrown: Collection[Thrown]) -> None:
        """Delete these out of the trash for good; as many as can be, where not all can."""
        failed: ExchangeTrouble | None = None
        for each in thrown:
            try:
                self.trash.forget(each)
            except OSError as error:
                failed = failed or _failed("not_removed", each.path, error)
        if failed is not None:
            raise failed

    def _write(
        self, received: Received, wanted: Routine, pictures: Mapping[str, str], path: Path
    ) -> Routine:
        """Write what was received as `wanted`, with these names for those of its pictures."""
        before = received.routine
        assert before is not None
        catalogue = self._library.catalogue
        wanted = renamed(wanted, wanted.id, wanted.name, pictures)
        text = renamed_text(received.text, before, wanted, pictures)
        for old, content in received.pictures.items():
            if content != read_picture(self._folder, pictures[old]):
                write_whole(self._folder / pictures[old], content)
        # The text comes last: until then nothing new is seen.
        write_whole(path, text.encode())
        if before != wanted and not _says(read_routine(path, catalogue).routine, wanted):
            write_whole(path, routine_text(wanted, catalogue).encode())
        return wanted

    def _with_free_id(self, routine: Routine) -> Routine:
        """The routine, with a number behind its id and name where the id is taken."""
        loaded = (each for each in self._library.entries() if isinstance(each, LoadedRoutine))
        taken = {entry.routine.id for entry in loaded}
        if routine.id not in taken:
            return routine
        routine_id = free_name(routine.id, taken)
        number = f" ({routine_id.rpartition('-')[2]})"
        name = routine.name[: LONGEST_NAME - len(number)] + number
        return replace(routine, id=routine_id, name=name)

    def _picture_names(self, received: Received) -> dict[str, str]:
        """What its pictures are called here: as there, or otherwise where that is another one.

        Raises OSError.
        """
        taken = names_in(self._folder)
        chosen: dict[str, str] = {}
        for old, content in received.pictures.items():
            for name in numbered_names(old):
                is_new = name.casefold() not in taken
                if is_new or read_picture(self._folder, name) == content:
                    chosen[old] = name
                    taken.add(name.casefold())
                    break
        return chosen

    def _names_of_missing(self, received: Received) -> dict[str, str]:
        """Names for pictures that did not come with it, where others here have theirs.

        Otherwise it would show those. Raises OSError.
        """
        if received.routine is None:
            return {}
        taken = names_in(self._folder)
        missing = set(received.routine.pictures) - set(received.pictures)
        return {old: free_name(old, taken) for old in missing if old.casefold() in taken}

    def _drop_pictures(self, routine: Routine) -> None:
        """Delete the pictures of a routine that has gone, but for those that others may need."""
        for name in unneeded(routine.pictures, self._folder, self._drafts):
            try:
                (self._folder / name).unlink(missing_ok=True)
            except OSError:
                continue  # A picture too many harms nobody.


def _pictures(entry: LoadedRoutine) -> Mapping[str, bytes]:
    found = {name: read_picture(entry.path.parent, name) for name in entry.routine.pictures}
    return {name: content for name, content in found.items() if isinstance(content, bytes)}


def _is_same(here: Routine, coming: Routine) -> bool:
    """Tell whether it is this very routine, or a second one kept beside another of its id."""
    is_kept_beside = here.id.startswith(f"{coming.id[:50]}") and here.name.startswith(coming.name)
    return is_kept_beside and _says(here, replace(coming, id=here.id, name=here.name))


def _says(read: Routine | None, wanted: Routine) -> bool:
    """Tell whether both are one routine; the version follows from the rest."""
    return read is not None and replace(read, version="") == replace(wanted, version="")


def _trouble(key: str, file: Path, **args: str) -> ExchangeTrouble:
    what, mend = message(f"sharing.{key}", **args), message(f"sharing.{key}.mend")
    return ExchangeTrouble(Problem(what, mend, file=str(file)))


def _failed(key: str, file: Path, error: OSError) -> ExchangeTrouble:
    return _trouble(key, file, reason=os_reason(error))
