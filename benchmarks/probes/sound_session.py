"""The real program leads a session with sound; what it planned and what happened is reported.

Run: python sound_session.py WISHES, a JSON object with the fields of `Wishes`. The home is the one
that the environment names; settings and routines are written into it first.
"""

import json
import os
import sys
import time
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from parts import end_on_error, report
from program import Program
from PySide6.QtCore import Qt, QTimer
from sound_ledger import Ledger
from sound_stalls import start_stalls
from timed_calls import time_calls

from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.session.events import Begun, Finished, Left, SessionEvent
from psoas_timer.qt.ticker import QtTicker
from psoas_timer.services.clock import SystemClock
from psoas_timer.services.places import find_places
from psoas_timer.services.preferences.settings_store import SettingsStore

AFTER_S = 3.0
"""The program stays so long after the session: what it asked for last is still sounding."""


@dataclass(frozen=True)
class Wishes:
    """What to play and how.

    `commands` are (ms after the beginning, name of a method of the runner, its arguments).
    `mark` is a file that appears when the session begins; it then holds that instant.
    """

    routine: str
    mark: str
    routine_toml: str = ""
    settings: dict[str, object] = field(default_factory=dict)
    stalls: bool = False
    commands: tuple[tuple[int, str, tuple[int, ...]], ...] = ()
    stays_s: float = AFTER_S


class Trial:
    """One session from its start to some seconds after its end."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._prepare_home()
        clock = SystemClock()
        self._calls = time_calls()
        self._program = Program(clock, QtTicker(clock))
        self._practice = self._program.practice
        self._runner = self._practice.runner
        self._ledger = Ledger(self._practice)
        self._runner.add_listener(self._listen)
        self._commanded: list[tuple[str, int]] = []
        self._timers: list[QTimer] = []
        self._stalls = start_stalls() if wishes.stalls else None

    def run(self) -> None:
        """Lead through the session and report."""
        routine = self._practice.prepared(self._wishes.routine)
        if routine is None:
            raise ValueError(f"{self._wishes.routine} cannot be led: {self._practice.problems()}")
        view = self._program.begin(routine)
        self._ledger.watch(view)
        self._program.application.exec()
        report(
            commands=self._commanded,
            longest_call_ms=self._calls.longest_ms,
            longest_call=self._calls.longest_name,
            **self._ledger.found(),
        )
        self._practice.close()
        time.sleep(0.2)
        os._exit(0)  # The window is not taken down piece by piece.

    def _prepare_home(self) -> None:
        places = find_places(None, os.environ)
        chosen = replace(
            Settings(),
            has_read_welcome=True,
            theme="light",
            volume_percent=100,
            sound_set="plain",
            voice="off",
            keep_output_awake="off",
        )
        chosen = replace(chosen, **self._wishes.settings)  # type: ignore[arg-type]  # from JSON
        SettingsStore(places.settings_file).save(chosen)
        if self._wishes.routine_toml:
            places.routines.mkdir(parents=True, exist_ok=True)
            file = places.routines / f"{self._wishes.routine}.toml"
            file.write_text(self._wishes.routine_toml, encoding="utf-8")

    def _listen(self, event: SessionEvent) -> None:
        self._ledger.note(event)
        if isinstance(event, Begun):
            self._begin_commands(event.at_ms)
            mark = Path(self._wishes.mark)
            half = mark.with_suffix(".half")
            half.write_text(str(event.at_ms), encoding="utf-8")
            half.replace(mark)
        elif isinstance(event, Finished | Left):
            QTimer.singleShot(round(self._wishes.stays_s * 1_000), self._program.application.quit)

    def _begin_commands(self, begun_ms: int) -> None:
        for after_ms, name, arguments in self._wishes.commands:
            timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
            timer.timeout.connect(partial(self._command, name, arguments))
            timer.start(max(begun_ms + after_ms - self._runner.now_ms(), 0))
            self._timers.append(timer)

    def _command(self, name: str, arguments: tuple[int, ...]) -> None:
        self._commanded.append((name, self._runner.now_ms()))
        getattr(self._runner, name)(*arguments)


end_on_error()
Trial(Wishes(**json.loads(sys.argv[1]))).run()
