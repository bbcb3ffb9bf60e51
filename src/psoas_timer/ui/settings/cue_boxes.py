"""The control for the cues: a tick for each that sounds, with what it means.

The setting names those that are silent, so that a cue of a later version sounds by itself.
"""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.fields import TickBox
from psoas_timer.ui.widgets.labels import label
from psoas_timer.ui.words import told

COLUMNS = 2


class CueBoxes(QFrame):
    """All cues with their ticks; `change` is called with those that are silent.

    A frame, which screen readers take for a group.
    """

    def __init__(
        self,
        theme: Theme,
        cues: Sequence[str],
        silent: Sequence[str],
        change: Callable[[tuple[str, ...]], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._change = change
        self._boxes = {cue: self._box(theme, cue, is_on=cue not in silent) for cue in cues}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.S)
        for index, (cue, box) in enumerate(self._boxes.items()):
            explained = QVBoxLayout()
            explained.setSpacing(0)
            explained.addWidget(box)
            meaning = label(_meaning(cue), "small", wraps=True)
            meaning.setContentsMargins(box.text_left_px(), 0, 0, 0)
            explained.addWidget(meaning)
            explained.addStretch()
            grid.addLayout(explained, index // COLUMNS, index % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)

    def _box(self, theme: Theme, cue: str, *, is_on: bool) -> TickBox:
        box = TickBox(theme, told(message(f"ui.choice.cues_off.{cue}")))
        box.setChecked(is_on)
        box.setToolTip(_meaning(cue))
        box.setAccessibleDescription(_meaning(cue))
        box.toggled.connect(self._changed)
        return box

    def _changed(self) -> None:
        self._change(tuple(cue for cue, box in self._boxes.items() if not box.isChecked()))


def _meaning(cue: str) -> str:
    return told(message(f"ui.cue.{cue}"))
