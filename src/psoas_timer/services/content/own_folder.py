"""The person's own routine files: which there are, and what was last read from each."""

import os
from pathlib import Path

from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.content.file_stamps import Stamp, stamp_of, toml_files
from psoas_timer.services.content.picture_file import read_picture
from psoas_timer.services.content.report import printable
from psoas_timer.services.content.routine_file import RoutineFile, read_routine
from psoas_timer.services.os_reason import os_reason

_Stamps = tuple[Stamp | None, ...]
"""The stamp of a routine file, and those of the pictures that it names."""


class OwnFolder:
    """Reads each .toml file of the folder again only when it or a picture of it has changed."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._files: dict[Path, tuple[_Stamps, RoutineFile]] = {}
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
            old_stamps, file = known.get(path, ((), None))
            stamps = _stamps(path, file)
            # A file that could not be read is tried again: the reason may lie outside of it.
            if file is None or not file.text or stamps != old_stamps:
                file = read_routine(path, catalogue)
                stamps = (*stamps[:1], *_stamps(path, file)[1:])
            if file.text or os.path.lexists(path):
                self._files[path] = (stamps, file)
        return before != (self.files, self.problems)

    def picture(self, name: str) -> bytes | None:
        """The content of a picture of the folder; None if it cannot be shown, which was told."""
        content = None if self._folder is None else read_picture(self._folder, name)
        return content if isinstance(content, bytes) else None

    def _paths(self) -> tuple[Path, ...]:
        self.problems = ()
        if self._folder is None:
            return ()
        try:
            return toml_files(self._folder)
        except FileNotFoundError:
            return ()
        except OSError as error:
            what = message("files.unreadable", reason=os_reason(error))
            mend = message("files.mend_unreadable_folder")
            self.problems = (Problem(what, mend, printable(str(self._folder))),)
            return ()


def _stamps(path: Path, file: RoutineFile | None) -> _Stamps:
    pictures = () if file is None else file.pictures
    return tuple(stamp_of(each) for each in (path, *(path.parent / name for name in pictures)))
