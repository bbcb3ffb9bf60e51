"""What goes wrong beside the history: the clock of the machine, and the folder of backups."""

import random
import shutil
from datetime import date, timedelta
from pathlib import Path

from fault_home import FaultHome, Tally, judge

from psoas_timer.core.practice.streak import DayTotal

DAYS = 12
JUMPS_H = (-48, -25, -1, 1, 25, 48)

MISSING = ("folder", "all of them", "halves of them", "a file in its place")


def clock(cases: int, dice: random.Random) -> Tally:
    """Up to two days forth or back between any two sessions, and while the history is open."""
    tally = Tally()
    for number in range(cases):
        home = FaultHome(Path(f"home-{number}"))
        history = home.open()
        for day in range(DAYS):
            home.clock.local += timedelta(hours=24 + dice.choice(JUMPS_H))
            home.save(history, f"day-{day}")
            home.desk.make_daily()
        history.close()
        counted = _days(home)
        home.clock.local += timedelta(hours=dice.choice((-48, 48)))
        if _days(home) != counted:
            tally.unclear.append(f"clock {number}: days were counted anew")
        judge(home, tally, f"clock {number}")
    return tally


def no_backups(cases: int, dice: random.Random) -> Tally:
    """The backups are gone, cut in half, or can't be there; the history is whole."""
    tally = Tally()
    for number in range(cases):
        home = FaultHome(Path(f"home-{number}"))
        home.fill(DAYS)
        what = MISSING[number % len(MISSING)]
        _spoil(home.places.backups, what)
        is_told = what in ("halves of them", "a file in its place")
        judge(home, tally, f"backups: {what}", must_tell=is_told)
    return tally


def _spoil(folder: Path, what: str) -> None:
    if what == "halves of them":
        for each in folder.glob("*.zip"):
            each.write_bytes(each.read_bytes()[: each.stat().st_size // 2])
        return
    shutil.rmtree(folder)
    if what == "all of them":
        folder.mkdir()
    elif what == "a file in its place":
        folder.touch()


def _days(home: FaultHome) -> dict[date, DayTotal]:
    history = home.open()
    days = dict(history.day_totals())
    history.close()
    return days
