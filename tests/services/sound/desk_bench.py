"""A desk with a clock of its own, and helpers that do what the test says."""

from collections.abc import Callable

from psoas_timer.core.ports.cue_player import Backend, SoundState
from psoas_timer.services.sound.helper_desk import HelperDesk
from psoas_timer.services.sound.output_wishes import KeepAwake
from psoas_timer.services.sound.wire import Report, Running, encode_report


class FakeLink:
    """A helper that does what the test says."""

    def __init__(self, on_line: Callable[[bytes | None], None]) -> None:
        self.on_line = on_line
        self.sent: list[bytes] = []
        self.is_killed = False

    def send(self, data: bytes) -> None:
        self.sent.append(data)

    def kill(self) -> None:
        self.is_killed = True

    def says(self, report: Report | None) -> None:
        self.on_line(None if report is None else encode_report(report))

    def told(self, deed: str) -> list[bytes]:
        """The commands of one kind."""
        return [line for line in self.sent if line.startswith(b'{"do":"%s"' % deed.encode())]

    @property
    def played(self) -> list[str]:
        return [line.split(b'"cue":"')[1].split(b'"')[0].decode() for line in self.told("play")]


class Bench:
    """A desk with a clock of its own; jobs posted to it run at once."""

    def __init__(self, keep_awake: KeepAwake = KeepAwake.AUTOMATIC) -> None:
        self.now_ms = 100_000
        self.links: list[FakeLink] = []
        self.spawn_error: OSError | None = None
        self.desk = HelperDesk(
            Backend.MINIAUDIO, keep_awake, self.spawn, lambda: self.now_ms, lambda job: job()
        )

    def spawn(self, on_line: Callable[[bytes | None], None]) -> FakeLink:
        if self.spawn_error is not None:
            raise self.spawn_error
        self.links.append(FakeLink(on_line))
        return self.links[-1]

    def run(self, for_ms: int, *, frames: bool = False, stands_still: bool = False) -> None:
        """Let time pass as the player's thread does; unless told, helpers say nothing.

        With `frames` they report progress, and with `stands_still` that there is none.
        """
        end_ms = self.now_ms + for_ms
        report_ms = self.now_ms
        while self.now_ms < end_ms:
            wait_ms = self.desk.tick()
            next_ms = end_ms if wait_ms is None else min(end_ms, self.now_ms + wait_ms)
            if frames or stands_still:
                report_ms += 500
                next_ms = min(next_ms, report_ms)
            self.now_ms = next_ms
            if self.now_ms == report_ms:
                self.links[-1].says(Running(0 if stands_still else self.now_ms, 0))
        self.desk.tick()

    @property
    def state(self) -> SoundState:
        return self.desk.health().state

    @property
    def trouble(self) -> str | None:
        problem = self.desk.health().last_problem
        return None if problem is None else problem.what.key
