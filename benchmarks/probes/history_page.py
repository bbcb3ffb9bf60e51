"""What the history page costs with few and with many sessions. Run: history_page.py FEW MANY.

Reported are milliseconds: the page from being made to being painted, the figures with the map's
days and the streak once they were asked for, and the routine to suggest; each several times.
"""

import sys
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from parts import end_on_error, report
from PySide6.QtWidgets import QApplication

from psoas_timer.app import compose
from psoas_timer.qt.ticker import QtTicker
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.clock import SystemClock
from psoas_timer.services.history.database import open_database
from psoas_timer.services.history.rows import instant
from psoas_timer.services.history.sums import seal_all
from psoas_timer.services.places import places_under
from psoas_timer.services.practice import Practice
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.history.history_page import HistoryPage
from psoas_timer.ui.theme.theme import Theme

TIMES = 7
YEARS = 10
SIDES = ("left", "right", "none", "none")

_SESSION = (
    "INSERT INTO session (number, id, started_utc, utc_offset_min, practice_date, routine_id,"
    " routine_name, routine_version, outcome, planned_ms, led_ms, held_ms)"
    " VALUES (?, ?, ?, ?, ?, 'quick-release', 'Quick release', '', 'finished', 150000, 150000,"
    " 120000)"
)
_STEP = "INSERT INTO step VALUES (?, ?, ?, 'low-lunge', 'stretch', ?, 30000, 30000, 'finished', 0)"
_DAYS = (
    "INSERT INTO day SELECT practice_date, count(*), count(*), sum(held_ms) FROM session GROUP BY 1"
)
_HELD = (
    "INSERT INTO held SELECT practice_date, kind, side, sum(done_ms)"
    " FROM session JOIN step ON step.session = session.number GROUP BY practice_date, kind, side"
)


def filled(folder: Path, sessions: int) -> Practice:
    """A practice of so many sessions in the last ten years; written at once, as that is faster."""
    places, clock = places_under(folder), SystemClock()
    now = clock.now_local()
    a_day = max(sessions // (YEARS * 365), 1)
    connection = open_database(places.history_file)
    connection.execute("BEGIN")
    connection.executemany(_SESSION, (_row(number, now, a_day) for number in range(sessions)))
    for number in range(sessions):
        steps = [(number, place, place + 1, side) for place, side in enumerate(SIDES)]
        connection.executemany(_STEP, steps)
    connection.execute(_DAYS)
    connection.execute(_HELD)
    seal_all(connection)
    connection.execute("COMMIT")
    connection.close()
    return compose(places, SettingsStore(places.settings_file), clock, QtTicker(clock))


def _row(number: int, now: datetime, a_day: int) -> tuple[object, ...]:
    started = now - timedelta(days=number // a_day, minutes=number % a_day)
    return (number, f"{number:032x}", *instant(started), started.date().isoformat())


def page_ms(theme: Theme, practice: Practice) -> float:
    """Make the page and show it until it has been painted."""
    figures = FigureMaker(theme, practice.runner.now_ms, practice.library.poses)
    began_ns = time.perf_counter_ns()
    page = HistoryPage(practice, theme, figures)
    page.resize(1_000, 740)
    page.show()
    page.grab()
    took_ms = (time.perf_counter_ns() - began_ns) / 1_000_000
    page.close()
    page.deleteLater()
    QApplication.processEvents()
    return took_ms


def figures_ms(practice: Practice) -> float:
    """Ask for all days, the streak and the week's goal, as a refresh of the page does."""

    def ask() -> None:
        with practice.history.held():
            practice.history.day_totals()
            practice.streak_desk.streak()
            practice.streak_desk.week_goal()

    return _timed_ms(ask)


def _timed_ms(ask: Callable[[], object]) -> float:
    began_ns = time.perf_counter_ns()
    ask()
    return (time.perf_counter_ns() - began_ns) / 1_000_000


end_on_error()
application = QApplication(sys.argv)
theme = Theme(application, assets_dir(), "light")
few, many = (filled(Path(words), int(words)) for words in sys.argv[1:3])
for practice in (few, many):
    practice.library.reload()
    page_ms(theme, practice)
pairs = [(page_ms(theme, few), page_ms(theme, many)) for _ in range(TIMES)]
report(
    few=[pair[0] for pair in pairs],
    many=[pair[1] for pair in pairs],
    figures=[figures_ms(many) for _ in range(TIMES)],
    suggestion=[_timed_ms(many.advice.suggested_id) for _ in range(TIMES)],
)
few.close()
many.close()
