"""Opens the real window offscreen and prints what of the figure is loaded when; run by a test."""

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from psoas_timer.app import compose
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.qt.ticker import QtTicker
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.clock import SystemClock
from psoas_timer.services.places import find_places
from psoas_timer.services.practice import Practice
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.services.window_state import WindowState
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.theme.theme import Theme

DRAWS = ("psoas_timer.ui.figure.", "psoas_timer.core.figure.")
HISTORY = ("psoas_timer.ui.history.", "psoas_timer.ui.ratings.ratings_card")
LONGEST_MS = 20_000


def say(moment: str, modules: tuple[str, ...] = DRAWS) -> None:
    """Print whether anything of these modules, by default those of the figure, is loaded."""
    is_loaded = any(name.startswith(modules) for name in sys.modules)
    print(moment, "loaded" if is_loaded else "not loaded", flush=True)


application = QApplication(sys.argv)
places = find_places(None, os.environ)
settings = SettingsStore(places.settings_file)
clock = SystemClock()
practice = compose(places, settings, clock, QtTicker(clock))


def open_practice() -> Practice:
    say("after the first paint:")
    practice.library.reload()
    QTimer.singleShot(0, look_at_the_page)
    return practice


def look_at_the_page() -> None:
    say(f"with {window.navigation.page_name}:")
    wait_for_the_figure()


def wait_for_the_figure() -> None:
    page = window.frame.pages.currentWidget()
    if page.card.figure.view is None:
        QTimer.singleShot(5, wait_for_the_figure)
    else:
        say("with the figure:")
        say("the page of the history:", HISTORY)
        application.quit()


window = MainWindow(
    lambda settings: Theme(application, assets_dir(), settings.theme),
    WindowState(places.window_state_file),
    open_practice,
)
settings.save(Settings(has_read_welcome=True))
say("before the window:")
window.show()
QTimer.singleShot(LONGEST_MS, application.quit)
application.exec()
practice.close()
