"""The composition root: reads the command line, builds one of each adapter, wires them and runs.

The only module that knows every floor. What is shown lives in ui and terminal.
"""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from psoas_timer.services.bundled import AssetsMissing, assets_dir
from psoas_timer.services.places import Places, find_places
from psoas_timer.terminal.command_line import asks_for_window_only, home_named, parse
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, NONE_HERE

if TYPE_CHECKING:
    from psoas_timer.core.ports.clock import Clock
    from psoas_timer.core.ports.ticker import Ticker
    from psoas_timer.core.preferences.settings import Settings
    from psoas_timer.services.practice import Practice
    from psoas_timer.services.preferences.settings_store import SettingsStore
    from psoas_timer.services.stores import Stores
    from psoas_timer.services.window_state import WindowState
    from psoas_timer.terminal.arguments import Arguments
    from psoas_timer.ui.theme.theme import Theme


def main(words: Sequence[str] | None = None) -> int:
    """Run the program with the words after its name, by default sys.argv's; gives the exit code."""
    words = sys.argv[1:] if words is None else words
    if words and (module := _sound_helper(words[0])):
        from importlib import import_module

        code: int = import_module(module).main()
        return code
    arguments = None if asks_for_window_only(words) else parse(words)
    try:
        assets_dir()  # asked now, since nothing at all works without them
    except AssetsMissing as error:
        _tell("terminal.no_assets", places=" and ".join(str(place) for place in error.places))
        return DATA_PROBLEM
    if arguments is not None and arguments.command:
        return _run_terminal(arguments)
    from psoas_timer.services.display import has_display, is_display_asked_for

    if has_display(os.environ) and _qt_loads():
        return _run_window(home_named(words) if arguments is None else arguments.home)
    if is_display_asked_for(os.environ):
        _tell("terminal.no_display", platform=os.environ["QT_QPA_PLATFORM"])
        return NONE_HERE
    return _run_terminal(arguments or parse(words))


def _sound_helper(word: str) -> str | None:
    """Give the module of the sound helper that a frozen program was started as; mostly None."""
    if not word.startswith("--sound-"):
        return None
    from psoas_timer.services.sound.helper_link import HELPER_MODULES, Helper

    return {helper.value: HELPER_MODULES[helper] for helper in Helper}.get(word)


def _qt_loads() -> bool:
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:  # a shared library of the system is missing
        _tell("terminal.no_qt", reason=str(error))
        return False
    return True


def _tell(key: str, **args: str) -> None:
    from psoas_timer.core.messages import message
    from psoas_timer.wording.say import say

    print(say(message(key, **args)), file=sys.stderr)


def _run_window(home: str | None) -> int:
    """Show the window; what the first paint does not need is built after it."""
    import signal

    from PySide6.QtWidgets import QApplication

    from psoas_timer.qt.feature_hook import leave_sources_unread
    from psoas_timer.qt.garbage import GarbageCollector

    leave_sources_unread()
    from psoas_timer.services.window_state import WindowState
    from psoas_timer.ui.main_window import MainWindow

    places = find_places(home, os.environ)
    memory = WindowState(places.window_state_file)
    opened: list[Practice] = []

    def open_practice() -> "Practice":
        opened.append(_practice_of_window(places, memory))
        return opened[0]

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C ends it; the journal keeps the session
    # Qt's own style, which takes all colours from the palette. Setting it later takes time and
    # memory: PySide6 would make the classes of the styles.
    application = QApplication(["psoas-timer", "-style", "fusion"])
    application.setApplicationName("psoas-timer")
    application.setDesktopFileName("psoas-timer")
    GarbageCollector(application).begin()

    def make_theme(settings: "Settings") -> "Theme":
        from psoas_timer.ui.theme.theme import Theme

        look = (settings.theme, settings.text_percent, settings.reduce_motion)
        return Theme(application, assets_dir(), *look)

    window = MainWindow(make_theme, memory, open_practice)
    window.show()
    code = application.exec()
    for practice in opened:
        practice.close()
    return code


def _practice_of_window(places: Places, window: "WindowState") -> "Practice":
    from psoas_timer.qt.crash import log_what_nobody_expected
    from psoas_timer.qt.ticker import QtTicker
    from psoas_timer.services.clock import SystemClock
    from psoas_timer.services.logs import keep_log
    from psoas_timer.services.preferences.settings_store import SettingsStore

    keep_log(places.log_file)
    log_what_nobody_expected()
    clock = SystemClock()
    settings = SettingsStore(places.settings_file)
    practice = compose(places, settings, clock, QtTicker(clock), window)
    practice.library.reload()
    return practice


def _run_terminal(arguments: "Arguments") -> int:
    from psoas_timer.services.clock import SystemClock
    from psoas_timer.services.logs import keep_log
    from psoas_timer.services.preferences.settings_store import SettingsStore
    from psoas_timer.terminal.front import run_terminal
    from psoas_timer.terminal.keyboard import open_keyboard
    from psoas_timer.terminal.loop import Loop

    places = find_places(arguments.home, os.environ)
    keep_log(places.log_file)
    clock = SystemClock()
    loop = Loop(clock, open_keyboard())
    practice = compose(places, SettingsStore(places.settings_file), clock, loop)
    try:
        return run_terminal(arguments, practice, loop)
    finally:
        practice.close()


def compose(
    places: Places,
    settings: "SettingsStore",
    clock: "Clock",
    ticker: "Ticker",
    window: "WindowState | None" = None,
) -> "Practice":
    """Build the engine and the person's stores; nothing of the library is read yet.

    `window` keeps the place of the window, where there is one.
    """
    from psoas_timer.services.practice import Practice
    from psoas_timer.services.session.cue_feed import CueFeed
    from psoas_timer.services.session.runner import SessionRunner
    from psoas_timer.services.sound.sound_desk import SoundDesk
    from psoas_timer.services.voice.voice_desk import VoiceDesk

    stores = _stores(places, settings, clock, window)
    sound = SoundDesk(assets_dir, lambda: settings.settings, places.sounds)
    voice = VoiceDesk(assets_dir, places.voice_cache)
    feed = CueFeed(sound.player, voice.speaker)
    runner = SessionRunner(clock, ticker, feed, stores.journal, stores.keep)
    return Practice(clock, stores, runner, sound, voice)


def _stores(
    places: Places, settings: "SettingsStore", clock: "Clock", window: "WindowState | None"
) -> "Stores":
    from psoas_timer.services.backups.backup_desk import BackupDesk
    from psoas_timer.services.care.answer_store import CareAnswerStore
    from psoas_timer.services.content.library import RoutineLibrary
    from psoas_timer.services.history.store import SqliteHistory
    from psoas_timer.services.preferences.adjustment_store import AdjustmentStore
    from psoas_timer.services.preferences.favourite_store import FavouriteStore
    from psoas_timer.services.session.journal import FileJournal
    from psoas_timer.services.session.unfinished import UnfinishedSessions
    from psoas_timer.services.stores import Stores

    backups = BackupDesk(places, clock)

    def open_history() -> SqliteHistory:
        return SqliteHistory(
            places.history_file, places.unsaved_sessions, clock, backups, places.second_copies
        )

    history = open_history()
    library = RoutineLibrary(assets_dir(), places.routines)
    return Stores(
        places=places,
        settings=settings,
        adjustments=AdjustmentStore(places.adjustments_file),
        care=CareAnswerStore(places.care_file, lambda: library.catalogue.safety),
        favourites=FavouriteStore(places.favourites_file),
        library=library,
        history=history,
        open_history=open_history,
        journal=FileJournal(places.journals),
        unfinished=UnfinishedSessions(
            places.journals, lambda key: history.session(key) is not None
        ),
        backups=backups,
        window=window,
    )
