"""What is said of values that the disk altered, and of what became of them."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from psoas_timer.core.messages import Message, message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.history.sums import Altered

if TYPE_CHECKING:
    from psoas_timer.services.backups.mending import Mended

MOST_NAMED = 3
"""So many things that were altered are named; of the others only the number is told."""


def noticed(altered: Iterable[Altered], file: Path) -> tuple[Problem, ...]:
    """What was read and is to be brought back."""
    return _named(altered, "history.altered", message("history.altered.mend"), file)


def left(altered: Iterable[Altered], file: Path) -> tuple[Problem, ...]:
    """What is whole nowhere."""
    return _named(altered, "history.altered", message("history.left.mend"), file)


def outcome(mended: "Mended", file: Path) -> tuple[Problem, ...]:
    """What was brought back, counted anew, or put in order."""
    said: list[Problem] = []
    for made in sorted({made for _, made in mended.back}):
        back = [altered for altered, when in mended.back if when == made]
        when = f"{made:%Y-%m-%d %H:%M}"
        mend = message("history.mended.mend", when=when)
        said += _named(back, "history.mended", mend, file, Severity.WARNING)
    mend = message("history.sorted.mend")
    if mended.days:
        what = message("history.recounted", count=mended.days)
        said.append(Problem(what, mend, file=str(file), severity=Severity.WARNING))
    elif mended.is_sorted and not (said or mended.left):
        what = message("history.sorted")
        said.append(Problem(what, mend, file=str(file), severity=Severity.WARNING))
    return tuple(said)


def _named(
    altered: Iterable[Altered],
    area: str,
    mend: Message,
    file: Path,
    severity: Severity = Severity.ERROR,
) -> tuple[Problem, ...]:
    found = tuple(altered)
    whats = [_what(area, each) for each in found[:MOST_NAMED]]
    if len(found) > MOST_NAMED:
        whats.append(message(f"{area}.more", count=len(found) - MOST_NAMED))
    return tuple(Problem(what, mend, file=str(file), severity=severity) for what in whats)


def _what(area: str, altered: Altered) -> Message:
    return message(f"{area}.{altered.sort}", day=altered.day, name=altered.name)
