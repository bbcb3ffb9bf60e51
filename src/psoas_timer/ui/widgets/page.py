"""What all pages have in common: they scroll, keep their margins, and are filled when shown."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from psoas_timer.ui.theme.tokens import Space
from psoas_timer.ui.widgets.scrolling import prepare

WIDEST_PX = 1_200
"""Lines of text and cards don't grow beyond this; on a wide screen the page stays in the middle."""

NARROW_PX = 760
"""Below this width the margins are smaller."""


class Page(QScrollArea):
    """A scrolling page. Subclasses put their widgets into `column` and fill them in `refresh`.

    Signals:
        start_asked(str), adjust_asked(str): to start a routine or adjust its holds, by its id.
        fit_asked(str): to fit a routine into some minutes, by its id.
        trash_asked(): to show the routines that were put away.
        import_asked(): to take a routine in that somebody gave.
        paste_asked(): to make a routine of what a therapist wrote.
        file_given(Path): to take in a routine out of this file.
        share_asked(str), put_away_asked(str): to give an own routine away or put it into the trash.
        edit_asked(str): to edit an own routine, or a copy of a bundled one, by its id.
        copy_asked(str), new_asked(): to edit a copy of any routine, or a new one.
        favourite_marked(): a routine is a favourite now, or no more.
        page_asked(str): to open another page, by its name.
        help_asked(): to show "When to get help".
        about_asked(): to say what this program is.
        streak_asked(): to explain the streak, day by day.
        settings_asked(str): to show a group of the settings, by its name.
    """

    start_asked = Signal(str)
    adjust_asked = Signal(str)
    fit_asked = Signal(str)
    trash_asked = Signal()
    import_asked = Signal()
    paste_asked = Signal()
    file_given = Signal(object)
    share_asked = Signal(str)
    put_away_asked = Signal(str)
    edit_asked = Signal(str)
    copy_asked = Signal(str)
    new_asked = Signal()
    favourite_marked = Signal()
    page_asked = Signal(str)
    help_asked = Signal()
    about_asked = Signal()
    streak_asked = Signal()
    settings_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setSpacing(Space.L)
        prepare(self, content)

    def refresh(self) -> None:
        """Show what is true now; called each time the page is shown or something has changed."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Give the keyboard to what is used first on this page; by default to nothing."""

    def showEvent(self, event: QShowEvent) -> None:
        """Fill the page whenever it comes up."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content at a readable width in the middle, scroll bar or not."""
        super().resizeEvent(event)
        side = side_margin(self.width())
        bar = self.width() - self.viewport().width()
        self.column.setContentsMargins(side, Space.XL, side - bar, Space.XL)


def side_margin(width_px: int) -> int:
    """The distance of the content from the left and right edges of a page of this width."""
    margin = Space.XL if width_px < NARROW_PX else Space.XXL
    return max(margin, (width_px - WIDEST_PX) // 2)
