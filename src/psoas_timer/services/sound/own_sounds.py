"""The person's own sounds: files named after a sound in one folder. Decoding them is elsewhere."""

from collections.abc import Iterable
from pathlib import Path

from psoas_timer.core.messages import Message, message
from psoas_timer.core.ports.cue_player import CuePlayer
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.sound.cue_sounds import SOUNDS

ENDINGS = (".wav", ".flac", ".ogg", ".mp3")
"""What own sounds may be, by the ends of their names."""

MOST_TOLD = 5
"""Of more useless files than this only the number is told: somebody keeps songs there."""


def load_own_sounds(player: CuePlayer, folder: Path) -> tuple[Problem, ...]:
    """Have a player read the files of this folder over the sounds of the set.

    Back come the files that belong to no sound, and those of which one sound has several; what is
    wrong inside a file the player finds and tells later.
    """
    loaded, problems = _sorted_out(folder)
    for name, path in loaded.items():
        player.load_file(name, str(path))
    return problems


def own_sound_problems(folder: Path) -> tuple[Problem, ...]:
    """Everything that is wrong in this folder, inside its files too: a tenth of a second each."""
    from psoas_timer.services.sound.child_decoding import check_sound_file

    loaded, problems = _sorted_out(folder)
    checked = [check_sound_file(str(path)) for path in loaded.values()]
    return (*problems, *(problem for problem in checked if problem is not None))


def _sorted_out(folder: Path) -> tuple[dict[str, Path], tuple[Problem, ...]]:
    """The files by their sounds, and why others are not used."""
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except FileNotFoundError:
        return {}, ()
    except OSError as error:
        what = message("sound.folder_unreadable", reason=os_reason(error))
        return {}, (_warning(folder, what, message("sound.mend_folder")),)
    problems: list[Problem] = []
    loaded: dict[str, Path] = {}
    for path in paths:
        problem = _problem_of(path, loaded)
        if problem is None:
            loaded[path.stem] = path
        else:
            problems.append(problem)
    return loaded, _shortened(folder, problems)


def _problem_of(path: Path, loaded: dict[str, Path]) -> Problem | None:
    """Why a file cannot be the sound that its name says."""
    if path.stem not in SOUNDS:
        what = message("sound.own_unknown", name=path.stem)
        return _warning(path, what, _near(path.stem, SOUNDS))
    if path.suffix.lower() not in ENDINGS:
        return _warning(path, message("sound.file_other_format"), message("sound.mend_format"))
    if path.stem in loaded:
        what = message("sound.own_twice", name=path.stem, used=loaded[path.stem].name)
        return _warning(path, what, message("sound.mend_own_twice"))
    return None


def _shortened(folder: Path, problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems of files that have to do with a sound first, and no endless list."""
    first = sorted(problems, key=lambda problem: problem.what.key == "sound.own_unknown")
    more = len(first) - MOST_TOLD
    if more <= 1:  # a last one is told as well as counted
        return tuple(first)
    what = message("sound.own_more", count=more)
    return (*first[:MOST_TOLD], _warning(folder, what, message("sound.mend_own_more")))


def _near(name: str, known: Iterable[str]) -> Message:
    import difflib  # 2 ms that only a wrong name needs

    near = difflib.get_close_matches(name.lower(), known, n=1)
    if near:
        return message("sound.mend_near_name", near=near[0])
    return message("sound.mend_own_names", known=", ".join(sorted(known)))


def _warning(path: Path, what: Message, mend: Message) -> Problem:
    return Problem(what, mend, file=str(path), severity=Severity.WARNING)
