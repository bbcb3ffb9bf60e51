"""What dialogs need where their text is large: to scroll, and to be as large as the screen lets."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(inside: QWidget) -> QScrollArea:
    """The widget in an area that scrolls up and down, and is reached by what is in it alone."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


def roomy(window: QWidget, width_px: int, height_px: int) -> QSize:
    """The size that a window wants, but no more than its screen has."""
    return QSize(width_px, height_px).boundedTo(window.screen().availableSize())
