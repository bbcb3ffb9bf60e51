"""What the pure core and the content cost, without Qt. Reported are seconds, each several times."""

import tempfile
import time
import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from parts import long_routine, report

from psoas_timer.core.practice.ledger import Ledger
from psoas_timer.core.practice.replay import streak
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import advance
from psoas_timer.core.session.cue_plan import plan_cues
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.library import RoutineLibrary

STEPS = 500
"""The most that a routine file may have."""

DAYS = 3_650
TIMES = 7


def timed(work: Callable[[], object], times: int = TIMES) -> list[float]:
    """How long this takes, in seconds, after one turn that is not counted."""
    work()
    found = []
    for _ in range(times):
        began_ns = time.perf_counter_ns()
        work()
        found.append((time.perf_counter_ns() - began_ns) / 1e9)
    return found


def read_library() -> None:
    """Read and check every bundled file."""
    with tempfile.TemporaryDirectory() as own:
        RoutineLibrary(assets_dir(), Path(own)).reload()


def parse_only() -> None:
    """Parse the same files without looking at what they say."""
    for path in assets_dir().rglob("*.toml"):
        tomllib.loads(path.read_text(encoding="utf-8"))


def ten_years() -> tuple[dict[date, DayTotal], date]:
    """Practice on every day but one of a hundred."""
    today = date(2026, 3, 2)
    days = [today - timedelta(days=ago) for ago in range(DAYS) if ago % 100 != 99]
    return dict.fromkeys(days, DayTotal(1, 1, 300_000)), today


routine = long_routine(STEPS)
timeline = lay_out(routine)
middle = timeline.segments[len(timeline.segments) // 2]
start, _ = commands.start(timeline, 0)
halfway, _ = advance(start, middle.start_ms + 100)
half_ms = middle.start_ms + 1_000
days, today = ten_years()
happenings = advance(start, timeline.total_ms)[1]

report(
    segments=len(timeline.segments),
    happenings=len(happenings),
    lay_out=timed(lambda: lay_out(routine)),
    plan_cues=timed(lambda: plan_cues(timeline)),
    advance_all=timed(lambda: advance(start, timeline.total_ms)),
    look_ahead=timed(lambda: advance(halfway, half_ms + 5_000), 200),
    extend=timed(lambda: commands.extend(halfway, half_ms, 5_000), 50),
    library=timed(read_library),
    parse_only=timed(parse_only),
    streak=timed(lambda: streak(Ledger(days), today), 50),
)
