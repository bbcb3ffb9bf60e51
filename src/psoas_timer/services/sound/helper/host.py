"""The helper process on miniaudio: `python -m psoas_timer.services.sound.helper.host`.

What helpers do in general, and their arguments, is in hosting.py; what miniaudio knows of outputs
in miniaudio_output.py. One more argument is `--null`, for an output that swallows all. No Qt, no
numpy, no log of its own.
"""

import os
import sys
import threading
from collections.abc import Generator
from functools import partial
from typing import BinaryIO

from psoas_timer.services.sound.decoding import decode
from psoas_timer.services.sound.helper.hosting import Host, run_helper
from psoas_timer.services.sound.helper.miniaudio_output import (
    LATENCY_MS,
    audible_backends,
    find_output,
    looker,
    open_output,
    outputs,
)
from psoas_timer.services.sound.lean_miniaudio import miniaudio
from psoas_timer.services.sound.wire import DeviceMissing, Failed, Ready


def blocks(host: Host) -> Generator[bytes, int, None]:
    """What miniaudio pulls: send the number of frames, receive the block."""
    frames = yield b""
    while True:
        frames = yield host.render(frames)


def serve(
    backends: list[miniaudio.Backend], wish: str, commands: BinaryIO, reports: BinaryIO
) -> int:
    """Play until the commands end; 0 then, 1 where no output could be opened."""
    host = Host(reports, LATENCY_MS, decode)
    pulled = blocks(host)
    next(pulled)
    try:
        wished = find_output(backends, wish) if wish else None
        if wish and wished is None:
            host.report(DeviceMissing(wish))
        device = open_output(backends, wished)
        device.start(pulled)
    except miniaudio.MiniaudioError as error:
        host.report(Failed(" ".join(str(part) for part in error.args)))
        return 1
    try:
        look = looker(device, "" if wished is None else wished.name)
        host.report_device(look)
        host.report(Ready(device.backend, LATENCY_MS))
        watch = partial(host.report_while_heard, look)
        threading.Thread(target=watch, daemon=True).start()
        host.obey_all(commands)
    finally:
        device.close()  # An output left open keeps the interpreter from ending.
    return 0


def known_outputs(backends: list[miniaudio.Backend]) -> list[tuple[str, bool]]:
    """The outputs by name, each with whether it is the default; none where no back end answers."""
    try:
        return [(output.name, output.is_default) for output in outputs(backends)]
    except miniaudio.MiniaudioError:
        return []


def main() -> int:
    """Do what the arguments ask for."""
    backends = [miniaudio.Backend.NULL] if "--null" in sys.argv else audible_backends()
    return run_helper(partial(serve, backends), partial(known_outputs, backends))


if __name__ == "__main__":
    os._exit(main())
