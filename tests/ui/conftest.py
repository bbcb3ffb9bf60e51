"""The window on real services in a home of its own, with fake time and no sound."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from psoas_timer.app import compose
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import places_under
from psoas_timer.services.practice import Practice
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.services.sound.output_devices import OutputDevice
from psoas_timer.services.window_state import WindowState
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.theme.theme import Theme
from psoas_timer.ui.widgets.page import Page
from tests.fakes import FakeClock, ManualTicker

Shown = TypeVar("Shown", bound=QWidget)


class Person:
    """A person at a computer: the clock, and everything of one run of the program."""

    def __init__(self, home: Path, clock: FakeClock, *, is_settled: bool = True) -> None:
        places = places_under(home)
        self.window = WindowState(places.window_state_file)
        self.clock = clock
        self.settings = SettingsStore(places.settings_file)
        self.ticker = ManualTicker(clock)
        self.practice = compose(places, self.settings, clock, self.ticker, self.window)
        self.practice.library.reload()
        if is_settled:
            self.set(sound_player="silent", has_read_welcome=True)
            for gate in self.practice.library.catalogue.gates.values():
                self.practice.care.answer(gate, ())

    def set(self, **changes: object) -> None:
        """Change settings."""
        self.practice.change_settings(replace(self.practice.settings, **changes))

    def do(self, routine_id: str) -> SessionRecord:
        """Follow a routine to its end."""
        routine = self.practice.prepared(routine_id)
        assert routine is not None
        self.practice.begin(routine)
        self.ticker.run_for(routine.total_ms + 1)
        assert self.practice.runner.record is not None
        return self.practice.runner.record

    def stop_amid(self, routine_id: str, after_ms: int) -> None:
        """Begin a routine, and have the program end in its midst."""
        routine = self.practice.prepared(routine_id)
        assert routine is not None
        self.practice.begin(routine)
        self.ticker.run_for(after_ms)
        self.practice.close()

    def practise_on(self, routine_id: str, days: int) -> None:
        """Do a routine each morning for so many days; the last one was yesterday."""
        for _ in range(days):
            self.do(routine_id)
            morning = self.clock.local.replace(hour=7, minute=30, second=0, microsecond=0)
            self.clock.local = morning + timedelta(days=1)


def shown(window: QWidget, kind: type[Shown]) -> Shown:
    """The one part of this kind that is in sight."""
    (found,) = [each for each in window.findChildren(kind) if each.isVisible()]
    return found


def texts(widget: QWidget) -> list[str]:
    """What its labels in sight say."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


class Memory:
    """What a window leaves for the next one, without a file."""

    def __init__(self) -> None:
        self.place: Mapping[str, int | str] = {}
        self.saved = 0

    def load(self) -> Mapping[str, int | str]:
        return self.place

    def save(self, place: Mapping[str, int | str]) -> None:
        self.place = place
        self.saved += 1


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def outputs(monkeypatch: pytest.MonkeyPatch) -> list[OutputDevice]:
    """The outputs of the computer, to be changed by a test; no child process asks for them."""
    found = [
        OutputDevice("Speakers", is_default=True),
        OutputDevice("Headphones", is_default=False),
    ]
    monkeypatch.setattr("psoas_timer.services.sound.survey.outputs", lambda: tuple(found))
    return found


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, assets_dir(), "light")


@pytest.fixture
def person(program_home: Path) -> Iterator[Person]:
    person = Person(program_home, FakeClock())
    yield person
    person.practice.close()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the stored history was asked for, by the names of the questions."""
    found = []
    for name in ("recent", "briefs", "day_totals"):
        ask = getattr(SqliteHistory, name)

        def noted(history: SqliteHistory, *about: object, ask=ask, name=name) -> object:
            found.append(name)
            return ask(history, *about)

        monkeypatch.setattr(SqliteHistory, name, noted)
    return found


@pytest.fixture
def figures(theme: Theme, person: Person) -> FigureMaker:
    return FigureMaker(theme, person.clock.now_ms, person.practice.library.poses)


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def open_window(qtbot: QtBot, theme: Theme, memory: Memory) -> Callable[[Practice], MainWindow]:
    """Open the window of a practice and wait until its first page is there."""

    def opened(practice: Practice) -> MainWindow:
        def dressed(settings: Settings) -> Theme:
            theme.choose(settings.theme)
            theme.set_text_percent(settings.text_percent)
            theme.motion.choose(settings.reduce_motion)
            return theme

        window = MainWindow(dressed, memory, lambda: practice)
        qtbot.addWidget(window)
        window.show()
        with qtbot.waitActive(window):
            window.activateWindow()
        qtbot.waitUntil(lambda: window.navigation is not None)
        QApplication.processEvents()  # what was put into a layout that is in sight shows itself
        return window

    return opened


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[Page], Page]:
    """Show a page alone in a window of its own."""

    def shown(page: Page) -> Page:
        qtbot.addWidget(page)
        page.resize(1000, 740)
        page.show()
        with qtbot.waitActive(page):
            page.activateWindow()
        return page

    return shown
