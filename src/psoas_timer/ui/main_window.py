"""The window: rail, pages, banners and the running session, each made when it is first needed.

Before the first paint there are only the rail and the ground; routines, history and pages come
right after it (see theme/theme.py for what is kept away until then).
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from psoas_timer.ui.nav_rail import NavRail
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.window_place import FIRST_PAGE, WindowMemory, place_of, put_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from psoas_timer.services.practice import Practice
    from psoas_timer.ui.navigation import Navigation

SMALLEST = (720, 540)
"""Width and height in px below which the pages are not laid out."""

FIRST_SIZE = (1120, 740)


class MainWindow(QMainWindow):
    """The program's window.

    `open_practice` is called once, right after the first paint; `memory` keeps the window's place
    and its last page from one run to the next.
    """

    def __init__(
        self, theme: Theme, memory: WindowMemory, open_practice: "Callable[[], Practice]"
    ) -> None:
        super().__init__()
        self._theme = theme
        self._memory = memory
        self._open_practice = open_practice
        self._is_painted = False
        self.navigation: Navigation | None = None
        self.rail = NavRail(theme)
        self.pages = QStackedWidget()
        self.screens = QStackedWidget()
        self.setWindowTitle(self.tr("Psoas Timer"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._lay_out()
        remembered = memory.load()
        theme.choose(str(remembered.get("theme", theme.choice)))
        page = put_at(self, remembered)
        self._first_page = page if page in self.rail.buttons else FIRST_PAGE
        self.rail.mark(self._first_page)

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint, let the rest come."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._fill)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place. A running session stays in its journal."""
        page = self.navigation.page_name if self.navigation is not None else self._first_page
        self._memory.save(place_of(self, page) | {"theme": self._theme.choice})
        if self.navigation is not None:
            self.navigation.close()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.shell = QWidget()
        row = QHBoxLayout(self.shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self.column.addWidget(self.pages, 1)
        row.addLayout(self.column, 1)
        self.screens.addWidget(self.shell)
        self.setCentralWidget(self.screens)

    def _fill(self) -> None:
        from psoas_timer.ui.navigation import Navigation

        self.navigation = Navigation(self, self._theme, self._open_practice())
        self.navigation.open_first(self._first_page)
