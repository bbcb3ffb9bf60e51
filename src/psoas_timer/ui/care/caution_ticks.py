"""A tick for each caution; what to do about it is read below as soon as it is ticked."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from psoas_timer.core.content.safety import Caution
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.announce import announce
from psoas_timer.ui.widgets.fields import TickBox
from psoas_timer.ui.widgets.labels import label


class CautionTicks(QWidget):
    """The cautions in their order, those with a key in `ticked` ticked.

    Signals:
        changed(): a tick was set or taken away.
    """

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        cautions: Iterable[Caution],
        ticked: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.boxes: dict[str, TickBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for caution in cautions:
            box = TickBox(theme, caution.label, wraps=True)
            box.setAccessibleName(caution.label)
            advice = label(caution.text, "small", wraps=True)
            advice.setContentsMargins(box.text_left_px(), 0, 0, Space.S)
            column.addWidget(box)
            column.addWidget(advice)
            box.setChecked(caution.key in ticked)
            _show_advice(box, advice)
            box.toggled.connect(lambda _, box=box, advice=advice: self._toggled(box, advice))
            self.boxes[caution.key] = box

    @property
    def ticked(self) -> frozenset[str]:
        """The keys of those that are ticked."""
        return frozenset(key for key, box in self.boxes.items() if box.isChecked())

    def _toggled(self, box: TickBox, advice: QLabel) -> None:
        _show_advice(box, advice)
        if box.isChecked():
            announce(box, advice.text())
        self.changed.emit()


def _show_advice(box: TickBox, advice: QLabel) -> None:
    advice.setVisible(box.isChecked())
    box.setAccessibleDescription(advice.text() if box.isChecked() else "")
