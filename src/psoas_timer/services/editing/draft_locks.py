"""Which routines are being edited, here or in another program; the locks are the system's."""

import logging
from pathlib import Path

from psoas_timer.services.file_lock import FileLock, take_lock

logger = logging.getLogger(__name__)

SUFFIX = ".draft.lock"


class DraftLocks:
    """A lock for each name in the folder of drafts. Nothing raises.

    Where no lock can be made everybody gets it: editing unguarded beats not editing.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, FileLock | None] = {}

    def take(self, name: str) -> bool:
        """Take the lock of this name; False if somebody has it, here or in another program."""
        if name in self._held:
            return False
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            lock = take_lock(self._folder / f"{name}{SUFFIX}")
        except OSError as error:
            logger.info("%s is edited without a lock: %s", name, error)
            self._held[name] = None
            return True
        if lock is None:
            return False
        self._held[name] = lock
        return True

    def release(self, name: str) -> None:
        """Let others take the lock of this name, which is held here."""
        lock = self._held.pop(name)
        if lock is None:
            return
        try:
            lock.remove()
        except OSError as error:
            lock.release()
            logger.info("a lock stays: %s", error)

    def are_free(self) -> bool:
        """Tell whether nobody edits anything just now, here or in another program."""
        names = (path.name.removesuffix(SUFFIX) for path in self._folder.glob(f"*{SUFFIX}"))
        return not self._held and all(map(self.is_free, names))

    def is_free(self, name: str) -> bool:
        """Tell whether nobody has the lock of this name just now."""
        if not self.take(name):
            return False
        self.release(name)
        return True
