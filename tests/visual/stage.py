"""The program as it is photographed: fixed time, a sample history, no sound. Always the same."""

import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QPoint, QSize
from PySide6.QtGui import QColor, QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from psoas_timer.core.practice.record import Outcome, SessionRecord, step_records
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import advance
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.library import RoutineLibrary
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import places_under
from psoas_timer.services.sound import survey
from psoas_timer.services.sound.output_devices import OutputDevice
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.theme.tokens import THEMES
from tests.builders import a_record
from tests.fakes import A_MORNING as A_MONDAY
from tests.fakes import FakeClock
from tests.ui.conftest import Memory, Person
from tests.ui.layout_faults import settle

A_FRIDAY = A_MONDAY + timedelta(days=4)
SAMPLE_DAYS = 140
UNBROKEN_DAYS = 11
PAUSE_DAYS = 4
MISSED_EVERY = 6
TWICE_EVERY = 5
"""A streak of eleven days goes on today; before it are some days without, too many for freezes."""

HABITS = ("quick-release", "low-lunge-daily", "evening-wind-down", "desk-break")

PATIENCE_TURNS = 200

NOWHERE = (9_999, 9_999)


class Stage:
    """One window, of a person whose folder and day are always the same."""

    def __init__(self, theme: Theme, home: Path, size: QSize, *, used: bool) -> None:
        self._size = size
        self.clock = FakeClock(local=A_FRIDAY)
        self.person = Person(home, self.clock, is_settled=used)
        percent = round(theme.scale * 100)  # or the first change of a setting would undo the theme
        name = next(name for name, colours in THEMES.items() if colours is theme.colours)
        self.person.set(theme=name, text_percent=percent, reduce_motion="on")
        if not used:
            self.person.set(sound_player="silent")
        self.theme = theme
        self.window = MainWindow(self._dressed, Memory(), lambda: self.person.practice)
        self.window.resize(size)
        self.window.show()
        self.settle_until_filled()

    @property
    def session_view(self) -> SessionView:
        """The view of the running session."""
        view = self.window.frame.screens.currentWidget()
        assert isinstance(view, SessionView)
        return view

    def open(self, page: str) -> QWidget:
        """Show a page and give it."""
        assert self.window.navigation is not None
        self.window.navigation.open(page)
        settle()
        page_widget = self.window.frame.pages.currentWidget()
        assert page_widget is not None
        return page_widget

    def lead(self, routine_id: str, seconds: float) -> SessionView:
        """Start a routine and let so much of it pass."""
        assert self.window.navigation is not None
        routine = self.person.practice.prepared(routine_id)
        assert routine is not None
        self.person.practice.begin(routine)
        self.window.navigation.sessions.show()
        self.pass_time(seconds)
        return self.session_view

    def pass_time(self, seconds: float) -> None:
        """Let time pass for the session and what shows it."""
        self.person.ticker.run_for(round(seconds * 1_000))
        self.session_view.refresh()
        settle()

    def picture(self) -> QPixmap:
        """The window, with an open dialog in its middle."""
        self.window.resize(self._size)  # a session may have asked for more
        settle()
        picture = self.window.grab()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                self._put(picture, dialog)
        return picture

    def close(self) -> None:
        """Take the window away and let everything go."""
        self.theme.motion.choose("on")
        self.window.close()
        self.person.practice.close()
        self.window.deleteLater()
        settle()
        # No event loop lets it go, and the next theme would dress all windows there ever were.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle_until_filled(self) -> None:
        """Wait for the first page."""
        for _ in range(PATIENCE_TURNS):
            settle()
            if self.window.navigation is not None:
                return
        raise TimeoutError("the window was not filled")

    def _put(self, picture: QPixmap, dialog: QDialog) -> None:
        shown = dialog.grab()
        room = picture.size() - shown.size()
        with_shade = QPainter(picture)
        with_shade.fillRect(picture.rect(), QColor(0, 0, 0, 90))
        with_shade.drawPixmap(QPoint(room.width() // 2, room.height() // 2), shown)
        with_shade.end()

    def _dressed(self, settings: Settings) -> Theme:
        return self.theme


@contextmanager
def staged(theme: Theme, size: QSize, *, used: bool = True) -> Iterator[Stage]:
    """A stage of this size in a folder of its own, which pictures name by the same words."""
    with (
        tempfile.TemporaryDirectory(prefix="psoas-visual-") as folder,
        chdir(folder),
        _same_everywhere(),
    ):
        home = Path("home")
        if used:
            history = places_under(home).history_file
            history.parent.mkdir(parents=True, exist_ok=True)
            history.write_bytes(sample_history())
        stage = Stage(theme, home, size, used=used)
        try:
            yield stage
        finally:
            stage.close()


@contextmanager
def _same_everywhere() -> Iterator[None]:
    """Dates as in the United Kingdom, and one loudspeaker, whatever this computer has."""
    locale, outputs = QLocale(), survey.outputs
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    QCursor.setPos(*NOWHERE)  # or something would be lit up, as what is below the pointer is
    survey.outputs = lambda: (OutputDevice("Speakers", is_default=True),)
    try:
        yield
    finally:
        survey.outputs = outputs
        QLocale.setDefault(locale)


@cache
def sample_history() -> bytes:
    """The file of a history with sessions of the last months: one on most days, two on some."""
    with tempfile.TemporaryDirectory(prefix="psoas-visual-") as folder:
        places = places_under(Path(folder))
        clock = FakeClock(local=A_FRIDAY)
        library = RoutineLibrary(assets_dir(), places.routines)
        library.reload()
        history = SqliteHistory(places.history_file, places.unsaved_sessions, clock)
        today = A_FRIDAY.date()
        for back in range(SAMPLE_DAYS, 0, -1):
            day = today - timedelta(days=back)
            is_pause = UNBROKEN_DAYS < back <= UNBROKEN_DAYS + PAUSE_DAYS
            if back <= UNBROKEN_DAYS or not (is_pause or back % MISSED_EVERY == 0):
                history.add(_record(library, day, HABITS[back % len(HABITS)], 7))
                if back % TWICE_EVERY == 0:
                    history.add(_record(library, day, "desk-break", 15))
        history.close()
        return places.history_file.read_bytes()


def _record(library: RoutineLibrary, day: date, routine_id: str, hour: int) -> SessionRecord:
    routine = library.routine(routine_id)
    assert routine is not None
    session, _ = commands.start(lay_out(routine), 0)
    session, _ = advance(session, routine.total_ms)
    steps = step_records(session, routine.total_ms)
    return a_record(
        id=f"{day}-{hour}",
        started=datetime(day.year, day.month, day.day, hour, 30, tzinfo=A_FRIDAY.tzinfo),
        practice_date=day,
        routine_id=routine.id,
        routine_name=routine.name,
        routine_version=routine.version,
        outcome=Outcome.FINISHED,
        planned_ms=routine.total_ms,
        led_ms=routine.total_ms,
        held_ms=sum(step.done_ms for step in steps),
        steps=steps,
    )


def make_theme(application: QApplication, name: str, text_percent: int) -> Theme:
    """A theme that does not ask the desktop."""
    return Theme(application, assets_dir(), name, text_percent, "on")
