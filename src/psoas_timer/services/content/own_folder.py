"""The person's own routine files: which there are, and what was last read from each."""

import os
from pathlib import Path

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.file_stamps import Stamp, stamp_of, toml_files
from psoas_timer.services.content.report import printable
from psoas_timer.services.content.routine_file import RoutineFile, read_routine


class OwnFolder:
    """Reads each .toml file of the folder again only when it has changed."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._files: dict[Path, tuple[Stamp | None, RoutineFile]] = {}
        self.problems: tuple[Problem, ...] = ()

    @property
    def files(self) -> tuple[tuple[Path, RoutineFile], ...]:
        """What was read from each file, by name."""
        return tuple((path, file) for path, (_, file) in self._files.items())

    def reload(self, catalogue: Catalogue, *, anew: bool) -> bool:
        """Read what is new or changed, or everything `anew`; tell whether anything differs."""
        before = (self.files, self.problems)
        known = {} if anew else self._files
        self._files = {}
        for path in self._paths():
            stamp = stamp_of(path)
            old_stamp, file = known.get(path, (None, None))
            # A file that could not be read is tried again: the reason may lie outside of it.
            if file is None or not file.text or stamp != old_stamp:
                file = read_routine(path, catalogue)
            if file.text or os.path.lexists(path):
                self._files[path] = (stamp, file)
        return before != (self.files, self.problems)

    def _paths(self) -> tuple[Path, ...]:
        self.problems = ()
        if self._folder is None:
            return ()
        try:
            return toml_files(self._folder)
        except FileNotFoundError:
            return ()
        except OSError as error:
            what = message("files.unreadable", reason=error.strerror or str(error))
            mend = message("files.mend_unreadable_folder")
            self.problems = (Problem(what, mend, printable(str(self._folder))),)
            return ()
