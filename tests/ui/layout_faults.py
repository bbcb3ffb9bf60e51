"""Finds text that is cut off, and parts of a window that lie over one another or stick out."""

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QTextBrowser,
    QWidget,
)

from psoas_timer.ui.session.fitting_label import FittingLabel
from psoas_timer.ui.session.side_pill import SidePill
from psoas_timer.ui.session.ticking_text import TickingText
from psoas_timer.ui.widgets.labels import ElidedLabel

ROUNDING_PX = 1


def settle() -> None:
    """Let everything find its place: a layout may change with the size that it was given."""
    for _ in range(6):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def layout_faults(window: QWidget) -> list[str]:
    """What is wrong with the places of all that is visible in this window, in words."""
    settle()
    faults = []
    for widget in [window, *window.findChildren(QWidget)]:
        if widget.isVisible():
            faults += [f"{_name(widget)} {fault}" for fault in _faults_of(widget)]
    return faults


def _faults_of(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel():
            yield from _faults_of_label(widget)
        case QPushButton() if not widget.text() and widget.layout() is None:
            pass  # an icon
        case QPushButton() | QCheckBox() | QComboBox() | QAbstractSpinBox() | TickingText():
            yield from _too_small(widget)
        case QScrollArea() if widget.widget() is not None:
            never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            is_sideways = widget.horizontalScrollBarPolicy() is not never
            if not is_sideways and widget.widget().width() > widget.viewport().width():
                yield f"is {widget.widget().width()} wide in {widget.viewport().width()}"
        case QTextBrowser() if widget.horizontalScrollBar().maximum() > 0:
            yield "has lines that are too long"
    layout = widget.layout()
    if layout is not None and not isinstance(widget, QAbstractScrollArea):
        yield from _faults_inside(widget, layout)


def _faults_of_label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    size, room = label.size(), label.contentsRect()
    metrics = label.fontMetrics()
    if isinstance(label, ElidedLabel):
        if label.sizeHint().height() > size.height() + ROUNDING_PX:
            yield f"is {size.height()} high and needs {label.sizeHint().height()}"
    elif isinstance(label, FittingLabel):
        yield from _too_small_for(label.text(), metrics, room, label.wordWrap())
    elif label.wordWrap():
        if label.heightForWidth(size.width()) > size.height() + ROUNDING_PX:
            yield f"is {size.height()} high and needs {label.heightForWidth(size.width())}"
        if label.textFormat() is Qt.TextFormat.PlainText:
            widest = max(
                map(metrics.horizontalAdvance, re.split(r"[\s\u200b]", label.text())), default=0
            )
            if widest > room.width():
                yield f"is {room.width()} wide and a word needs {widest}"
    elif isinstance(label, SidePill) or label.pixmap().isNull():
        yield from _too_small(label)


def _too_small_for(text: str, metrics: QFontMetrics, room: QRect, wraps: bool) -> Iterator[str]:
    flags = Qt.TextFlag.TextWordWrap if wraps else 0
    needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), flags, text)
    if needed.width() > room.width() + ROUNDING_PX or needed.height() > room.height() + ROUNDING_PX:
        yield f"has {room.size().toTuple()} and needs {needed.size().toTuple()}"


def _too_small(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QCheckBox) and widget.hasHeightForWidth():
        needed_px = widget.heightForWidth(widget.width())
        if needed_px > widget.height() + ROUNDING_PX:
            yield f"is {widget.height()} high and needs {needed_px}"
    needed = widget.minimumSizeHint() if isinstance(widget, QComboBox) else widget.sizeHint()
    if isinstance(widget, QAbstractSpinBox):
        needed = widget.minimumSizeHint()
    size = widget.size()
    if needed.width() > size.width() + ROUNDING_PX or needed.height() > size.height() + ROUNDING_PX:
        yield f"has {size.toTuple()} and needs {needed.toTuple()}"


def _faults_inside(parent: QWidget, layout: QLayout) -> Iterator[str]:
    parts = [part for part in _widgets_of(layout) if part.isVisibleTo(parent)]
    for part in parts:
        if not parent.rect().contains(part.geometry()) and not part.geometry().isEmpty():
            yield f"{parent.rect().getRect()} does not hold {_name(part)} {part.geometry()}"
    for one, other in combinations(parts, 2):
        if one.geometry().intersects(other.geometry()):
            yield f"has {_name(one)} over {_name(other)}"


def _widgets_of(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item.widget() is not None:
            yield item.widget()
        elif item.layout() is not None:
            yield from _widgets_of(item.layout())


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = text() if callable(text) else ""
    return f"{type(widget).__name__} {words or widget.accessibleName()!r}"
