"""The real program for probes that lead a session in it: its window, its stores, its session view.

Everything is as in daily use; whether sound comes is up to the settings of the home.
"""

import os
import sys
import time

from PySide6.QtWidgets import QApplication

from psoas_timer.app import compose
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.ticker import Ticker
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.places import find_places
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.services.window_state import WindowState
from psoas_timer.ui.main_window import MainWindow
from psoas_timer.ui.session.session_view import SessionView
from psoas_timer.ui.theme.theme import Theme

FILLED_WITHIN_S = 20.0


class Program:
    """The window on screen with all its pages, of the person whose home the environment names."""

    def __init__(self, clock: Clock, ticker: Ticker) -> None:
        self.application = QApplication(sys.argv)
        places = find_places(None, os.environ)
        settings = SettingsStore(places.settings_file)
        self.practice = compose(places, settings, clock, ticker)
        self.practice.library.reload()
        self.window = MainWindow(
            lambda chosen: Theme(self.application, assets_dir(), chosen.theme),
            WindowState(places.window_state_file),
            lambda: self.practice,
        )
        self.window.show()
        end_s = time.monotonic() + FILLED_WITHIN_S
        while self.window.navigation is None:
            if time.monotonic() > end_s:
                raise TimeoutError("the window was not painted")
            self.application.processEvents()

    def begin(self, routine: Routine) -> SessionView:
        """Start a session and give the view that shows it."""
        self.practice.begin(routine)
        navigation = self.window.navigation
        assert navigation is not None
        navigation.sessions.show()
        view = self.window.frame.screens.currentWidget()
        assert isinstance(view, SessionView)
        return view
