"""Areas that scroll, which large text needs."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

FITTED_AFTER = frozenset(
    {QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}
)


class CappedArea(QScrollArea):
    """As high as what is in it, up to `part` of the height of its parent; then it scrolls."""

    def __init__(self, inside: QWidget, part: float = 0.6) -> None:
        super().__init__()
        self._inside = inside
        self._part = part
        prepare(self, inside)
        inside.installEventFilter(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Know from now on how much room there is."""
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            parent.installEventFilter(self)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit into another width."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit to other content, and into another height."""
        if event.type() in FITTED_AFTER:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        layout, parent = self._inside.layout(), self.parentWidget()
        if self._inside.isHidden() or layout is None or parent is None:
            self.setFixedHeight(0)
            return
        width = self.viewport().width()
        has_lines = layout.hasHeightForWidth()
        needed = layout.totalHeightForWidth(width) if has_lines else layout.totalSizeHint().height()
        self.setFixedHeight(min(needed, round(parent.height() * self._part)))


def scrolling(inside: QWidget) -> QScrollArea:
    """The widget in an area that scrolls up and down, and is reached by what is in it alone."""
    area = QScrollArea()
    prepare(area, inside)
    return area


def prepare(area: QScrollArea, inside: QWidget) -> None:
    """Have the area scroll this widget up and down, without a frame or a keyboard of its own."""
    # Asked for Qt's own viewport, PySide6 makes the classes of all widgets (1.7 MB) to see which
    # of them it is.
    area.setViewport(QWidget())
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
