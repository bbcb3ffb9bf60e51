"""On a disk that takes no more, what is there stays whole, and it is said."""

import subprocess
import sys

import pytest

from psoas_timer.services.backups.backup import Backup
from tests.services.backups.conftest import Home

CHILD = """
import resource, sys
from pathlib import Path
from psoas_timer.services.backups.backup import Backup, Reason, Scope
from psoas_timer.services.backups.backup_desk import BackupDesk
from psoas_timer.services.places import places_under
from tests.fakes import FakeClock

limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
desk = BackupDesk(places_under(Path(sys.argv[1])), FakeClock())
made = desk.make(Reason.ASKED)
print("made" if isinstance(made, Backup) else made.what.key)
done = desk.restore(Path(sys.argv[3]), Scope.ALL)
print(getattr(getattr(done, "what", None), "key", "restored"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")
@pytest.mark.parametrize("limit", [0, 100, 3_000, 20_000, 60_000])
def test_backups_of_before_and_the_history_stay(home: Home, limit: int):
    home.pass_days(-1)  # the child's clock is a day ahead
    first = home.make()
    home.add("d")
    arguments = [sys.executable, "-c", CHILD, str(home.places.data), str(limit), str(first.file)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True, timeout=60)
    making, restoring = done.stdout.split()
    assert making in ("made", "backups.not_made", "backups.not_verified")
    assert restoring in ("restored", "backups.not_unpacked", "backups.not_made")
    assert making == "made" or restoring != "restored"
    assert first.file in {each.file for each in home.desk.listing()}
    assert all(isinstance(each, Backup) for each in home.desk.listing())
    assert home.ids() == ({"a", "b", "c"} if restoring == "restored" else {"a", "b", "c", "d"})
