"""The keyboard of a Windows console."""

import msvcrt
import signal
import sys
import time
from collections import deque
from types import FrameType, TracebackType
from typing import Any

from psoas_timer.terminal.keys import Key, keys_in

assert sys.platform == "win32"  # tells the type checker what it can rely on

LOOK_EVERY_MS = 50
"""The console offers no wait for a key with a limit, so it is looked at this often."""

_PREFIXES = ("\x00", "\xe0")
_ARROWS = {"K": Key.LEFT, "M": Key.RIGHT}


class WindowsKeyboard:
    """The Keyboard on a console; without keys where input comes from elsewhere."""

    def __init__(self, is_there: bool) -> None:
        self.is_there = is_there
        self._signals: deque[str] = deque()
        self._old_handlers: dict[int, Any] = {}  # as signal gives them

    def __enter__(self) -> "WindowsKeyboard":
        """Take Ctrl+C and Ctrl+Break as keys."""
        for number in (signal.SIGINT, signal.SIGBREAK):
            self._old_handlers[number] = signal.signal(number, self._note)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put the handlers back."""
        for number, handler in self._old_handlers.items():
            signal.signal(number, handler)

    def wait(self, timeout_ms: int | None) -> str:
        """The next key, or "" after this time."""
        until_ms = None if timeout_ms is None else _now_ms() + timeout_ms
        while True:
            if self._signals:
                return self._signals.popleft()
            if self.is_there and msvcrt.kbhit():
                return self._typed()
            left_ms = LOOK_EVERY_MS if until_ms is None else until_ms - _now_ms()
            if left_ms <= 0:
                return ""
            time.sleep(min(left_ms, LOOK_EVERY_MS) / 1_000)

    def suspend(self) -> None:
        """Consoles have no Ctrl+Z."""

    def _typed(self) -> str:
        typed = msvcrt.getwch()
        if typed in _PREFIXES:
            return _ARROWS.get(msvcrt.getwch(), Key.OTHER)
        return next(keys_in(typed))

    def _note(self, number: int, frame: FrameType | None) -> None:
        self._signals.append(Key.INTERRUPT if number == signal.SIGINT else Key.TERMINATE)


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000
