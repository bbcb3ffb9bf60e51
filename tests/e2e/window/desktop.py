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
def desktop(home: Path) -> Iterator[dict[str, str]]:
    """Start a desktop; gives the environment of programs on it. All their files are in `home`."""
    runtime = home / "runtime"
    runtime.mkdir(parents=True, mode=0o700)
    environ = environment(
        home,
        QT_QPA_PLATFORM="xcb",
        QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
        XDG_RUNTIME_DIR=str(runtime),
    )
    screen = ("Xvfb", "-screen", "0", "1280x1000x24", "-nolisten", "tcp", "-displayfd")
    bus = ("dbus-daemon", "--session", "--nofork", "--print-address")
    with _telling(screen, environ) as display:
        environ["DISPLAY"] = f":{display}"
        with _telling(bus, environ) as address:
            yield environ | {"DBUS_SESSION_BUS_ADDRESS": address}


@contextmanager
def program(environ: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run the program in this environment."""
    with _running(PROGRAM, env=environ) as running:
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
        process.wait(PATIENCE_S)
