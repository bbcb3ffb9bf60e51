"""The keyboard of a POSIX terminal, with the signals that end, stop or resize it."""

import os
import select
import signal
import termios
import tty
from collections import deque
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Any

from psoas_timer.terminal.keys import Key, keys_in

ESCAPE_MS = 50
"""A lone Escape is told from the start of an arrow key by what follows within this time."""

_SIGNALS = {
    signal.SIGINT: Key.INTERRUPT,
    signal.SIGTERM: Key.TERMINATE,
    signal.SIGHUP: Key.TERMINATE,
    signal.SIGTSTP: Key.SUSPEND,
    signal.SIGCONT: Key.REDRAW,
    signal.SIGWINCH: Key.REDRAW,
}


class PosixKeyboard:
    """The Keyboard on a terminal, or signals alone where `terminal` is None.

    Signals arrive through a pipe as keys do, so that nothing is ever interrupted half-way.
    """

    def __init__(self, terminal: int | None) -> None:
        self._terminal = terminal
        self._waiting: deque[str] = deque()
        self._pipe = (-1, -1)
        self._old_mode: list[Any] | None = None  # as termios gives it
        self._old_handlers: dict[signal.Signals, Any] = {}  # as signal gives them
        self._old_wakeup = -1

    @property
    def is_there(self) -> bool:
        """Tell whether there is a terminal to type on."""
        return self._terminal is not None

    def __enter__(self) -> "PosixKeyboard":
        """Take keys one by one, and signals through the pipe."""
        self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        self._old_wakeup = signal.set_wakeup_fd(self._pipe[1], warn_on_full_buffer=False)
        for number in _SIGNALS:
            self._old_handlers[number] = signal.signal(number, _stay)
        self._take_terminal()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put terminal and signals back as they were."""
        self._give_terminal_back()
        for number, handler in self._old_handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._old_wakeup)
        for end in self._pipe:
            os.close(end)

    def wait(self, timeout_ms: int | None) -> str:
        """The next key or signal, or "" after this time."""
        if not self._waiting:
            self._collect(timeout_ms)
        return self._waiting.popleft() if self._waiting else ""

    def suspend(self) -> None:
        """Stop as the terminal's own Ctrl+Z would; comes back when told to go on."""
        self._give_terminal_back()
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)
        signal.signal(signal.SIGTSTP, _stay)
        self._take_terminal()

    def _collect(self, timeout_ms: int | None) -> None:
        sources = [self._pipe[0]] if self._terminal is None else [self._pipe[0], self._terminal]
        timeout_s = None if timeout_ms is None else timeout_ms / 1_000
        ready, _, _ = select.select(sources, [], [], timeout_s)
        if self._pipe[0] in ready:
            self._collect_signals()
        if self._terminal in ready:
            self._collect_keys(self._terminal)

    def _collect_signals(self) -> None:
        for number in os.read(self._pipe[0], 64):
            key = _SIGNALS.get(signal.Signals(number), Key.REDRAW)
            if number == signal.SIGCONT:
                # The shell may have changed the mode while the program stood.
                self._take_terminal()
            self._waiting.append(key)

    def _collect_keys(self, terminal: int) -> None:
        try:
            typed = os.read(terminal, 256)
            if typed.endswith(b"\x1b") and select.select([terminal], [], [], ESCAPE_MS / 1_000)[0]:
                typed += os.read(terminal, 256)
        except OSError:
            typed = b""
        if not typed:
            self._waiting.append(Key.TERMINATE)
        self._waiting.extend(keys_in(typed.decode(errors="replace")))

    def _take_terminal(self) -> None:
        if self._terminal is not None:
            with suppress(termios.error):
                if self._old_mode is None:
                    self._old_mode = termios.tcgetattr(self._terminal)
                # The default would throw away keys that were typed meanwhile.
                tty.setcbreak(self._terminal, termios.TCSADRAIN)

    def _give_terminal_back(self) -> None:
        if self._terminal is not None and self._old_mode is not None:
            # A terminal that has gone needs nothing back.
            with suppress(termios.error):
                termios.tcsetattr(self._terminal, termios.TCSADRAIN, self._old_mode)
            self._old_mode = None


def _stay(number: int, frame: FrameType | None) -> None:
    """Take a signal without ending; the pipe tells of it."""
