"""A desktop without anybody at it: a virtual display, a D-Bus, and the program on it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.e2e.person import PATIENCE_S, PROGRAM, environment

TOOL_FOLDERS = ("/usr/libexec", "/usr/lib", "/usr/lib/at-spi2-core")
"""Where systems keep tools that people do not start themselves."""


def missing() -> str:
    """What this machine lacks to be such a desktop, in words; "" for nothing."""
    folders = os.pathsep.join([os.environ.get("PATH", os.defpath), *TOOL_FOLDERS])
    tools = ("Xvfb", "dbus-daemon", "at-spi-bus-launcher")
    return " and ".join(tool for tool in tools if not shutil.which(tool, path=folders))


@contextmanager
def desktop(folder: Path) -> Iterator[dict[str, str]]:
    """Start a desktop with its files in this folder; gives how it is known to programs on it."""
    folder.chmod(0o700)
    places = ("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
    servers = environment(folder, **dict.fromkeys(places, str(folder)))
    screen = ("Xvfb", "-screen", "0", "1280x1000x24", "-nolisten", "tcp", "-noreset", "-displayfd")
    bus = ("dbus-daemon", "--session", "--nofork", "--print-address")
    with (
        _telling(screen, servers) as display,
        _telling(bus, servers | {"DISPLAY": f":{display}"}) as address,
    ):
        yield {
            "DISPLAY": f":{display}",
            "DBUS_SESSION_BUS_ADDRESS": address,
            "XDG_RUNTIME_DIR": str(folder),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }


@contextmanager
def program(home: Path, desk: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run the program, with all its files in `home`, on this desktop."""
    with _running(PROGRAM, env=environment(home, **desk)) as running:
        yield running


@contextmanager
def _telling(command: tuple[str, ...], environ: dict[str, str]) -> Iterator[str]:
    """Run a server; gives what it tells through the pipe that is its last argument."""
    reading, writing = os.pipe()
    last = f"{command[-1]}={writing}" if command[-1].startswith("--") else command[-1]
    words = [*command[:-1], last] if last != command[-1] else [*command, str(writing)]
    with _running(words, pass_fds=[writing], env=environ):
        os.close(writing)
        with os.fdopen(reading) as told:
            yield told.readline().strip()


@contextmanager
def _running(command, **how) -> Iterator[subprocess.Popen[bytes]]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet, **how)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE_S)
        finally:
            process.kill()  # what does not end must not stay on the desktop of the next test
            process.wait()
