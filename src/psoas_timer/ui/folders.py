"""Shows a folder in the file manager of the desktop."""

import logging
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

logger = logging.getLogger(__name__)


def open_folder(folder: Path) -> None:
    """Open the folder, which is made first if it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:  # its nearest parent may be opened all the same
        logger.info("%s can't be made: %s", folder, error)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
