"""What fills the window: the rail, the pages beside it, and the screens that cover them both.

It is made after the first paint. Which page or screen is shown is decided in navigation.py.
"""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from psoas_timer.ui.nav_rail import NavRail
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.fading_stack import FadingStack


class Frame:
    """The parts of the window by name.

    `screens` holds `shell`, which is the rail with the pages, and whatever covers it for a while;
    `column` is where notices stand above the `pages`.
    """

    def __init__(self, theme: Theme) -> None:
        self.rail = NavRail(theme)
        self.pages = FadingStack(theme.motion)
        self.shell = QWidget()
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self.column.addWidget(self.pages, 1)
        row = QHBoxLayout(self.shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(self.column, 1)
        self.screens = QStackedWidget()
        self.screens.addWidget(self.shell)

    @property
    def is_covered(self) -> bool:
        """Tell whether something else than the rail and the pages is seen."""
        return self.screens.currentWidget() is not self.shell

    def cover(self, screen: QWidget) -> None:
        """Let this take the place of the rail and the pages."""
        self.screens.addWidget(screen)
        self.screens.setCurrentWidget(screen)

    def uncover(self) -> None:
        """Show the rail and the pages again; what covered them is destroyed."""
        self.screens.setCurrentWidget(self.shell)
        while self.screens.count() > 1 and (over := self.screens.widget(1)) is not None:
            self.screens.removeWidget(over)
            over.deleteLater()
