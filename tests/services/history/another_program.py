"""A program that saves one session and ends. Run: HISTORY, the folder of what waits, ID."""

import sys
from pathlib import Path

from psoas_timer.services.history.store import SqliteHistory
from tests.fakes import FakeClock
from tests.services.history.records import record

history = SqliteHistory(Path(sys.argv[1]), Path(sys.argv[2]), FakeClock())
history.add(record(sys.argv[3]))
history.close()
