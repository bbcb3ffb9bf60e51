"""A hand at the mouse, over the list of steps."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from psoas_timer.ui.editor.part_view import PartView
from tests.ui.editor.drafts import row_of

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


class Hand:
    """Presses, drags and lets go; rows are known by their names, a circuit as "()"."""

    def __init__(self, qtbot: QtBot, view: PartView) -> None:
        self._qtbot = qtbot
        self._view = view
        self._at = QPoint()

    def place(self, name: str, piece: str = "name", part: float = 0.5) -> QPoint:
        """A point in a piece of a row; `part` is how far down in the row."""
        number = row_of(self._view, name)
        area = self._view.visualRect(self._view.rows.index(number))
        pieces = self._view.delegate.shape.pieces(self._view.rows.rows[number])
        across = getattr(pieces, piece).center().x() + area.left()
        if part == 0.5:
            return area.topLeft() + getattr(pieces, piece).center()
        return QPoint(across, area.top() + round(area.height() * part))

    def click(self, name: str, piece: str = "name", keys: Qt.KeyboardModifier = NO_KEY) -> None:
        """Click on a piece of a row."""
        self._qtbot.mouseClick(self._view.viewport(), LEFT, keys, self.place(name, piece))

    def take(self, name: str) -> None:
        """Press the handle of a row."""
        self._at = self.place(name, "handle")
        self._qtbot.mousePress(self._view.viewport(), LEFT, pos=self._at)

    def carry(self, to: QPoint) -> None:
        """Move there, in two steps as a hand does."""
        for point in ((self._at + to) / 2, to):
            self._qtbot.mouseMove(self._view.viewport(), point)
        self._at = to

    def let_go(self) -> None:
        """Release the button where the pointer is."""
        self._qtbot.mouseRelease(self._view.viewport(), LEFT, pos=self._at)
