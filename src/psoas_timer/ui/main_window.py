"""The window itself: its place, its ground, and the moment at which it is filled.

Only the ground is there at the first paint, in the colour of the theme. Everything else, fonts and
text included, is imported and made right after it: the first line of text alone takes 16 ms.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMainWindow

from psoas_timer.ui.window_place import FIRST_PAGE, WindowMemory, put_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from psoas_timer.core.preferences.settings import Settings
    from psoas_timer.services.practice import Practice
    from psoas_timer.ui.data.daily_backup import DailyBackup
    from psoas_timer.ui.frame import Frame
    from psoas_timer.ui.navigation import Navigation
    from psoas_timer.ui.place_keeper import PlaceKeeper
    from psoas_timer.ui.theme.theme import Theme

SMALLEST = (720, 540)
"""Width and height in px below which the pages are not laid out."""

FIRST_SIZE = (1120, 740)

CALM_MS = 20_000
"""So long after the first page a backup is thought of: the start is over, whatever the machine."""


class MainWindow(QMainWindow):
    """The program's window.

    `open_practice` and `make_theme` (with the settings) are called once, right after the first
    paint; `frame` and `navigation` are there from then on. `memory` keeps the window's
    place, its ground and its last page from one run to the next.
    """

    frame: "Frame"

    def __init__(
        self,
        make_theme: "Callable[[Settings], Theme]",
        memory: WindowMemory,
        open_practice: "Callable[[], Practice]",
    ) -> None:
        super().__init__()
        self._make_theme = make_theme
        self._practice: Practice | None = None
        self._memory = memory
        self._open_practice = open_practice
        self._is_painted = False
        self._keeper: PlaceKeeper | None = None
        self._backups: DailyBackup | None = None
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.timeout.connect(self._back_up)
        self.navigation: Navigation | None = None
        self.setWindowTitle(self.tr("Psoas Timer"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self.setAcceptDrops(True)
        self._remembered = memory.load()
        self._first_page = put_at(self, self._remembered)
        self._ground = QColor(str(self._remembered.get("ground", "")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Begin in the colour of the last run, then let the rest come.

        Another colour flashing up hurts in the dark. A palette would outlive a change of theme.
        """
        super().paintEvent(event)
        if self.navigation is None and self._ground.isValid():
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._ground)
            painter.end()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._fill)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place. A running session stays in its journal."""
        if self._keeper is not None and self.navigation is not None:
            self._keeper.keep()
            self.navigation.close()
            self._calm.stop()
            if self._backups is not None:
                self._backups.end()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a single file, while no session covers the pages."""
        takes = self.navigation is not None and self.navigation.takes_files
        if takes and _dropped(event) is not None:
            _accept_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Look into the file, once whoever gave it is no longer held up by the answer."""
        file = _dropped(event)
        navigation = self.navigation
        if file is not None and navigation is not None:
            _accept_copy(event)
            QTimer.singleShot(0, self, lambda: navigation.take_file(file))

    def _fill(self) -> None:
        from psoas_timer.ui.frame import Frame
        from psoas_timer.ui.navigation import Navigation
        from psoas_timer.ui.place_keeper import PlaceKeeper

        self._practice = practice = self._open_practice()
        theme = self._make_theme(practice.settings)
        self.frame = Frame(theme)
        self.setCentralWidget(self.frame.screens)
        self.frame.screens.show()  # at once: only what is visible can get the keyboard
        self.navigation = navigation = Navigation(self, self.frame, theme, practice)
        page = self._first_page
        navigation.open_first(page if page in self.frame.rail.buttons else FIRST_PAGE)
        self._keeper = PlaceKeeper(
            self,
            self._memory,
            self._remembered,
            page=lambda: navigation.page_name,
            ground=lambda: theme.colours.background,
        )
        navigation.page_opened.connect(self._keeper.changed)
        theme.changed.connect(self._keeper.changed)
        self._calm.start(CALM_MS)

    def _back_up(self) -> None:
        """Have today backed up, and each further day that the window is open."""
        from psoas_timer.ui.data.daily_backup import DailyBackup

        if self._practice is not None and self.navigation is not None:
            looked = self.navigation.notices.show_problems
            self._backups = DailyBackup(self._practice, self, looked)
            self._backups.look()


def _dropped(event: QDropEvent) -> "Path | None":
    """The one file that is dragged, if it lies on a disk and may be copied; None for several."""
    from pathlib import Path

    urls = event.mimeData().urls()
    is_file = len(urls) == 1 and urls[0].isLocalFile()
    may_copy = bool(event.possibleActions() & Qt.DropAction.CopyAction)
    return Path(urls[0].toLocalFile()) if is_file and may_copy else None


def _accept_copy(event: QDropEvent) -> None:
    """Take a copy, whatever is proposed: after a move its giver would delete the file."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
