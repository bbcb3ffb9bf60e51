"""Makes a home as after a year of daily practice: settings, window place and 365 sessions.

The home is the one that the environment names.
"""

import os
from dataclasses import replace
from datetime import timedelta

from parts import one_hold, report

from psoas_timer.core.practice.record import make_record
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import advance
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.clock import SystemClock
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import find_places
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.services.window_state import WindowState

DAYS = 365

places = find_places(None, os.environ)
chosen = replace(Settings(), has_read_welcome=True, sound_player="silent", theme="light")
SettingsStore(places.settings_file).save(chosen)
place: dict[str, int | str] = {
    "x": 60,
    "y": 40,
    "width": 1120,
    "height": 740,
    "is_maximized": 0,
    "page": "today",
}
WindowState(places.window_state_file).save(place)

clock = SystemClock()
timeline = lay_out(one_hold(300))
begun, _ = commands.start(timeline, 0)
session, _ = advance(begun, timeline.total_ms)
history = SqliteHistory(places.history_file, places.unsaved_sessions, clock)
for days_ago in range(DAYS, 0, -1):
    started = clock.now_local() - timedelta(days=days_ago)
    history.add(
        make_record(
            session,
            timeline.total_ms,
            record_id=f"day-{days_ago}",
            started=started,
            practised_on=started.date(),
            reached_end=True,
        )
    )
history.close()
report(days=DAYS)
