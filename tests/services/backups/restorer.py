"""A program that restores two backups in turn until it is killed.

Its arguments are the home and the names of the backups; prints a line after each one.
"""

import sys
from datetime import timedelta
from itertools import cycle
from pathlib import Path

from psoas_timer.services.backups.backup import Scope
from psoas_timer.services.backups.backup_desk import BackupDesk
from psoas_timer.services.places import places_under
from tests.fakes import FakeClock
from tests.services.history.records import MORNING

clock = FakeClock(local=MORNING + timedelta(days=1))
desk = BackupDesk(places_under(Path(sys.argv[1])), clock)
for file in cycle(Path(name) for name in sys.argv[2:]):
    clock.local += timedelta(hours=1)
    print(desk.restore(file, Scope.ALL), flush=True)
