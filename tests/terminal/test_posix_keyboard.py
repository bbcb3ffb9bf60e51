"""The keyboard on a real pseudo-terminal."""

import os
import signal
import sys

import pytest

from psoas_timer.terminal.keys import Key

if sys.platform == "win32":
    pytest.skip("a POSIX terminal is needed", allow_module_level=True)

import termios

from psoas_timer.terminal.posix_keyboard import PosixKeyboard


@pytest.fixture
def pty():
    person, terminal = os.openpty()
    yield person, terminal
    for end in {person, terminal}:
        os.close(end)


def is_canonical(terminal):
    return bool(termios.tcgetattr(terminal)[3] & termios.ICANON)


def test_keys_come_one_by_one_without_enter(pty):
    person, terminal = pty
    with PosixKeyboard(terminal) as keyboard:
        os.write(person, b"s\x1b[D")
        assert [keyboard.wait(1_000), keyboard.wait(1_000)] == ["s", Key.LEFT]


def test_an_arrow_key_in_two_pieces_is_one_key(pty):
    person, terminal = pty
    with PosixKeyboard(terminal) as keyboard:
        os.write(person, b"\x1b")
        assert keyboard.wait(1_000) == Key.ESCAPE
        os.write(person, b"\x1b[C")
        assert keyboard.wait(1_000) == Key.RIGHT


def test_a_wait_ends_without_a_key(pty):
    _, terminal = pty
    with PosixKeyboard(terminal) as keyboard:
        assert keyboard.wait(1) == ""


@pytest.mark.parametrize("error", [None, RuntimeError, KeyboardInterrupt])
def test_the_terminal_is_given_back_as_it_was(pty, error):
    _, terminal = pty
    before = termios.tcgetattr(terminal)

    def use():
        with PosixKeyboard(terminal):
            assert not is_canonical(terminal)
            if error is not None:
                raise error

    if error is None:
        use()
    else:
        with pytest.raises(error):
            use()
    assert termios.tcgetattr(terminal) == before


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (signal.SIGINT, Key.INTERRUPT),
        (signal.SIGTERM, Key.TERMINATE),
        (signal.SIGHUP, Key.TERMINATE),
        (signal.SIGTSTP, Key.SUSPEND),
        (signal.SIGWINCH, Key.REDRAW),
    ],
)
@pytest.mark.parametrize("has_terminal", [True, False])
def test_signals_come_as_keys(pty, number, key, has_terminal):
    with PosixKeyboard(pty[1] if has_terminal else None) as keyboard:
        os.kill(os.getpid(), number)
        assert keyboard.wait(1_000) == key


def test_handlers_of_signals_are_given_back():
    before = signal.getsignal(signal.SIGTERM)
    with PosixKeyboard(None):
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_terminal_that_is_back_is_taken_over_again(pty):
    _, terminal = pty
    with PosixKeyboard(terminal) as keyboard:
        mode = termios.tcgetattr(terminal)
        mode[3] |= termios.ICANON | termios.ECHO
        termios.tcsetattr(terminal, termios.TCSANOW, mode)
        os.kill(os.getpid(), signal.SIGCONT)
        assert keyboard.wait(1_000) == Key.REDRAW
        assert not is_canonical(terminal)


def test_keys_typed_before_it_is_back_are_not_lost(pty):
    person, terminal = pty
    with PosixKeyboard(terminal) as keyboard:
        os.kill(os.getpid(), signal.SIGCONT)
        os.write(person, b"q")
        assert {keyboard.wait(1_000), keyboard.wait(1_000)} == {Key.REDRAW, "q"}


def test_a_terminal_that_has_gone_ends_the_program(pty):
    person, terminal = pty
    with PosixKeyboard(terminal) as keyboard:
        os.close(person)
        try:
            assert keyboard.wait(1_000) == Key.TERMINATE
        finally:
            os.dup2(terminal, person)
