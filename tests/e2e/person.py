"""A person at a real pseudo-terminal in which the program runs as a process of its own."""

import os
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = (sys.executable, "-m", "psoas_timer")
PATIENCE_S = 60
"""More than the busiest machine needs; only what never comes is waited for so long."""


def environment(home: Path, **changes: str) -> dict[str, str]:
    """The surroundings of a program without display and sound, with all its files in `home`."""
    unwanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PULSE_SERVER")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return kept | {"PSOAS_TIMER_HOME": str(home), "PYTHONUTF8": "1", "TERM": "xterm"} | changes


def run(home: Path, *words: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, with nobody at a terminal."""
    return subprocess.run(
        [*PROGRAM, *words],
        env=environment(home, **changes),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


def _take_terminal() -> None:
    """Make the terminal this session's own, so that Ctrl+C and Ctrl+Z in it reach the program.

    Whoever starts the tests in the background has Ctrl+C ignored, and all that they start as well.
    """
    import fcntl
    import termios

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Person:
    """Starts the program in a terminal, types, and reads the screen.

    `through` is the command line that starts it, where it is not started directly. To be used in a
    `with`, at whose end the program is gone.
    """

    def __init__(self, home: Path, *words: str, through: tuple[str, ...] = ()) -> None:
        self._mine, theirs = os.openpty()
        self.seen = ""
        self.program = subprocess.Popen(
            [*through, *PROGRAM, *words],
            env=environment(home),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(theirs)

    def __enter__(self) -> "Person":
        return self

    def __exit__(self, *error: object) -> None:
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()
        os.close(self._mine)

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._mine, keys.encode())

    def wait_for(self, pattern: str) -> re.Match[str]:
        """Read until the pattern shows after what was waited for before."""
        until = time.monotonic() + PATIENCE_S
        while not (found := re.search(pattern, self.seen)):
            assert time.monotonic() < until, f"{pattern} never showed in {self.seen!r}"
            if not self._read():
                raise AssertionError(f"ended before {pattern}: {self.seen!r}")
        self.seen = self.seen[found.end() :]
        return found

    def wait_for_end(self) -> int:
        """Read to the end of the program; gives its exit code."""
        until = time.monotonic() + PATIENCE_S
        while self._read():
            assert time.monotonic() < until, f"it did not end: {self.seen!r}"
        return self.program.wait(PATIENCE_S)

    def kill(self) -> None:
        """End the program as a power cut would; what it has shown by then can still be read."""
        self.program.send_signal(signal.SIGKILL)
        self.wait_for_end()

    def _read(self) -> bool:
        """Read what there is; False once the terminal is closed."""
        if not select.select([self._mine], [], [], 1)[0]:
            return self.program.poll() is None
        try:
            text = os.read(self._mine, 65_536).decode()
        except OSError:  # Linux says so when the last program has closed its end
            return False
        self.seen += text
        return bool(text)
