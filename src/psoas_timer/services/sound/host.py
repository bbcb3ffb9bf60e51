"""The helper process on miniaudio: `python -m psoas_timer.services.sound.host`.

What helpers do in general is in hosting.py. No Qt, no numpy, no log of its own.
"""

import os
import sys
import threading
from collections.abc import Generator
from functools import partial
from typing import BinaryIO

# miniaudio takes numpy along if it can: 20 MB and 100 ms that nothing here uses.
sys.modules["numpy"] = None  # type: ignore[assignment]  # None makes the import fail, as intended

import miniaudio  # noqa: E402

from psoas_timer.core.ports.cue_player import SAMPLE_RATE  # noqa: E402
from psoas_timer.services.sound.decoding import decode  # noqa: E402
from psoas_timer.services.sound.hosting import Host, run_helper  # noqa: E402
from psoas_timer.services.sound.wire import Failed, Ready  # noqa: E402

PERIOD_MS = 32
"""Length of a block: 1536 frames.

In step with the usual cycles of sound servers (256 to 2048 frames) within 64 ms, so that the stream
clock sees the earliest request many times a second; with 60 ms it takes 1.9 s and errs by 1.5 ms.
"""

LATENCY_MS = PERIOD_MS
"""From asking for a block to its sounding, without the hardware's own: one block, measured to
0.2 ms with benchmarks/sound_timing.py."""


def blocks(host: Host) -> Generator[bytes, int, None]:
    """What miniaudio pulls: send the number of frames, receive the block."""
    frames = yield b""
    while True:
        frames = yield host.render(frames)


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


def serve(null: bool, commands: BinaryIO, reports: BinaryIO) -> int:
    """Play until the commands end; 0 then, 1 where no output could be opened."""
    host = Host(reports, LATENCY_MS, decode)
    pulled = blocks(host)
    next(pulled)
    try:
        device = open_output(null)
        device.start(pulled)
    except miniaudio.MiniaudioError as error:
        host.report(Failed(" ".join(str(part) for part in error.args)))
        return 1
    try:
        host.report(Ready(device.backend, LATENCY_MS))
        threading.Thread(
            target=host.report_until_orphaned, args=(os.getppid(),), daemon=True
        ).start()
        host.obey_all(commands)
    finally:
        device.close()  # An output left open keeps the interpreter from ending.
    return 0


def main() -> int:
    """Serve on stdin and stdout."""
    return run_helper(partial(serve, "--null" in sys.argv[1:]))


if __name__ == "__main__":
    os._exit(main())
