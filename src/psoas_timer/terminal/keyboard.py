"""What the loop asks of a keyboard, and the choice of the one for this system."""

import sys
from types import TracebackType
from typing import Protocol


class Keyboard(Protocol):
    """Keys one by one, without Enter and without showing them, while it is entered.

    Leaving it gives the terminal back as it was, whatever has happened.
    """

    @property
    def is_there(self) -> bool:
        """Tell whether anybody can press keys at all."""
        ...

    def __enter__(self) -> "Keyboard":
        """Take the terminal over."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the terminal back."""
        ...

    def wait(self, timeout_ms: int | None) -> str:
        """The next key (see keys.Key), or "" after this time; with None it waits for ever."""
        ...

    def suspend(self) -> None:
        """Stop the program as Ctrl+Z does; comes back when it is told to go on."""
        ...


def open_keyboard() -> Keyboard:
    """The keyboard of this process; one without keys where its input is no terminal, or closed."""
    stdin = sys.stdin
    is_terminal = stdin is not None and stdin.isatty()
    if sys.platform == "win32":
        from psoas_timer.terminal.windows_keyboard import WindowsKeyboard

        return WindowsKeyboard(is_terminal)
    from psoas_timer.terminal.posix_keyboard import PosixKeyboard

    return PosixKeyboard(stdin.fileno() if is_terminal else None)
