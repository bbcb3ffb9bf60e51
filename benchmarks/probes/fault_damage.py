"""A history whose file was spoilt while the program was closed: cut, bits turned, empty, newer."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from fault_home import FaultHome, Tally, compared, judge

DAYS = 40
NEWER = 99

Spoil = Callable[[Path], None]


def truncated(cases: int, dice: random.Random) -> Tally:
    """Cut anywhere, also within the header, and at the bounds of pages."""

    def cut(file: Path) -> None:
        whole = file.read_bytes()
        at = dice.choice([dice.randrange(1, len(whole)), dice.randrange(1, len(whole) // 4096)])
        file.write_bytes(whole[: at if at > len(whole) // 4096 else at * 4096])

    return _spoilt([cut] * cases, "cut", must_tell=True)


def flipped(cases: int, dice: random.Random) -> Tally:
    """One bit of the file turned, anywhere; most of them matter, some lie in unused space."""

    def flip(file: Path) -> None:
        content = bytearray(file.read_bytes())
        content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
        file.write_bytes(content)

    return _spoilt([flip] * cases, "flip", must_tell=False)


def emptied(cases: int, dice: random.Random) -> Tally:
    """Of no length, as a full disk may leave a file behind."""

    def empty(file: Path) -> None:
        file.write_bytes(b"")

    return _spoilt([empty] * cases, "empty", must_tell=True)


def destroyed(cases: int, dice: random.Random) -> Tally:
    """Right after a session and a note were reported as kept, with a backup from before them."""

    def destroy(file: Path) -> None:
        how = dice.randrange(4)
        if how == 0:
            file.unlink()
        elif how == 1:
            file.write_bytes(b"")
        elif how == 2:
            file.write_bytes(dice.randbytes(9_000))
        else:
            file.write_bytes(file.read_bytes()[: dice.randrange(1, 9_000)])

    return _spoilt([destroy] * cases, "destroyed", must_tell=True, is_ahead=True)


def newer(cases: int, dice: random.Random) -> Tally:
    """Written by a newer program: left as it is, and new sessions wait until that one is back."""
    tally = Tally()
    for number, home in enumerate(_copies(cases)):
        _mark(home.places.history_file, NEWER)
        before = home.places.history_file.read_bytes()
        reported = home.kept
        home.look()
        is_working = home.goes_on("the-next")
        is_untouched = home.places.history_file.read_bytes() == before
        said = list(home.sentences)
        _mark(home.places.history_file, _known())
        missing, _ = compared(home)
        tally.cases += 1
        tally.saved += reported
        tally.lost += len(missing)
        tally.clear += bool(said)
        tally.working += is_working and is_untouched
        tally.sentences |= set(said)
        if missing or not (said and is_working and is_untouched):
            tally.unclear.append(f"newer {number}: {missing}, said: {said}")
    return tally


def _spoilt(spoils: list[Spoil], name: str, *, must_tell: bool, is_ahead: bool = False) -> Tally:
    """Spoil as many histories; one that `is_ahead` holds sessions and notes that no backup has."""
    tally = Tally()
    for number, (home, spoil) in enumerate(zip(_copies(len(spoils)), spoils, strict=True)):
        if is_ahead:
            history = home.open()
            for later in range(number % 3 + 1):
                home.clock.local += timedelta(hours=1)
                home.save(history, f"later-{later}")
                home.note(history)
            history.close()
        spoil(home.places.history_file)
        judge(home, tally, f"{name} {number}", must_tell=must_tell)
    return tally


def _copies(count: int) -> Iterator[FaultHome]:
    """The same filled home so many times."""
    whole = FaultHome(Path("whole"))
    whole.fill(DAYS)
    for number in range(count):
        yield whole.copy_to(Path(f"case-{number}"))


def _mark(file: Path, version: int) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")


def _known() -> int:
    from psoas_timer.services.history.database import numbered_migrations

    return max(numbered_migrations())
