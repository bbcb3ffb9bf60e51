"""A person's history and backups while faults befall them, and what was reported as kept there."""

import shutil
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.problems import Problem
from psoas_timer.services.backups.backup import Backup, BrokenBackup, Scope
from psoas_timer.services.backups.backup_desk import BackupDesk
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import places_under
from psoas_timer.services.writability import unwritable
from psoas_timer.wording.say import say_problem

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.fakes import FakeClock
from tests.services.history.records import MORNING, record

ALL = 1_000_000
LONG_AGO = date(2020, 1, 1)
"""From here on days are noted as practised, one after the other."""


@dataclass(slots=True)
class Tally:
    """The counts of one fault: `mended` by the program, `restored` by the person.

    `saved` and `lost` are sessions and days that were noted; `unnoticed` are the values that were
    altered without a word.
    """

    cases: int = 0
    saved: int = 0
    lost: int = 0
    clear: int = 0
    working: int = 0
    mended: int = 0
    restored: int = 0
    unnoticed: int = 0
    sentences: set[str] = field(default_factory=set)
    unclear: list[str] = field(default_factory=list)


class FaultHome:
    """Stores in a folder, put together as the program does it, opened anew for every start."""

    def __init__(self, folder: Path) -> None:
        self.places = places_under(folder)
        self.clock = FakeClock(local=MORNING)
        self.desk = BackupDesk(self.places, self.clock)
        self.saved: dict[str, SessionRecord] = {}
        self.noted: set[date] = set()
        self.counted = 0
        self.sentences: list[str] = []

    @property
    def kept(self) -> int:
        """How many sessions and days were reported as kept."""
        return len(self.saved) + len(self.noted)

    def open(self) -> SqliteHistory:
        """The history as a start of the program opens it."""
        places = self.places
        return SqliteHistory(
            places.history_file,
            places.unsaved_sessions,
            self.clock,
            self.desk,
            places.second_copies,
        )

    def save(self, history: SqliteHistory, session_id: str) -> bool:
        """Save a session of this moment, and tell whether it was reported as saved."""
        made = record(session_id, self.clock.local)
        try:
            history.add(made)
        except HistoryUnavailable as error:
            self.hear(error.args[0])
            return False
        self.saved[session_id] = made
        return True

    def note(self, history: SqliteHistory, since: date = LONG_AGO) -> date | None:
        """Note one more day as practised; gives it where that was reported as kept."""
        day = since + timedelta(days=len(self.noted))
        try:
            history.change_streak_notes(lambda notes: notes.with_correction(day))
        except HistoryUnavailable as error:
            self.hear(error.args[0])
            return None
        self.noted.add(day)
        return day

    def fill(self, days: int) -> None:
        """A session and a note on each of so many days and, after the last, a backup."""
        history = self.open()
        for number in range(days):
            self.clock.local += timedelta(days=1)
            self.save(history, f"day-{number}")
            self.note(history)
        history.close()
        self.desk.make_daily()

    def copy_to(self, folder: Path) -> "FaultHome":
        """The same home elsewhere, to be spoilt."""
        shutil.copytree(self.places.data, folder)
        other = FaultHome(folder)
        other.clock.local = self.clock.local
        other.saved, other.noted = dict(self.saved), set(self.noted)
        return other

    def hear(self, *problems: Problem | None) -> None:
        """Word what the program says."""
        self.sentences += [say_problem(each) for each in problems if each is not None]

    def look(self) -> "Look":
        """Ask all that pages ask at a start, make the backup of the day, and hear what is wrong."""
        history = self.open()
        found: dict[str, SessionRecord] = {}
        days: Mapping[date, DayTotal] = {}
        noted: frozenset[date] = frozenset()
        try:
            found = {each.id: each for each in history.recent(ALL)}
            days = history.day_totals()
            noted = history.streak_notes().corrected
            for ask in (history.ratings, history.deleted):
                ask()
        except HistoryUnavailable as error:
            self.hear(error.args[0])
        self.desk.make_daily()
        broken = (each for each in self.desk.listing() if isinstance(each, BrokenBackup))
        self.hear(*history.problems, *self.desk.problems, *(each.problem for each in broken))
        self.hear(*unwritable(self.places))
        history.close()
        return Look(found, days, noted)

    def restore(self) -> bool:
        """Do what the sentence of a damage says: take the backup with most sessions back."""
        backups = [b for b in self.desk.listing() if isinstance(b, Backup) and b.is_sound]
        if not backups:
            return False
        fullest = max(backups, key=lambda each: (each.sessions, each.manifest.made))
        done = self.desk.restore(fullest.file, Scope.HISTORY)
        self.hear(done if isinstance(done, Problem) else None)
        return not isinstance(done, Problem)

    def goes_on(self, session_id: str) -> bool:
        """Whether a new session is saved, and there or waiting safely at the start after that."""
        history = self.open()
        is_saved = self.save(history, session_id)
        history.close()
        again = self.open()
        with suppress(HistoryUnavailable):
            if is_saved and again.session(session_id) is not None:
                again.close()
                return True
        again.close()
        return is_saved and (self.places.unsaved_sessions / f"{session_id}.json").exists()


@dataclass(frozen=True, slots=True)
class Look:
    """What a start of the program finds: sessions by id, sums of days, and days that were noted."""

    sessions: dict[str, SessionRecord]
    days: Mapping[date, DayTotal]
    noted: frozenset[date]


def judge(home: FaultHome, tally: Tally, case: str, *, must_tell: bool = False) -> None:
    """Start the program on the day after, do as it says, practise once more, and count.

    The case is clear where nothing is missing or the program has said something; with `must_tell`
    only where it has.
    """
    home.clock.local += timedelta(days=1)
    tally.saved += home.kept - home.counted
    missing, altered = compared(home)
    is_clear = bool(home.sentences) or not (missing or must_tell)
    tally.unnoticed += 0 if home.sentences else len(altered)
    if home.sentences and (missing or altered):  # the start may have mended it
        was_altered = altered
        missing, altered = compared(home)
        tally.mended += bool(was_altered) and not (missing or altered)
    if home.sentences and (missing or altered) and home.restore():
        tally.restored += 1
        missing, _ = compared(home)
    home.counted = home.kept
    is_working = home.goes_on(f"after-{case}".replace(" ", "-"))
    tally.cases += 1
    tally.lost += len(missing)
    tally.clear += is_clear
    tally.working += is_working
    tally.sentences |= set(home.sentences)
    if missing or not (is_clear and is_working):
        tally.unclear.append(f"{case}: {len(missing)} missing, said: {home.sentences}")


def compared(home: FaultHome) -> tuple[list[str], list[str]]:
    """What was reported as kept and a start does not find, and the sessions it finds altered.

    Days whose sums are not those of their sessions count as altered, too.
    """
    look = home.look()
    found, days = look.sessions, look.days
    missing = [key for key in home.saved if key not in found]
    missing += [f"note of {day}" for day in sorted(home.noted - look.noted)]
    altered = [key for key, made in home.saved.items() if found.get(key, made) != made]
    if found and days != _summed(found.values()):
        altered.append("days")
    return missing, altered


def _summed(found: Iterable[SessionRecord]) -> dict[date, DayTotal]:
    days: dict[date, DayTotal] = {}
    for each in found:
        before = days.get(each.practice_date, DayTotal())
        days[each.practice_date] = before.plus(each.outcome, each.held_ms)
    return days
