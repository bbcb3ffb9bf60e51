"""A program that adds sessions, backs each day up and notes days, one by one, until killed.

Prints what is safe: `session ID` after each session, `backup NAME` after each backup, `noted DAY`
after each day that was noted as practised.
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
history = SqliteHistory(
    places.history_file, places.unsaved_sessions, clock, copies_folder=places.second_copies
)
desk = BackupDesk(places, clock)
while True:
    clock.local += timedelta(days=1)
    name = f"{clock.local:%Y-%m-%d}"
    history.add(record(name, clock.local))
    print("session", name, flush=True)
    made = desk.make_daily()
    if made is not None:
        print("backup", made.file.name, flush=True)
    noted = clock.local.date() - timedelta(days=1)
    history.change_streak_notes(lambda notes, day=noted: notes.with_correction(day))
    print("noted", noted, flush=True)
