"""Loads the bundled font. Which text has which size lives in tokens.py and stylesheet.py."""

import logging
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from psoas_timer.ui.theme.tokens import FONT_FAMILY, TextSize

logger = logging.getLogger(__name__)


def load_fonts(folder: Path) -> None:
    """Make the bundled weights known to Qt. A file that cannot be read leaves the system's font."""
    for path in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(path)) == -1:
            logger.warning("The font %s cannot be read.", path)


def font(size_px: int = TextSize.BODY, weight: int = 400) -> QFont:
    """The bundled font with digits that are all equally wide."""
    made = QFont(FONT_FAMILY)
    made.setPixelSize(size_px)
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
