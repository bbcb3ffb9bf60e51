"""From the wish to start a routine to its session, which covers the pages, and back to them.

What is asked before a start lives in care/ and ratings/, what a session looks like in session/.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.messages import Message
from psoas_timer.qt.bridge import SessionBridge
from psoas_timer.services.practice import Practice
from psoas_timer.ui.care.starting import Starting
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.frame import Frame
from psoas_timer.ui.notices import Notices
from psoas_timer.ui.ratings.before_start import BeforeStart
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.window_room import WindowRoom

if TYPE_CHECKING:
    from psoas_timer.ui.session.session_view import SessionView


class Sessions(QObject):
    """Asks and tells what is due, begins sessions and shows them.

    Signals:
        left(): the pages are to be seen again.
        adjusted(): the dialog of holds is closed; a routine may last otherwise than before.
        answered(): a question was answered; routines may be led otherwise than before.
        help_asked(): "When to get help" is wanted instead of a session.
    """

    left = Signal()
    adjusted = Signal()
    answered = Signal()
    help_asked = Signal()

    def __init__(
        self,
        window: QMainWindow,
        frame: Frame,
        theme: Theme,
        practice: Practice,
        figures: FigureMaker,
        notices: Notices,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._frame = frame
        self._theme = theme
        self._practice = practice
        self._figures = figures
        self._notices = notices
        self._begun: Routine | None = None
        self.bridge = SessionBridge(practice.runner, self)
        self._room = WindowRoom(window, theme)
        self._starting = Starting(window, theme, practice)
        self._before = BeforeStart(window, theme, practice)
        self._connect()

    def start(self, routine_id: str) -> None:
        """Start a routine, once what is due before it was asked and told."""
        routine = self._practice.chosen(routine_id)
        if routine is not None:
            self._starting.start(routine)

    def adjust(self, routine_id: str) -> None:
        """Open "Adjust holds…" for a routine."""
        from psoas_timer.ui.adjust.adjust_dialog import AdjustDialog

        dialog = AdjustDialog(self._theme, self._practice, routine_id, self._window)
        dialog.start_requested.connect(partial(self._starting.start, may_adjust=False))
        dialog.finished.connect(lambda _: self.adjusted.emit())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def fit(self, routine_id: str) -> None:
        """Open "I have … minutes" for a routine, once it is known what of it suits."""
        chosen = self._practice.chosen(routine_id)
        if chosen is not None:
            self._starting.ask(chosen, partial(self._fit, chosen))

    def show(self) -> "SessionView":
        """Let the running session take the place of the pages; gives what shows it."""
        from psoas_timer.ui.session.session_view import SessionView

        words = self._practice.library.catalogue.safety
        view = SessionView(self._theme, self._practice, self.bridge, self._figures, words)
        view.closed.connect(self._leave)
        view.repeat_asked.connect(self._repeat)
        self._frame.cover(view)
        self._room.enter_session()
        view.setFocus()
        return view

    def go_on(self) -> None:
        """Show the session of an earlier run, which waits to go on."""
        self._begun = None
        self.show().welcome_back()

    def close(self) -> None:
        """Let go of the runner."""
        self.bridge.close()

    def _begin(self, routine: Routine) -> None:
        self._begun = routine
        self._practice.begin(routine)
        shown = self._frame.screens.currentWidget()
        if self._frame.is_covered and shown is not None:
            shown.setFocus()
        else:
            self.show()

    def _repeat(self) -> None:
        """Start what was just led by the usual way: what the answers change is told again."""
        session = self._practice.runner.session
        if session is not None:
            led = session.timeline.routine
            chosen = self._begun or self._practice.chosen(led.id) or led
            self._starting.start(chosen, may_adjust=False)

    def _fit(self, chosen: Routine) -> None:
        cared = self._practice.care.care_for(chosen)
        if not cared.can_be_led:
            self._starting.start(chosen)
            return
        from psoas_timer.ui.fit.fit_sheet import FitSheet

        sheet = FitSheet(self._theme, cared.routine, cared.changes, self._window)
        sheet.start_asked.connect(partial(self._starting.start, may_adjust=False))
        sheet.open()

    def _ask_kindly(self, routine: Routine, cautions: Sequence[Message]) -> None:
        if self._frame.is_covered:
            self._leave()
        self._notices.ask_before_start(cautions, lambda: self._before.start(routine))

    def _help_instead(self) -> None:
        """Have "When to get help" shown where a session was about to begin."""
        if self._frame.is_covered:
            self._leave()
        self.help_asked.emit()

    def _leave(self) -> None:
        self._frame.uncover()
        self._room.leave_session()
        self.left.emit()

    def _connect(self) -> None:
        self._starting.ready.connect(self._before.start)
        self._before.ready.connect(self._begin)
        self._before.help_asked.connect(self._help_instead)
        self._starting.doubtful.connect(self._ask_kindly)
        self._starting.start_asked.connect(self.start)
        self._starting.adjust_asked.connect(self.adjust)
        self._starting.answered.connect(self.answered)
