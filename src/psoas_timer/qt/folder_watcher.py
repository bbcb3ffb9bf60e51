"""Notices files that come, go or change in a folder. Reading them is the library's business."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

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
        if not self._folder.is_dir():
            nearest = next((p for p in self._folder.parents if p.is_dir()), None)
            return {str(nearest)} if nearest is not None else set()
        files = {str(path) for path in self._folder.glob(f"*{self._suffix}") if path.is_file()}
        return {str(self._folder), *files}
