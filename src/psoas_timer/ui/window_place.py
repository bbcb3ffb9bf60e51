"""Where the window was and which page was open, as plain values. Their file is read elsewhere.

The window also remembers the colour of its ground there: it is needed before the settings are read.
"""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

FIRST_PAGE = "today"

ENOUGH_PX = 80
"""So much of a window's top must lie on a screen for the window to be found and moved."""


class WindowMemory(Protocol):
    """What keeps the window's place from one run to the next."""

    def load(self) -> Mapping[str, int | str]:
        """What was saved last, or nothing."""
        ...

    def save(self, place: Mapping[str, int | str]) -> None:
        """Keep the place for the next run."""
        ...


def put_at(window: QMainWindow, place: Mapping[str, int | str]) -> str:
    """Put the window where it was, if a screen is still there; returns the page that was open."""
    numbers = [place.get(key) for key in ("x", "y", "width", "height")]
    whole = [number for number in numbers if isinstance(number, int)]
    if len(whole) == len(numbers):
        wanted = QRect(*whole)
        window.resize(wanted.size())
        if _is_on_a_screen(wanted):
            window.move(wanted.topLeft())
    if place.get("is_maximized"):
        window.setWindowState(window.windowState() | window.windowState().WindowMaximized)
    return str(place.get("page", FIRST_PAGE))


def place_of(window: QMainWindow, page: str) -> dict[str, int | str]:
    """What `put_at` needs to bring the window back; x and y are those of its frame."""
    place = window.normalGeometry()
    frame = window.frameGeometry().topLeft() - window.geometry().topLeft()
    return {
        "x": place.x() + frame.x(),
        "y": place.y() + frame.y(),
        "width": place.width(),
        "height": place.height(),
        "is_maximized": int(window.isMaximized()),
        "page": page,
    }


def _is_on_a_screen(place: QRect) -> bool:
    top = QRect(place.left(), place.top(), place.width(), ENOUGH_PX)
    return any(
        screen.availableGeometry().intersected(top).width() >= ENOUGH_PX
        for screen in QGuiApplication.screens()
    )
