"""Programs that write when they are killed, and programs that write at the same time."""

import random
import shutil
from datetime import date
from functools import partial
from pathlib import Path

from fault_children import Child, Say
from fault_home import LONG_AGO, FaultHome, Tally, judge

from psoas_timer.services.backups.backup import Reason
from tests.services.history.records import record
from tests.services.history.test_migrations import write_first_version

LONGEST_S = 0.06
KEPT = 20
"""After so many kills a home has grown enough, and the next one begins without a database."""

EACH = 40
BACKUP_EVERY = 5
NOTE_EVERY = 2
NOTED = "noted "
SINCE = {"one": LONG_AGO, "other": date(2010, 1, 1)}
"""From where on each of two programs notes days."""
ENDLESS = 1_000_000


def killed(cases: int, dice: random.Random) -> Tally:
    """By force at any instant from the opening of the history on.

    Every twentieth home is new, so that some kills meet the making of the tables, and every
    twentieth is of the first version, so that some meet its migration and the backup before.
    """
    tally = Tally()
    home = FaultHome(Path("home-0"))
    for number in range(cases):
        if number % KEPT in (0, KEPT // 2):
            shutil.rmtree(home.places.data, ignore_errors=True)
            home = FaultHome(Path(f"home-{number}"))
            if number % KEPT:
                write_first_version(home.places.history_file)
                home.saved["a"] = record("a")
        child = Child(partial(_write_on, home, f"{number}"))
        said = child.kill_after(dice.uniform(0, LONGEST_S))
        _was_saved(home, said)
        judge(home, tally, f"kill {number}")
    return tally


def together(cases: int, dice: random.Random) -> Tally:
    """Two programs save sessions and make backups of the same history, as fast as they can."""
    tally = Tally()
    for number in range(cases):
        home = FaultHome(Path(f"home-{number}"))
        names = ("one", "other")
        pair = [Child(partial(_write_on, home, name, times=EACH)) for name in names]
        for child in pair:
            _was_saved(home, child.wait())
        judge(home, tally, f"round {number}")
    return tally


def _write_on(home: FaultHome, name: str, say: Say, *, times: int = ENDLESS) -> None:
    """Save sessions and note days, tell each that is safe, and make a backup now and then."""
    history = home.open()
    since = SINCE.get(name, LONG_AGO)
    for number in range(times):
        session_id = f"{name}-{number}"
        if home.save(history, session_id):
            say(session_id)
        if number % NOTE_EVERY == NOTE_EVERY - 1 and (day := home.note(history, since)):
            say(f"{NOTED}{day}")
        if number % BACKUP_EVERY == BACKUP_EVERY - 1:
            home.desk.make(Reason.ASKED)
    history.close()


def _was_saved(home: FaultHome, said: list[str]) -> None:
    for each in said:
        if each.startswith(NOTED):
            home.noted.add(date.fromisoformat(each.removeprefix(NOTED)))
        else:
            home.saved[each] = record(each, home.clock.local)
