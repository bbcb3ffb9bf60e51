"""Which sound belongs to which cue, how loud, and in which file. Playing is elsewhere."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import CuePlayer
from psoas_timer.core.problems import Problem
from psoas_timer.core.session.cues import Cue, CueName


class SoundSet(StrEnum):
    """The families of sounds, each a folder of assets/sounds."""

    BOWLS = "bowls"
    WOOD = "wood"
    PLAIN = "plain"


PROBLEM_SOUND = "problem"

CHECK_SOUND = "check"
"""Heard before a session begins: it tells that sound comes, and nothing else."""

BREATH_LENGTHS_S: dict[CueName, tuple[int, ...]] = {
    CueName.BREATH_IN: (1, 3, 4, 5),
    CueName.BREATH_HOLD: (4,),
    CueName.BREATH_OUT: (4, 5, 6, 8),
}
"""The swells that exist, in seconds; all sets share them."""

_OWN_SOUNDS = (
    CueName.PREPARE,
    CueName.BEGIN,
    CueName.HALF,
    CueName.ALMOST_DONE,
    CueName.END,
    CueName.REST,
    CueName.STEP_DONE,
    CueName.ROUTINE_DONE,
    CueName.BEAT,
)
"""Cues with one sound of the same name."""

_SWELLS_S = {
    f"{cue}_{seconds}": seconds
    for cue, lengths_s in BREATH_LENGTHS_S.items()
    for seconds in lengths_s
}
_BREATH_SOUNDS = frozenset(_SWELLS_S)

HEARD_MS = 500
"""Within this time a sound that is no swell has said what it says; the rest fades away."""

ALARM_SOUNDS = frozenset({"end_repeat_1", "end_repeat_2"})
"""What calls somebody who may have fallen asleep on a hot pack."""

SOUNDS: frozenset[str] = _BREATH_SOUNDS | {
    *(str(cue) for cue in _OWN_SOUNDS),
    *("count_3", "count_2", "count_1", "switch_left", "switch_right"),
    *(*ALARM_SOUNDS, CHECK_SOUND, PROBLEM_SOUND),
}
"""Every sound by name; a set with these is whole."""

_GAINS = {"end_repeat_1": 1.2, "end_repeat_2": 1.4}
"""Calls to somebody who fell asleep grow louder; 1.4 takes a file at its -3 dBFS ceiling to 0."""


def sound_of(cue: Cue) -> str | None:
    """The sound of a cue, None for a prompt, which is spoken."""
    if cue.name is CueName.PROMPT:
        return None
    if cue.name is CueName.COUNT:
        return f"count_{min(max(cue.number, 1), 3)}"
    if cue.name is CueName.SWITCH:
        return "switch_left" if cue.side is Side.LEFT else "switch_right"
    if cue.name in BREATH_LENGTHS_S:
        return _breath_sound(cue.name, cue.span_ms)
    return str(cue.name)


def _breath_sound(name: CueName, span_ms: int) -> str:
    """The longest swell that ends within the breath; the shortest where none does."""
    lengths_s = BREATH_LENGTHS_S[name]
    fitting_s = [seconds for seconds in lengths_s if seconds * 1_000 <= span_ms]
    return f"{name}_{max(fitting_s, default=min(lengths_s))}"


def repeat_sound(number: int) -> str:
    """The sound of the nth repeat of a heat step's end, from 1."""
    return "end_repeat_1" if number <= 1 else "end_repeat_2"


def gain_of(sound: str) -> float:
    """The factor that belongs to a sound, before any volume."""
    return _GAINS.get(sound, 1.0)


def heard_ms(sound: str) -> int:
    """How long a sound takes until it has been heard."""
    return _SWELLS_S[sound] * 1_000 if sound in _SWELLS_S else HEARD_MS


def sound_file(assets: Path, sound_set: SoundSet, sound: str) -> Path:
    """Where the file of a sound lies; `assets` is the folder of bundled files."""
    folder = "breath" if sound in _BREATH_SOUNDS else str(sound_set)
    return assets / "sounds" / folder / f"{sound}.wav"


def load_sounds(
    player: CuePlayer, assets: Path, sound_set: SoundSet, sounds: Iterable[str] = SOUNDS
) -> tuple[Problem, ...]:
    """Give these sounds to a player; what could not be read comes back, the rest still plays.

    One such file is named with its trouble; of more there is one problem that counts them, since
    they have one cause: the program is not whole.
    """
    # Imported when sound is first needed: the names of sounds are needed before.
    from psoas_timer.services.sound.decoding import UnusableSound
    from psoas_timer.services.sound.wave_file import read_pcm

    problems: list[Problem] = []
    wanted = sorted(sounds)
    for sound in wanted:
        try:
            player.load(sound, read_pcm(sound_file(assets, sound_set, sound)))
        except UnusableSound as error:
            problems.append(error.problem)
    if len(problems) <= 1:
        return tuple(problems)
    what = message("sound.bundled_unusable", count=len(problems), wanted=len(wanted))
    mend = message("sound.mend_install_again")
    return (Problem(what, mend, file=str(assets / "sounds")),)
