"""The last that comes before the first second: a word of care, and the rating if it is wanted.

Questions of safety come before it, in ui.care.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.practice.rating import Moment
from psoas_timer.services.practice import Practice
from psoas_timer.ui.theme.theme import Theme

if TYPE_CHECKING:
    from psoas_timer.core.practice.seek_help import Reason


class BeforeStart(QObject):
    """Tells and asks what is due; then the session may begin.

    Signals:
        ready(Routine): it is to begin now.
        help_asked(): "When to get help" is wanted instead.
    """

    ready = Signal(object)
    help_asked = Signal()

    def __init__(self, window: QWidget, theme: Theme, practice: Practice) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._practice = practice

    def start(self, routine: Routine) -> None:
        """Tell the card that is due, ask for a rating, or let it begin."""
        reason = self._practice.ratings.reason_at_start()
        if reason is None:
            self._ask(routine)
        else:
            self._tell(reason, routine)

    def _tell(self, reason: "Reason", routine: Routine) -> None:
        from psoas_timer.ui.ratings.card_sheet import CardSheet

        self._practice.ratings.card_shown()
        sheet = CardSheet(self._theme, reason, self._window)
        sheet.start_asked.connect(lambda: self._ask(routine))
        sheet.help_asked.connect(self.help_asked)
        sheet.open()

    def _ask(self, routine: Routine) -> None:
        ratings = self._practice.ratings
        if not self._practice.settings.asks_ratings:
            ratings.not_rated()
            self.ready.emit(routine)
            return
        from psoas_timer.ui.ratings.rating_sheet import RatingSheet

        sheet = RatingSheet(self._theme, ratings, Moment.BEFORE, self._window)
        sheet.went_on.connect(lambda: self.ready.emit(routine))
        sheet.stop_asked.connect(self._stop_asking)
        sheet.help_asked.connect(lambda: self._show_help(sheet))
        sheet.open()

    def _stop_asking(self) -> None:
        settings = self._practice.settings
        self._practice.change_settings(replace(settings, asks_ratings=False))

    def _show_help(self, sheet: QWidget) -> None:
        from psoas_timer.ui.care.help_dialog import HelpDialog

        HelpDialog(self._theme, self._practice.library.catalogue.safety, sheet).open()
