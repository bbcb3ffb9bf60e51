"""Has the real program play a routine on the private server, and records what is heard."""

import json
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from harness.children import ChildFailed, Report, run_probe

from .judging import Wanted
from .recorder import Recording
from .server import PrivateServer

BEGINS_WITHIN_S = 60.0
"""From starting the program to the beginning of its session, on a busy machine too."""

Command = tuple[int, str, tuple[int, ...]]
"""What a person does: ms after the beginning, name of a method of the runner, arguments."""


@dataclass(frozen=True)
class Wishes:
    """What the program is to play; see probes/sound_session.py."""

    routine: str
    longest_s: float
    routine_toml: str = ""
    settings: Mapping[str, object] = field(default_factory=dict)
    stalls: bool = False
    commands: Sequence[Command] = ()
    stays_s: float = 3.0


class Session:
    """A program that is leading its session, in a process of its own."""

    def __init__(self, wishes: Wishes, variables: Mapping[str, str], folder: Path) -> None:
        self._mark = folder / "begun"
        self._longest_s = wishes.longest_s
        asked = {name: value for name, value in vars(wishes).items() if name != "longest_s"}
        self._words = json.dumps({**asked, "mark": str(self._mark)})
        self._variables = variables
        self._report: Report | None = None
        self._error: ChildFailed | None = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def begun_ms(self) -> int:
        """Wait until the session has begun; the instant of that. Raises ChildFailed."""
        deadline_s = time.monotonic() + BEGINS_WITHIN_S
        while not self._mark.exists():
            if not self._thread.is_alive() or time.monotonic() > deadline_s:
                self.report()
                raise ChildFailed("the session did not begin")
            time.sleep(0.02)
        return int(self._mark.read_text(encoding="utf-8"))

    def wait(self) -> None:
        """Wait for its end."""
        self._thread.join()

    def report(self) -> Report:
        """Wait for its end; what the program reported. Raises ChildFailed."""
        self.wait()
        if self._error is not None:
            raise self._error
        assert self._report is not None
        return self._report

    def _run(self) -> None:
        try:
            self._report = run_probe(
                "sound_session",
                self._variables,
                self._words,
                longest_s=self._longest_s + BEGINS_WITHIN_S,
            )
        except ChildFailed as error:
            self._error = error


@contextmanager
def session(
    server: PrivateServer, variables: Mapping[str, str], wishes: Wishes
) -> Iterator[Session]:
    """A program with a home of its own that begins its session; its end is waited for."""
    with tempfile.TemporaryDirectory(prefix="psoas-rig-home-", ignore_cleanup_errors=True) as home:
        homes = {"PSOAS_TIMER_HOME": home, "HOME": home, "XDG_CONFIG_HOME": home}
        playing = Session(wishes, {**variables, **server.variables, **homes}, Path(home))
        try:
            yield playing
        finally:
            playing.wait()


def play(
    server: PrivateServer, variables: Mapping[str, str], wishes: Wishes
) -> tuple[Report, Recording]:
    """Play all of it; what the program reported, and what was heard."""
    capture = server.capture()
    with session(server, variables, wishes) as playing:
        playing.wait()
    return playing.report(), capture.stop()


def sounding(pairs: Sequence[tuple[str, int]]) -> list[Wanted]:
    """The sounds of a report in the order of their instants."""
    return sorted((Wanted(sound, at_ms) for sound, at_ms in pairs), key=lambda each: each.at_ms)


def now_ms() -> float:
    """The clock of all instants."""
    return time.monotonic_ns() / 1e6


def wait_until_ms(at_ms: float) -> None:
    """Sleep until an instant."""
    time.sleep(max(at_ms - now_ms(), 0) / 1_000)
