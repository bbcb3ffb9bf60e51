"""A program that adds sessions and makes a backup of each day, one after the other, until killed.

Prints what is safe: `session ID` after each session, `backup NAME` after each backup.
"""

import sys
from datetime import timedelta
from pathlib import Path

from psoas_timer.services.backups.backup_desk import BackupDesk
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import places_under
from tests.fakes import FakeClock
from tests.services.history.records import MORNING, record

places = places_under(Path(sys.argv[1]))
clock = FakeClock(local=MORNING)
history = SqliteHistory(places.history_file, places.unsaved_sessions, clock)
desk = BackupDesk(places, clock)
while True:
    clock.local += timedelta(days=1)
    name = f"{clock.local:%Y-%m-%d}"
    history.add(record(name, clock.local))
    print("session", name, flush=True)
    made = desk.make_daily()
    if made is not None:
        print("backup", made.file.name, flush=True)
