"""What is rarely changed, behind a button that opens it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from psoas_timer.core.messages import message
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import QUIET_PX, Space
from psoas_timer.ui.widgets.buttons import Button
from psoas_timer.ui.words import told


def inset() -> QVBoxLayout:
    """A column for rows above a button without an edge: its words begin where they do."""
    rows = QVBoxLayout()
    rows.setContentsMargins(QUIET_PX, 0, 0, 0)
    rows.setSpacing(Space.S)
    return rows


class More(QWidget):
    """Holds `inside`, out of sight at first.

    The words of the button stand below those of a form whose rows are `inset`.

    Signals:
        turned(bool): the person opened it, or closed it.
    """

    turned = Signal(bool)

    def __init__(self, theme: Theme, inside: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._inside = inside
        self.button = Button(theme, "", "quiet")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._turn)
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(line)
        column.addWidget(inside)
        inside.setContentsMargins(QUIET_PX, 0, 0, 0)
        self.set_open(is_open=False)

    @property
    def is_open(self) -> bool:
        """Tell whether what is inside is in sight."""
        return not self._inside.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Show what is inside, or hide it."""
        self._inside.setVisible(is_open)
        self.button.setText(told(message("form.less" if is_open else "form.more")))

    def _turn(self) -> None:
        self.set_open(is_open=not self.is_open)
        self.turned.emit(self.is_open)
