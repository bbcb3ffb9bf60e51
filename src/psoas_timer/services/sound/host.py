"""The helper process that owns the sound output: `python -m psoas_timer.services.sound.host`.

Commands come on stdin, reports go to stdout (wire.py). It ends when its stdin does, so it never
outlives its parent. No Qt, no numpy, no log of its own.
"""

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Generator
from typing import BinaryIO

# miniaudio takes numpy along if it can: 20 MB and 100 ms that nothing here uses.
sys.modules["numpy"] = None  # type: ignore[assignment]  # None makes the import fail, as intended

import miniaudio  # noqa: E402

from psoas_timer.core.ports.cue_player import SAMPLE_RATE  # noqa: E402
from psoas_timer.services.sound.cue_stream import CueStream  # noqa: E402
from psoas_timer.services.sound.wire import (  # noqa: E402
    Cancel,
    Command,
    Failed,
    Load,
    Play,
    Ready,
    Report,
    Running,
    UnknownCue,
    encode_report,
    read_command,
)

PERIOD_MS = 32
"""Length of a block: 1536 frames.

In step with the usual cycles of sound servers (256 to 2048 frames) within 64 ms, so that the stream
clock sees the earliest request many times a second; with 60 ms it takes 1.9 s and errs by 1.5 ms.
"""

LATENCY_MS = PERIOD_MS
"""From asking for a block to its sounding, without the hardware's own: one block, measured to
0.2 ms with benchmarks/sound_timing.py."""

REPORT_EVERY_S = 0.5


class Host:
    """The stream with its lock, and the pipe back to the parent.

    The lock is needed: the output renders on its own thread while commands come in on ours.
    """

    def __init__(self, reports: BinaryIO) -> None:
        self._reports = reports
        self._reporting = threading.Lock()
        self._stream = CueStream(LATENCY_MS * 1_000_000)
        self._streaming = threading.Lock()

    def report(self, report: Report) -> None:
        """Tell the parent. Raises OSError when nobody listens any more."""
        with self._reporting:
            self._reports.write(encode_report(report))

    def obey(self, command: Command) -> None:
        """Carry one command out."""
        with self._streaming:
            match command:
                case Load(cue, pcm):
                    self._stream.load(cue, pcm)
                case Cancel(ticket):
                    self._stream.cancel(ticket)
                case Play(ticket, cue, when_ms, gain):
                    known = self._stream.play_at(ticket, cue, when_ms * 1_000_000, gain)
        if isinstance(command, Play) and not known:
            self.report(UnknownCue(command.cue))

    def blocks(self) -> Generator[bytes, int, None]:
        """What the output pulls: send the number of frames, receive the block."""
        frames = yield b""
        while True:
            with self._streaming:
                block = self._stream.render(frames, time.monotonic_ns())
            frames = yield block

    def report_until_orphaned(self, parent: int) -> None:
        """Report twice a second while the parent lives, then end the process."""
        while os.getppid() == parent:
            try:
                self.report(Running(self._stream.position, self._stream.late_cues))
            except OSError:
                break
            time.sleep(REPORT_EVERY_S)
        # The main thread may hang in a read or the output in its close: no way but this is sure.
        os._exit(0)


def open_output(null: bool) -> miniaudio.PlaybackDevice:
    """The system's default output, or with `null` one that swallows all in real time.

    Raises miniaudio.MiniaudioError. The null back end is never a fallback: it would sound of
    success.
    """
    silent = {miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM}
    audible = sorted(miniaudio.get_enabled_backends() - silent, key=lambda backend: backend.value)
    return miniaudio.PlaybackDevice(
        output_format=miniaudio.SampleFormat.SIGNED16,
        nchannels=1,
        sample_rate=SAMPLE_RATE,
        buffersize_msec=PERIOD_MS,
        backends=[miniaudio.Backend.NULL] if null else audible,
        app_name="Psoas Timer",
    )


def serve(commands: BinaryIO, reports: BinaryIO, null: bool) -> int:
    """Play until the commands end; 0 then, 1 where no output could be opened."""
    host = Host(reports)
    blocks = host.blocks()
    next(blocks)
    try:
        device = open_output(null)
        device.start(blocks)
    except miniaudio.MiniaudioError as error:
        host.report(Failed(" ".join(str(part) for part in error.args)))
        return 1
    try:
        host.report(Ready(device.backend, LATENCY_MS))
        threading.Thread(
            target=host.report_until_orphaned, args=(os.getppid(),), daemon=True
        ).start()
        while (command := read_command(commands)) is not None:
            host.obey(command)
    finally:
        device.close()  # An output left open keeps the interpreter from ending.
    return 0


def main() -> int:
    """Serve on stdin and stdout; what libraries print on either goes nowhere."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent to answer.
    gc.freeze()
    gc.disable()
    reports = os.fdopen(os.dup(1), "wb", buffering=0)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    with os.fdopen(os.dup(0), "rb") as commands:
        return serve(commands, reports, null="--null" in sys.argv[1:])


if __name__ == "__main__":
    os._exit(main())
