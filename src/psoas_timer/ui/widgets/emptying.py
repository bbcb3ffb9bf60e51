"""Emptying a layout whose lines are made anew. What comes into it is up to its owner."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take every widget out; they are out of sight at once, and deleted with the next events."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
