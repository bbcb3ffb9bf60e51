"""Has a speech engine of this machine speak a text into a file. Which there are: systems.py.

A text never becomes part of a command: it goes through standard input, an environment variable or
an argument of its own, and no shell is involved.
"""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from psoas_timer.services.sound.helper_link import creation_flags

LONGEST_TEXT = 600
"""A text with more characters than this is not spoken; no content has one."""

PATIENCE_S = 12.0
"""An engine that takes longer is ended. PowerShell alone may need some seconds to start."""

GRACE_S = 1.0
"""Where the system ends engines that take too long, it gets so much time to do it."""

KILLED = -9
"""The exit code of what was ended by force."""

LARGEST_BYTES = 20_000_000
"""No text of `LONGEST_TEXT` makes a larger file: four minutes at 44.1 kHz."""


class EngineFailed(Exception):
    """An engine gave no usable sound; the text says why, for the log."""


@dataclass(frozen=True, slots=True)
class Call:
    """How an engine is started for one text."""

    words: tuple[str, ...]
    stdin: str = ""
    environ: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Engine:
    """One engine with one voice; `name` tells both, and so whether a cached file is still right.

    `call` gives the call that speaks a text into a WAV file.
    """

    name: str
    call: Callable[[str, Path], Call]


def speakable(text: str) -> str:
    """The text in one line, without signs that engines take for commands; "" if it is too long.

    `say` obeys `[[ ]]`, pico2wave `< >`, and all of them know control characters.
    """
    cleaned = "".join(" " if not sign.isprintable() or sign in "[]<>" else sign for sign in text)
    words = " ".join(cleaned.split())
    return words if len(words) <= LONGEST_TEXT else ""


def speak_into(engine: Engine, text: str, wave: Path, patience_s: float = PATIENCE_S) -> bytes:
    """The WAV file that the engine makes of a text; it blocks, and `wave` is gone afterwards.

    Raises EngineFailed where the engine is missing, fails, takes too long or makes no file.
    """
    import subprocess  # 7 ms, and only on the renderer's thread

    call = engine.call(text, wave)
    try:
        done = subprocess.run(
            (*_limit(patience_s), *call.words),
            input=call.stdin.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **call.environ},
            timeout=patience_s + GRACE_S,
            check=False,
            creationflags=creation_flags(),
        )
        if done.returncode == KILLED:
            raise EngineFailed(f"it took more than {patience_s:g} s")
        if done.returncode != 0:
            raise EngineFailed(f"it ended with code {done.returncode}")
        with wave.open("rb") as made:
            content = made.read(LARGEST_BYTES + 1)
    except subprocess.TimeoutExpired as error:
        raise EngineFailed(f"it took more than {patience_s:g} s") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the environment
        raise EngineFailed(str(error)) from error
    finally:
        wave.unlink(missing_ok=True)
    if len(content) > LARGEST_BYTES:
        raise EngineFailed("its file is too large")
    return content


def _limit(patience_s: float) -> tuple[str, ...]:
    """What lets Linux itself end an engine, and all that it started, even if we are killed first.

    Otherwise one that hangs would stay for good.
    """
    program = shutil.which("timeout") if sys.platform == "linux" else None
    return () if program is None else (program, "-s", "KILL", f"{patience_s:g}")
