"""Labels with a role, which the stylesheet gives size, weight and colour."""

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy

LEAST_PX = 40
DASH = "–"
PATH_JOINT = re.compile(r"([/\\_.-])")
"""Where a path may be broken, if it must be."""

LONG_WORD = re.compile(r"\S{24,}")
PIECE = re.compile(r"(\S{6})(?=\S)")
"""A word that no text needs and only a person's own may have, and where it may be broken."""


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """A label of plain text; `role` is one of theme/stylesheet.py, "" for body text.

    One that wraps does so within very long words too: they would make the window wider.
    """
    made = _WrappingLabel(text) if wraps else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


def list_line(text: str) -> QLabel:
    """One line of a list, behind a dash that its further lines leave free; it wraps."""
    made = _ListLine(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def breakable(text: str) -> str:
    """The text with invisible marks in very long words, where a line may end."""
    return LONG_WORD.sub(lambda word: PIECE.sub("\\1\u200b", word[0]), text)


class _WrappingLabel(QLabel):
    """Text in lines that also break inside very long words."""

    def __init__(self, text: str) -> None:
        super().__init__(breakable(text))
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        """Show this text."""
        super().setText(breakable(text))


class _ListLine(_WrappingLabel):
    """The dash is painted and no part of the text: it would be read out."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._leave_room()

    def changeEvent(self, event: QEvent) -> None:
        """Leave more room for the dash of larger text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._leave_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and the dash beside its first line."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.drawText(0, self.contentsRect().top() + self.fontMetrics().ascent(), DASH)

    def _leave_room(self) -> None:
        self.setContentsMargins(self.fontMetrics().horizontalAdvance(f"{DASH} "), 0, 0, 0)


class PathLabel(QLabel):
    """Text in lines that also break inside a path, where one is wider than the label.

    A path that had to be broken has invisible marks then, also in text copied from there.
    """

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__(text)
        self._plain = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:
        """As narrow as may be; how high it is then depends on the width."""
        return QSize(LEAST_PX, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break paths, or put them together again."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Do the same for another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        is_wide = any(self.fontMetrics().horizontalAdvance(w) > room for w in self._plain.split())
        self.setText(PATH_JOINT.sub("\\1\u200b", self._plain) if is_wide else self._plain)


class ElidedLabel(QLabel):
    """A label of one line that ends in … where there is no room; the tooltip has the whole text.

    It takes the room that it gets; where it `hugs` its text, no more than that needs.
    """

    def __init__(self, text: str = "", role: str = "", *, hugs: bool = False) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(text)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Maximum if hugs else policy.Ignored, policy.Fixed)
        if role:
            self.setProperty("role", role)

    def setText(self, text: str) -> None:
        """Show this text."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """As narrow as may be."""
        return QSize(LEAST_PX, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        painter = QPainter(self)
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, self.alignment(), text)


class TwoLineLabel(ElidedLabel):
    """A label as high as two lines, whatever its text, so that cards in a row are alike."""

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(super().sizeHint().width(), 2 * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        """As narrow as may be."""
        return QSize(LEAST_PX, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one line as it breaks, and of the rest as much as there is room for."""
        painter = QPainter(self)
        room = self.contentsRect()
        metrics, text = self.fontMetrics(), self.text()
        first = text[: self._break_at(room.width())]
        rest = metrics.elidedText(text[len(first) :], Qt.TextElideMode.ElideRight, room.width())
        for number, line in enumerate((first.rstrip(), rest)):
            down = number * metrics.lineSpacing() + metrics.ascent()
            painter.drawText(room.left(), room.top() + down, line)

    def _break_at(self, width: int) -> int:
        layout = QTextLayout(self.text(), self.font())
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        return line.textLength()
