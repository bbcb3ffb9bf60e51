"""Scenes of the editor in somebody's hand: a row that is carried, an edge that is dragged."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.layout_faults import settle
from tests.visual.edited import circuit, copy
from tests.visual.stage import Stage

LEFT = Qt.MouseButton.LeftButton
NO_BUTTON = Qt.MouseButton.NoButton


def carried(stage: Stage) -> None:
    """The first step on its way into a circuit."""
    view = circuit(stage).parts.view
    rows = view.rows.rows
    start = view.delegate.shape.pieces(rows[0]).handle.center()
    group = next(number for number, row in enumerate(rows) if row.group is not None)
    into = view.visualRect(view.rows.index(group)).center()
    _drag(view.viewport(), start, QPoint(start.x(), into.y() + 4))


def stretched(stage: Stage) -> None:
    """A hold that is being made longer in the strip."""
    strip = copy(stage).strip
    hold = strip.handles[1]
    start = QPoint(round(hold.at_px), strip.height() // 2)
    _drag(strip, start, start + QPoint(90, 0))


def _drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press the button there and move on, without letting go."""
    press, move = QMouseEvent.Type.MouseButtonPress, QMouseEvent.Type.MouseMove
    for what, at, button in ((press, start, LEFT), (move, end, NO_BUTTON)):
        there = QPointF(widget.mapToGlobal(at))
        event = QMouseEvent(what, QPointF(at), there, button, LEFT, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, event)
    settle()
