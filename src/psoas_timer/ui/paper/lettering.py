"""How wide text is on paper, and how it breaks into lines: the same on every device."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from psoas_timer.ui.theme.tokens import FONT_FAMILY

FINENESS = 16
"""Text is measured and painted so many times larger, and then made smaller: Qt rounds to pixels."""

LINE_HEIGHT = 1.32
ASCENT = 0.98
"""Parts of the size of the text."""


@cache
def fine_font(size: float, *, bold: bool = False) -> QFont:
    """The font of a size in points, FINENESS times larger.

    Its digits are the usual ones, whatever the program's font has: those of equal width would be
    missing from text that is copied out of a PDF.
    """
    made = QFont(FONT_FAMILY)
    made.setPixelSize(round(size * FINENESS))
    made.setBold(bold)
    made.setFeature(QFont.Tag("tnum"), 0)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def _metrics(size: float, *, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(fine_font(size, bold=bold))


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line in points."""
    return _metrics(size, bold=bold).horizontalAdvance(text) / FINENESS


def cut(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """The text on one line of at most this width, with … where it had to be cut."""
    one_line = " ".join(text.split())
    metrics = _metrics(size, bold=bold)
    return metrics.elidedText(one_line, Qt.TextElideMode.ElideRight, width * FINENESS)


def broken(
    text: str, size: float, width: float, *, most: int, bold: bool = False
) -> tuple[str, ...]:
    """The text in at most so many lines of this width; the last one is cut where there is more."""
    one_line = " ".join(text.split())
    if not one_line:
        return ()
    layout = QTextLayout(one_line, fine_font(size, bold=bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width * FINENESS)
        start = line.textStart()
        is_last = len(lines) == most - 1
        rest = one_line[start:] if is_last else one_line[start : start + line.textLength()]
        lines.append(cut(rest, size, width, bold=bold))
    layout.endLayout()
    return tuple(lines)
