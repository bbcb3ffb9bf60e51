"""Imports and exports so many sessions. Run: exchange_files.py SESSIONS.

Reported are seconds for each, and the peak of the resident memory (0 where nobody can tell).
"""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import repeat
from pathlib import Path

from parts import end_on_error, report

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.record import Outcome, SessionRecord, StepRecord
from psoas_timer.services.clock import SystemClock
from psoas_timer.services.exchange.exchange_desk import ExchangeDesk, Form
from psoas_timer.services.exchange.history_json import history_text
from psoas_timer.services.exchange.surroundings import Surroundings
from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.wording.calendar_words import event_text

STEPS = 8
FIRST = datetime(2000, 1, 1, tzinfo=UTC)


def a_session() -> SessionRecord:
    """What all of them are like."""
    step = StepRecord(1, "low-lunge", Kind.STRETCH, Side.LEFT, 30_000, 30_000, Outcome.FINISHED)
    return SessionRecord(
        id="",
        started=FIRST,
        practice_date=FIRST.date(),
        routine_id="quick-release",
        routine_name="Quick release",
        routine_version="5f3a",
        outcome=Outcome.FINISHED,
        planned_ms=300_000,
        led_ms=300_000,
        held_ms=240_000,
        steps=tuple(repeat(step, STEPS)),
    )


def sessions(count: int) -> Iterator[SessionRecord]:
    """One every fifteen minutes."""
    like = a_session()
    for number in range(count):
        started = FIRST + timedelta(minutes=15 * number)
        yield replace(like, id=f"{number:032x}", started=started, practice_date=started.date())


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    began_s = time.perf_counter()
    work()
    return time.perf_counter() - began_s


def peak_mb() -> float:
    """The most memory that this process has had at once."""
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)


end_on_error()
count = int(sys.argv[1])
given = Path("given.json")
with given.open("w", encoding="utf-8") as file:
    file.writelines(history_text(sessions(count), (), StreakNotes()))
clock = SystemClock()
around = Surroundings(clock.now_local().date(), UTC, lambda started: practice_date(started, 4))
desk = ExchangeDesk(
    lambda: SqliteHistory(Path("history.sqlite3"), Path("unsaved"), clock),
    lambda: around,
    lambda: None,
)
incoming = desk.look_into(given)
report(
    look=seconds(lambda: desk.preview(incoming, ())),
    **{"import": seconds(lambda: desk.take_over(incoming, ()))},
    **{
        form.value: seconds(partial(desk.export, form, Path(f"o.{form}"), event_text))
        for form in Form
    },
    peak_mb=peak_mb(),
)
