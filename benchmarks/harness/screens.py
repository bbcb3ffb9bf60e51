"""Where windows are painted for measuring: Qt's offscreen platform, and X11 on a virtual screen."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def screens() -> Iterator[dict[str, dict[str, str]]]:
    """The variables for a child by the name of its screen; with X11 only where Xvfb is."""
    if shutil.which("Xvfb") is None:
        yield {"offscreen": OFFSCREEN}
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        yield {"offscreen": OFFSCREEN, "xcb": {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}}
    finally:
        server.terminate()
        server.wait()
