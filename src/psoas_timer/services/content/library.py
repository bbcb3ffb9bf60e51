"""All routines that there are: the bundled ones and the person's own, good and broken.

Reading a single file lives in routine_file.py; watching the folder is up to the front ends.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.plan import WeeklyPlan
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import Message, message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.content.bundled_content import (
    BundledContent,
    Stamps,
    bundled_stamps,
    read_bundled,
)
from psoas_timer.services.content.own_folder import OwnFolder
from psoas_timer.services.content.report import printable
from psoas_timer.services.content.routine_file import RoutineFile, read_routine

if TYPE_CHECKING:
    from psoas_timer.core.content.prescription.names import Names
    from psoas_timer.core.figure.pose import Pose


class Source(StrEnum):
    """Where a routine comes from."""

    BUNDLED = "bundled"
    USER = "user"


@dataclass(frozen=True, slots=True)
class LoadedRoutine:
    """A routine that can be played; `problems` are warnings only."""

    routine: Routine
    source: Source
    path: Path
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class BrokenRoutine:
    """A file that no routine could be made of; `name` is the file's."""

    name: str
    source: Source
    path: Path
    problems: tuple[Problem, ...]


Entry = LoadedRoutine | BrokenRoutine


class RoutineLibrary:
    """The bundled routines of `assets` and the person's own; own_folder None: bundled ones only.

    Nothing is read before the first `reload()`, so that building a library costs nothing.
    """

    def __init__(self, assets: Path, own_folder: Path | None) -> None:
        self._assets = assets
        self._own = OwnFolder(own_folder)
        self._bundled = BundledContent(Catalogue())
        self._bundled_stamps: Stamps | None = None
        self._entries: tuple[Entry, ...] = ()
        self._poses: Mapping[str, Pose] | None = None
        self._pose_problems: tuple[Problem, ...] = ()
        self._names: Names | None = None
        self._name_problems: tuple[Problem, ...] = ()

    @property
    def catalogue(self) -> Catalogue:
        """The exercises, breath patterns and gates that routines may use."""
        return self._bundled.catalogue

    def reload(self) -> bool:
        """Read the files that are new or changed, forget those that are gone.

        Tells whether anything differs from before. The bundled files are read all together, and
        then the own ones as well, since they are checked against the bundled exercises.
        """
        stamps = bundled_stamps(self._assets)
        bundled_changed = stamps != self._bundled_stamps
        if bundled_changed:
            self._bundled = read_bundled(self._assets)
            self._bundled_stamps = stamps
        own_changed = self._own.reload(self.catalogue, anew=bundled_changed)
        if bundled_changed or own_changed:
            self._entries = _sorted_entries(self._bundled, self._own)
        return bundled_changed or own_changed

    def entries(self) -> tuple[Entry, ...]:
        """Every routine file there is: bundled ones first, then the person's own, by name."""
        return self._entries

    def routine(self, routine_id: str) -> Routine | None:
        """The routine with this id, or None if no good file has it."""
        return next(
            (
                entry.routine
                for entry in self._entries
                if isinstance(entry, LoadedRoutine) and entry.routine.id == routine_id
            ),
            None,
        )

    def checked(self, path: Path) -> RoutineFile:
        """Read a file of any folder, with what the routines here have against it.

        An id that is taken here is wrong in a file of this library, and a warning in any other: it
        matters only once the file comes here.
        """
        file = read_routine(path, self.catalogue)
        if file.routine is None:
            return file
        here = path.resolve()
        others = [entry for entry in self._entries if entry.path.resolve() != here]
        for entry in others:
            if isinstance(entry, LoadedRoutine) and entry.routine.id == file.routine.id:
                is_of_here = len(others) < len(self._entries)
                severity = Severity.ERROR if is_of_here else Severity.WARNING
                taken = _taken(entry.routine, entry.path, entry.source)
                return file.with_taken_id(taken, severity)
        return file

    def plans(self) -> tuple[WeeklyPlan, ...]:
        """The bundled weekly plans."""
        return self._bundled.plans

    def poses(self) -> "Mapping[str, Pose]":
        """The poses of the figure by the id of their exercise; read once, when first asked for."""
        if self._poses is None:
            from psoas_timer.services.content.poses_file import read_poses  # only a window draws

            self._poses, self._pose_problems = read_poses(self._assets / "poses.toml")
        return self._poses

    def names(self) -> "Names":
        """What the exercises may be called in a prescription; read once, when first asked for."""
        if self._names is None:
            from psoas_timer.services.content.aliases_file import read_names  # seldom wanted

            self._names, self._name_problems = read_names(self._assets, self.catalogue.exercises)
        return self._names

    def picture(self, name: str) -> bytes | None:
        """The PNG or JPEG of an own step, from the person's folder; None if it cannot be shown."""
        return self._own.picture(name)

    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong with any file read so far, warnings included."""
        of_entries = tuple(problem for entry in self._entries for problem in entry.problems)
        of_bundled = self._bundled.problems + self._pose_problems + self._name_problems
        return of_bundled + self._own.problems + of_entries


def _sorted_entries(bundled: BundledContent, own: OwnFolder) -> tuple[Entry, ...]:
    def key(entry: Entry) -> tuple[bool, str, str]:
        name = entry.routine.name if isinstance(entry, LoadedRoutine) else entry.name
        return (entry.source is Source.USER, name.casefold(), entry.path.name)

    return tuple(sorted(_entries(bundled, own), key=key))


def _entries(bundled: BundledContent, own: OwnFolder) -> Iterator[Entry]:
    """Make an entry of each file; the first file with an id keeps it."""
    taken: dict[str, Message] = {}
    for source, files in ((Source.BUNDLED, bundled.files), (Source.USER, own.files)):
        for path, file in files:
            if file.routine is not None and file.routine.id in taken:
                yield _entry(path, file.with_taken_id(taken[file.routine.id]), source)
                continue
            if file.routine is not None:
                taken[file.routine.id] = _taken(file.routine, path, source)
            yield _entry(path, file, source)


def _taken(routine: Routine, path: Path, source: Source) -> Message:
    """What to say to a later file with the id of this routine."""
    if source is Source.BUNDLED:
        return message("files.id_of_bundled", id=routine.id, name=routine.name)
    return message("files.id_of_own", id=routine.id, file=printable(path.name))


def _entry(path: Path, file: RoutineFile, source: Source) -> Entry:
    if file.routine is None:
        return BrokenRoutine(printable(path.name), source, path, file.problems)
    return LoadedRoutine(file.routine, source, path, file.problems)
