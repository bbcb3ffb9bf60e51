"""What it costs to open the streak day by day. Run: python streak_sheet.py DAYS.

Reported are the milliseconds from the request to the window being painted, several times.
"""

import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from parts import end_on_error, report
from PySide6.QtWidgets import QApplication

from psoas_timer.app import compose
from psoas_timer.qt.ticker import QtTicker
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.clock import SystemClock
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import places_under
from psoas_timer.services.practice import Practice
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.ui.streak.streak_sheet import StreakSheet
from psoas_timer.ui.theme.theme import Theme

TIMES = 7
MISSED_EVERY = 9


def filled(days: int) -> Practice:
    """A practice of so many days, most of them noted by the person."""
    places, clock = places_under(Path.cwd()), SystemClock()
    today = clock.now_local().date()
    marked = frozenset(
        today - timedelta(days=ago) for ago in range(1, days + 1) if ago % MISSED_EVERY
    )
    history = SqliteHistory(places.history_file, places.unsaved_sessions, clock)
    history.change_streak_notes(lambda notes: replace(notes, corrected=marked))
    history.close()
    return compose(places, SettingsStore(places.settings_file), clock, QtTicker(clock))


def opened_ms(theme: Theme, practice: Practice) -> float:
    """Open it once, until it has been painted."""
    began_ns = time.perf_counter_ns()
    sheet = StreakSheet(theme, practice)
    sheet.show()
    sheet.grab()
    took_ms = (time.perf_counter_ns() - began_ns) / 1_000_000
    sheet.close()
    QApplication.processEvents()
    return took_ms


end_on_error()
application = QApplication(sys.argv)
practice = filled(int(sys.argv[1]))
theme = Theme(application, assets_dir(), "light")
opened_ms(theme, practice)
report(opened=[opened_ms(theme, practice) for _ in range(TIMES)])
practice.close()
