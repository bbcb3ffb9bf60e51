"""The report on the program's surroundings: versions, folders, sound, display, problems."""

import os
import platform
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

from psoas_timer import __version__
from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.core.session.sayings import Spoken
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.display import has_display
from psoas_timer.services.places import Places
from psoas_timer.services.practice import Practice
from psoas_timer.services.sound.own_sounds import own_sound_problems
from psoas_timer.services.voice.clips import BundledClips
from psoas_timer.terminal.console import Console
from psoas_timer.terminal.exit_codes import DATA_PROBLEM, DONE, NONE_HERE
from psoas_timer.terminal.output import JsonValue
from psoas_timer.terminal.sound_check import SoundReport, sound_report
from psoas_timer.wording.say import say, say_listed

_PACKAGES = ("PySide6-Essentials", "miniaudio", "simpleaudio")
_DISPLAY_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def doctor(practice: Practice, console: Console, as_json: bool) -> int:
    """Name everything that a person or a helper would want to know where something fails.

    DATA_PROBLEM where something of the person's is not used (a note alone is none), else NONE_HERE
    where the settings ask for one kind of sound output by name and it cannot be had.
    """
    sound = sound_report(practice.settings)
    own_sounds = own_sound_problems(practice.places.sounds)
    problems = (*_problems_of_files(practice), *own_sounds, *_voice_problems())
    if as_json:
        console.out.json(_value(practice.places, sound, problems))
    else:
        _show(console, practice.places, sound, problems)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return DATA_PROBLEM
    return NONE_HERE if sound.is_refused else DONE


def _problems_of_files(practice: Practice) -> tuple[Problem, ...]:
    practice.streak_desk.streak()  # looks into the history, which is not opened before
    practice.unfinished()
    return tuple(p for p in practice.problems() if not p.what.key.startswith("sound."))


def _voice_problems() -> tuple[Problem, ...]:
    clips = BundledClips(lambda: assets_dir() / "voice")
    clips.find(Spoken.REST)  # any phrase: the list of clips is read for the first one
    return clips.problems


def _versions() -> dict[str, str | None]:
    versions: dict[str, str | None] = {"psoas-timer": __version__}
    versions["Python"] = platform.python_version()
    for package in _PACKAGES:
        try:
            versions[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            versions[package] = None
    versions["platform"] = platform.platform()
    return versions


def _folders(places: Places) -> dict[str, Path]:
    return {
        "settings": places.config,
        "data": places.data,
        "routines": places.routines,
        "sounds": places.sounds,
        "history": places.history_file,
        "backups": places.backups,
        "state": places.state,
        "cache": places.cache,
        "program": assets_dir(),
    }


def _display(environ: Mapping[str, str]) -> dict[str, JsonValue]:
    found: dict[str, JsonValue] = {"available": has_display(environ)}
    found.update({name: environ.get(name) for name in _DISPLAY_VARIABLES})
    return found


def _value(places: Places, sound: SoundReport, problems: tuple[Problem, ...]) -> JsonValue:
    return {
        "versions": _versions(),
        "folders": {name: str(path) for name, path in _folders(places).items()},
        "sound": sound.value(),
        "display": _display(os.environ),
        "problems": [say_listed(problem) for problem in problems],
    }


def _show(
    console: Console, places: Places, sound: SoundReport, problems: tuple[Problem, ...]
) -> None:
    missing = say(message("terminal.doctor.missing"))
    _section(console, "versions", {name: v or missing for name, v in _versions().items()})
    _section(console, "folders", {name: str(path) for name, path in _folders(places).items()})
    _section(console, "sound", {"": sound.text()})
    display = _display(os.environ)
    is_there = "there" if display.pop("available") else "none"
    words = {name: str(value) for name, value in display.items() if value}
    about = {"": say(message(f"terminal.doctor.display_{is_there}"))}
    _section(console, "display", about | words)
    _section(console, "problems", {})
    for problem in problems:
        console.out.line(f"  {say_listed(problem)}")
    if not problems:
        console.out.line(f"  {say(message('terminal.doctor.no_problems'))}")


def _section(console: Console, name: str, rows: Mapping[str, str]) -> None:
    console.tell(message(f"terminal.doctor.{name}"))
    if rows:
        width = max(map(len, rows))
        for label, value in rows.items():
            console.out.line(f"  {label:{width}}  {value}" if label else f"  {value}")
