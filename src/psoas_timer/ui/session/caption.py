"""The words under the figure: the instruction, and below it a note or the state."""

import re
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from psoas_timer.ui.theme.fonts import font
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import UNLIMITED_PX, Space, TextSize
from psoas_timer.ui.widgets.labels import label

LONGEST_TEXT = 96
"""Characters of the longest instruction and note of the bundled routines: room for them is kept,
and for more once a person's own routine has said more."""

CHARACTER = 0.5
"""The mean width of a character as a part of the text's size."""

LARGEST_TEXT = 32
"""How large the instruction becomes in a large window at text scale 1."""

TEXT_PART = 22
"""The height of the stage in sizes of the instruction."""


@dataclass(frozen=True, slots=True)
class CaptionSizes:
    """The sizes of instruction and note, and the height of both."""

    text_px: int
    note_px: int
    room_px: int


class Caption(QWidget):
    """Shows the note while there is no state. Its lines are about equally long."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._longest = LONGEST_TEXT
        self.instruction = label(wraps=True)
        self.note = label("", "muted", wraps=True)
        self.state = label(wraps=True)
        self.state.hide()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.S)
        self._box.addStretch(0)
        for words in self._all:
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            self._box.addWidget(words)
        self._box.addStretch(1)

    def show_text(self, instruction: str, note: str, state: str) -> bool:
        """Show these words; tells whether they are others than before."""
        before = [words.text() for words in self._all]
        self.instruction.setText(instruction)
        self.note.setText(note)
        self.state.setText(state)
        if before == [words.text() for words in self._all]:
            return False
        self.state.setVisible(bool(state))
        self.note.setVisible(not state)
        self._balance()
        self._longest = max(self._longest, *map(len, (instruction, note, state)))
        return True

    def set_sizes(self, sizes: CaptionSizes) -> None:
        """Write in these sizes."""
        self.instruction.setFont(font(sizes.text_px, 500))
        self.note.setFont(font(sizes.note_px))
        self.state.setFont(font(sizes.note_px, 600))
        self._balance()

    def set_centred(self, is_centred: bool) -> None:
        """Stand in the middle of the height, or at its top."""
        self._box.setStretch(0, int(is_centred))

    def sizes(self, stage_px: int, width: int, wanted_px: int, most_px: int) -> CaptionSizes:
        """The sizes in a stage of this height: the largest that fit into `wanted_px`.

        Else as large as the person chose, if that fits into `most_px` and so leaves a figure; else
        what fits into the stage without one, since text comes before the figure.
        """
        px = self._theme.px
        largest = min(max(stage_px // TEXT_PART, px(TextSize.HEADING)), px(LARGEST_TEXT))
        all_sizes = [
            self._sized(text_px, width) for text_px in range(largest, TextSize.BODY - 1, -1)
        ]
        usual = [sizes for sizes in all_sizes if sizes.text_px >= px(TextSize.BODY)]
        fitting = [sizes for sizes in usual if sizes.room_px <= wanted_px]
        least = [sizes for sizes in usual[-1:] if sizes.room_px <= most_px]
        alone = [sizes for sizes in all_sizes if sizes.room_px <= stage_px]
        return (fitting or least or alone or all_sizes[-1:])[0]

    def needed_px(self, sizes: CaptionSizes, width: int) -> int:
        """The height of these words in these sizes: very long ones need more than is kept."""
        second, weight = (self.state, 600) if self.state.text() else (self.note, 400)
        lines = ((self.instruction, sizes.text_px, 500), (second, sizes.note_px, weight))
        heights = [
            _wrapped_px(QFontMetrics(font(size_px, weight)), words.text(), width)
            for words, size_px, weight in lines
        ]
        return sum(heights) + Space.S

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        self._balance()

    @property
    def _all(self) -> tuple[QLabel, QLabel, QLabel]:
        return self.instruction, self.note, self.state

    def _sized(self, text_px: int, width: int) -> CaptionSizes:
        note_px = min(max(text_px * 2 // 3, self._theme.px(TextSize.BODY)), text_px)
        room_px = self._height(text_px, width) + self._height(note_px, width) + Space.S
        return CaptionSizes(text_px, note_px, room_px)

    def _height(self, size_px: int, width: int) -> int:
        """The height of the longest text in this size, in lines of this width."""
        lines = ceil(self._longest * CHARACTER * size_px / max(width, 1))
        return lines * QFontMetrics(font(size_px)).lineSpacing()

    def _balance(self) -> None:
        """Leave room at both sides, so that no last line has a single word."""
        for words in self._all:
            margin = _balancing_margin(words.fontMetrics(), words.text(), self.width())
            words.setContentsMargins(margin, 0, margin, 0)


def _balancing_margin(metrics: QFontMetrics, text: str, width: int) -> int:
    """The largest margin at both sides with which the text has no more lines than without one."""
    height = _wrapped_px(metrics, text, width)
    if height <= metrics.height():
        return 0
    narrow, wide = min(_widest_word_px(metrics, text), width - 1), width
    while wide - narrow > 1:
        between = (narrow + wide) // 2
        if _wrapped_px(metrics, text, between) > height:
            narrow = between
        else:
            wide = between
    return (width - wide) // 2


def _widest_word_px(metrics: QFontMetrics, text: str) -> int:
    return max(map(metrics.horizontalAdvance, re.split(r"[\s\u200b]", text)))


def _wrapped_px(metrics: QFontMetrics, text: str, width: int) -> int:
    room = QRect(0, 0, width, UNLIMITED_PX)
    return metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
