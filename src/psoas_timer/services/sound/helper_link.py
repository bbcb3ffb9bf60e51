"""Starts the helper process and carries bytes to and from it. When to start is not decided here."""

import queue
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import subprocess


class Helper(StrEnum):
    """The processes that this program starts, by the argument of a frozen program for each."""

    HOST = "--sound-host"
    QT_HOST = "--sound-host-qt"
    DECODER = "--sound-decoder"


HELPER_MODULES = {
    Helper.HOST: "psoas_timer.services.sound.helper.host",
    Helper.QT_HOST: "psoas_timer.qt.sound_host",
    Helper.DECODER: "psoas_timer.services.sound.helper.decoder",
}
"""Each has a `main()`; they are started, never imported here."""


def helper_command(helper: Helper) -> list[str]:
    """The command line of a helper, also from a frozen program, which has no `-m`.

    `-P` keeps files of the current folder from being taken for modules.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, helper.value]
    return [sys.executable, "-P", "-m", HELPER_MODULES[helper]]


def creation_flags() -> int:
    """No console window flashes up beside the program on Windows."""
    if sys.platform == "win32":
        import subprocess

        return subprocess.CREATE_NO_WINDOW
    return 0


def run_to_end(command: Sequence[str], patience_s: float) -> "subprocess.CompletedProcess[bytes]":
    """Run a short-lived helper and keep what it prints; blocks for a tenth of a second and more.

    Raises OSError or ValueError where it cannot be started, and subprocess.TimeoutExpired.
    """
    import subprocess

    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=patience_s,
        check=False,
        creationflags=creation_flags(),
    )


class Link(Protocol):
    """A running helper, as its desk sees it. Neither method blocks."""

    def send(self, data: bytes) -> None:
        """Hand bytes over; they are dropped where the helper is gone."""

    def kill(self) -> None:
        """End it at once."""


class ProcessLink:
    """A helper process with a thread that writes to it and one that reads from it.

    `on_line` is called with each line, and once with None when the process has ended; both on the
    reading thread. Raises OSError where the process cannot be started.
    """

    def __init__(self, command: list[str], on_line: Callable[[bytes | None], None]) -> None:
        import subprocess  # 7 ms that the first paint of the window need not wait for

        self._process: subprocess.Popen[bytes] = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # Sound libraries can write gigabytes when a server dies.
            creationflags=creation_flags(),
        )
        self._on_line = on_line
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        for work in (self._write, self._read):
            threading.Thread(target=work, name="sound helper pipe", daemon=True).start()

    @property
    def pid(self) -> int:
        """The process id of the helper."""
        return self._process.pid

    def send(self, data: bytes) -> None:
        """See Link.send."""
        self._outbox.put(data)

    def kill(self) -> None:
        """See Link.kill."""
        self._process.kill()

    def _write(self) -> None:
        """Write what is sent until the process is gone; the pipe may block for as long."""
        pipe = self._process.stdin
        assert pipe is not None
        with suppress(OSError):  # The helper is gone; the reading thread tells.
            while (data := self._outbox.get()) is not None:
                pipe.write(data)
                pipe.flush()
        with suppress(OSError):  # Closing tries once more to write what is left.
            pipe.close()

    def _read(self) -> None:
        pipe = self._process.stdout
        assert pipe is not None
        with pipe:
            for line in pipe:
                self._on_line(line)
        self._process.wait()
        self._outbox.put(None)
        self._on_line(None)
