"""Whether anything is written, started or asked for anywhere but where it may be.

Python tells of each such call itself (sys.addaudithook), so that nothing needs to be looked for.
"""

import os
import sys
from pathlib import Path

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGING = {
    **{f"os.{name}": (0,) for name in ("mkdir", "remove", "rmdir", "truncate", "chmod", "chown")},
    **{f"os.{name}": (0, 1) for name in ("rename", "link", "symlink")},
    "os.utime": (0,),
    "os.setxattr": (0,),
    "shutil.rmtree": (0,),
    "os.mkfifo": (0,),
}
"""Calls that change something, and which of their arguments are paths."""

EMPTYING = ("os.remove", "os.rmdir")
NO_FOLDER = -1
"""shutil.rmtree names the folder, and is heard itself, before it empties it by names alone."""

FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "ctypes.",
)
FORBIDDEN_WHOLLY = ("urllib.Request", "pickle.find_class", "webbrowser.open")


class Watch:
    """Notes in `found` each call that leads out of the folders in `allowed`, while `is_on`."""

    def __init__(self, *allowed: Path) -> None:
        self.found: list[str] = []
        self.is_on = False
        self._allowed = tuple(os.path.realpath(each) for each in allowed)
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.is_on:
            return
        if event == "open":
            path, _, flags = arguments
            is_writing = isinstance(flags, int) and flags & WRITING
            if is_writing and not self._is_allowed(path):
                self.found.append(f"opened for writing: {path!r}")
        elif event in CHANGING and not (event in EMPTYING and arguments[1] != NO_FOLDER):
            for index in CHANGING[event]:
                if not self._is_allowed(arguments[index]):
                    self.found.append(f"{event}: {arguments[index]!r}")
        elif event.startswith(FORBIDDEN) or event in FORBIDDEN_WHOLLY:
            self.found.append(f"{event}: {arguments!r}"[:200])

    def _is_allowed(self, path: object) -> bool:
        if not isinstance(path, str | bytes | os.PathLike):
            return isinstance(path, int)  # a descriptor, opened before
        folder, name = os.path.split(os.fsdecode(path))
        if os.path.basename(folder) == "__pycache__":
            return True  # Python's own, of a module that is needed for the first time
        real = os.path.join(os.path.realpath(folder), name)
        return any(real == each or real.startswith(each + os.sep) for each in self._allowed)
