"""Chooses the player: by name, or the best that works here. How players work is not known here."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import find_spec

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import CuePlayer
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.sound.host_player import miniaudio_player, qtmultimedia_player
from psoas_timer.services.sound.output_wishes import OutputWishes
from psoas_timer.services.sound.silent_player import SilentPlayer
from psoas_timer.services.sound.simpleaudio_output import simpleaudio_problem
from psoas_timer.services.sound.simpleaudio_player import simpleaudio_player

MINIAUDIO_BROKEN = "sound.miniaudio_broken"


class PlayerName(StrEnum):
    """What can be asked for in the settings."""

    AUTOMATIC = "automatic"
    MINIAUDIO = "miniaudio"
    QTMULTIMEDIA = "qtmultimedia"
    SIMPLEAUDIO = "simpleaudio"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The player, what it is called, and why it is not the one that was to be expected, if so."""

    player: CuePlayer
    name: PlayerName
    problem: Problem | None = None


def miniaudio_problem() -> Problem | None:
    """Why the helper process cannot be used here, None where it can.

    The library is loaded to see whether it can be, which takes 5 ms the first time. Nothing of the
    system's sound is touched by that.
    """
    if find_spec("miniaudio") is None:
        what, mend = message("sound.miniaudio_missing"), message("sound.mend_install_miniaudio")
        return Problem(what, mend, severity=Severity.WARNING)
    try:
        import psoas_timer.services.sound.lean_miniaudio  # noqa: F401  # only whether it can be
    except ImportError as error:
        what = message(MINIAUDIO_BROKEN, reason=str(error))
        mend = message("sound.mend_reinstall_miniaudio")
        return Problem(what, mend, severity=Severity.WARNING)
    return None


def qtmultimedia_problem() -> Problem | None:
    """Why Qt Multimedia cannot be used here, None where it can; nothing of Qt is imported."""
    # Asked in two steps: find_spec of the module would import its package.
    package = find_spec("PySide6")
    if package is None or PathFinder.find_spec("QtMultimedia", _folders(package)) is None:
        return Problem(
            message("sound.qtmultimedia_missing"),
            message("sound.mend_install_qtmultimedia"),
            severity=Severity.WARNING,
        )
    return None


def _folders(package: ModuleSpec) -> list[str]:
    return list(package.submodule_search_locations or ())


@dataclass(frozen=True, slots=True)
class Way:
    """One player: why it cannot be used here, and how to make it."""

    problem: Callable[[], Problem | None]
    make: Callable[[OutputWishes], CuePlayer]


WAYS: dict[PlayerName, Way] = {
    PlayerName.MINIAUDIO: Way(miniaudio_problem, miniaudio_player),
    PlayerName.QTMULTIMEDIA: Way(qtmultimedia_problem, qtmultimedia_player),
    PlayerName.SIMPLEAUDIO: Way(simpleaudio_problem, simpleaudio_player),
}
"""The players that sound, the best one first."""

_NO_WISHES = OutputWishes()


def choose_player(
    wish: PlayerName = PlayerName.AUTOMATIC,
    wishes: OutputWishes = _NO_WISHES,
    ways: dict[PlayerName, Way] = WAYS,
) -> Chosen:
    """The player asked for; where it cannot be had, the best other one and the reason.

    Where none is asked for by name, nobody misses a library that is not installed, but somebody may
    count on one that is and does not load: that is told.
    """
    if wish is PlayerName.SILENT:
        return Chosen(SilentPlayer(), PlayerName.SILENT)
    passed_over: list[Problem] = []
    for name in sorted(ways, key=lambda name: name is not wish):
        problem = ways[name].problem()
        if problem is None:
            told = (each for each in passed_over if wish in ways or _is_unexpected(each))
            return Chosen(ways[name].make(wishes), name, next(told, None))
        passed_over.append(problem)
    reason = next(iter(passed_over), None)
    return Chosen(SilentPlayer(reason), PlayerName.SILENT, reason)


def _is_unexpected(problem: Problem) -> bool:
    return problem.what.key == MINIAUDIO_BROKEN
