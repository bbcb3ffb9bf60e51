"""Folders of the desktop: showing one in its file manager, and where files usually lie."""

import logging
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

logger = logging.getLogger(__name__)


def open_folder(folder: Path) -> None:
    """Open the folder, which is made first if it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:  # its nearest parent may be opened all the same
        logger.info("%s can't be made: %s", folder, error)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def usual_folder(kind: QStandardPaths.StandardLocation) -> str:
    """Where files of this kind lie; the person's own folder where there is none for them."""
    folder = QStandardPaths.writableLocation(kind)
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
    return folder if Path(folder).is_dir() else home
