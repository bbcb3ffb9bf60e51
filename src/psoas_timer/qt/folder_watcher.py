"""Notices files that come, go or change in a folder. Reading them is the library's business."""

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from psoas_timer.services.presence import files_ending

SETTLE_MS = 200
"""Editors write in several steps; after this much quiet the folder is read."""


class FolderWatcher(QObject):
    """Watches a folder and the files in it; a folder that does not exist yet is watched for, too.

    Signals:
        changed(): something changed and has been quiet since.
    """

    changed = Signal()

    def __init__(self, folder: Path, suffix: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._suffix = suffix
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._report)
        self._watcher.directoryChanged.connect(self._settle.start)
        self._watcher.fileChanged.connect(self._settle.start)
        self._watch()

    def _report(self) -> None:
        self._watch()
        self.changed.emit()

    def _watch(self) -> None:
        """Watch what is there now; the system forgets a file that an editor has replaced."""
        wanted = self._wanted()
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := watched - wanted:
            self._watcher.removePaths(sorted(gone))
        if new := wanted - watched:
            self._watcher.addPaths(sorted(new))

    def _wanted(self) -> set[str]:
        # os.path, not pathlib: that raises for a folder that may not be entered.
        if not os.path.isdir(self._folder):
            nearest = next((p for p in self._folder.parents if os.path.isdir(p)), None)
            return {str(nearest)} if nearest is not None else set()
        try:
            found = files_ending(self._folder, self._suffix)
        except OSError:
            found = ()
        return {str(self._folder), *(str(path) for path in found if os.path.isfile(path))}
