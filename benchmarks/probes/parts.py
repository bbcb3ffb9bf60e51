"""What several probes are made of: routines, a player that keeps a ledger, and the report."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from psoas_timer.core.content.bounds import HOLD_MS, REPS
from psoas_timer.core.content.exercise import Cadence, Exercise
from psoas_timer.core.content.kinds import Kind, Mode, Sides
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.ports.cue_player import Backend, Health, SoundState
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.session.cue_plan import plan_cues
from psoas_timer.core.session.cues import ALL_CUES, CueName
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.services.sound.cue_sounds import sound_of

BEAT_MS = 1_000


def report(**found: object) -> None:
    """Hand what was found over to the benchmark that started this process."""
    Path(os.environ["BENCHMARK_REPORT"]).write_text(json.dumps(found), encoding="utf-8")


def end_on_error() -> None:
    """Let an error in a slot end the process: Qt would print it and go on, measuring nonsense."""

    def end(
        kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        sys.__excepthook__(kind, error, traceback)
        sys.stderr.flush()
        os._exit(1)

    sys.excepthook = end


def beating_routine(seconds: int) -> Routine:
    """Half-minute steps with a beat each second, so that something is due all the time."""
    exercise = _exercise(Mode.CADENCE, Cadence(27, BEAT_MS))
    step = Step(exercise, Sides.NONE, hold_ms=27_000, hold_bounds=HOLD_MS, prep_ms=3_000)
    return Routine("beats", "Beats", (step,) * (seconds // 30))


def long_routine(steps: int) -> Routine:
    """As many steps as a routine file may have, three holds for each of two sides in each."""
    exercise = _exercise(Mode.HOLD, None)
    step = Step(
        exercise,
        Sides.BOTH,
        hold_ms=30_000,
        hold_bounds=HOLD_MS,
        reps=3,
        rest_ms=10_000,
        prep_ms=5_000,
        switch_ms=5_000,
    )
    return Routine("long", "Long", (step,) * steps)


def one_hold(hold_s: int) -> Routine:
    """A single stretch."""
    step = Step(_exercise(Mode.HOLD, None), Sides.NONE, hold_s * 1_000, HOLD_MS)
    return Routine("one-hold", "One hold", (step,))


def planned_sounds(
    timeline: Timeline, begun_ms: int, enabled: frozenset[CueName] = ALL_CUES
) -> list[tuple[str, int]]:
    """The sounds of a session, each with the instant at which it is due."""
    return [
        (sound, begun_ms + cue.at_ms)
        for cue in plan_cues(timeline, enabled)
        if (sound := sound_of(cue)) is not None
    ]


def _exercise(mode: Mode, cadence: Cadence | None) -> Exercise:
    return Exercise(
        id="benchmark",
        name="Benchmark",
        kind=Kind.STRETCH,
        mode=mode,
        hold_ms=30_000,
        hold_bounds=HOLD_MS,
        reps_bounds=REPS,
        cadence=cadence,
    )


class LedgerPlayer:
    """A CuePlayer that writes down which sound it was given for which instant, and when."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now_ms = now_ms
        self.handed: list[tuple[str, int, int]] = []

    def open(self) -> None:
        """Nothing to open."""

    def load(self, cue: str, pcm: bytes) -> None:
        """No sound is needed."""

    def load_file(self, cue: str, path: str) -> None:
        """No sound is needed."""

    def play_file_at(self, path: str, when_ms: int, gain: float = 1.0) -> int:
        """Note the file as a sound."""
        return self.play_at(path, when_ms, gain)

    def play_at(self, cue: str, when_ms: int, gain: float = 1.0) -> int:
        """Note the sound, its instant and the present one."""
        self.handed.append((cue, when_ms, self._now_ms()))
        return len(self.handed)

    def cancel(self, ticket: int | None = None) -> None:
        """Nothing sounds."""

    def health(self) -> Health:
        """Silent by choice."""
        return Health(SoundState.SILENT, Backend.SILENT, schedulable=True)

    def close(self) -> None:
        """Nothing to close."""


def forget(record: SessionRecord) -> bool:
    """Keep no history, and say that all is well."""
    return True
