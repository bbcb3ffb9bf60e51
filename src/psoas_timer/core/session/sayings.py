"""What the voice may say at a cue, and which of it fits. When it is due is in cue_plan.py.

How the words sound, and how long they take, is known to services alone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from psoas_timer.core.content.kinds import Side

VOICE_AFTER_MS = 600
"""Words begin this long after the instant of their cue, so that the sound is heard first."""

PHRASE_GAP_MS = 200
"""Silence between two phrases of one saying."""

BREATH_MS = 300
"""Words end at least this long before what follows them."""

LEAST_ROOM_MS = 2_400
"""Time for a word or two, with what comes before and after them."""

FREE_ROOM_MS = 60_000
"""How long the voice may speak where nothing follows by itself: while a step waits."""


class Speech(StrEnum):
    """How much the voice says."""

    FULL = "full"
    RARE = "rare"
    """Names, sides and warnings only."""
    OFF = "off"


class Spoken(StrEnum):
    """The fixed phrases. Their words are in wording, and in the recordings."""

    LEFT_SIDE = "left_side"
    RIGHT_SIDE = "right_side"
    SWITCH_SIDES = "switch_sides"
    GET_READY = "get_ready"
    REST = "rest"
    HALF_WAY = "half_way"
    LAST_ONE = "last_one"
    WELL_DONE = "well_done"
    PAUSED = "paused"
    WELCOME_BACK = "welcome_back"
    THREE = "three"
    TWO = "two"
    ONE = "one"


Phrase = Spoken | str
"""A fixed phrase, or a text of the content with its sides filled in."""

LengthOf = Callable[[Phrase], int | None]
"""How long a phrase takes in milliseconds; None where nobody can speak it (yet)."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Phrases to be spoken one after another; `is_full` keeps them for those who want all."""

    phrases: tuple[Phrase, ...]
    is_full: bool = True

    def is_wanted(self, speech: Speech) -> bool:
        """Tell whether somebody who wants this much of the voice wants this too."""
        return speech is Speech.FULL or (speech is Speech.RARE and not self.is_full)


def choose(
    sayings: Sequence[Saying], speech: Speech, room_ms: int, length_ms: LengthOf
) -> tuple[Phrase, ...]:
    """The first saying that is wanted, can be spoken, and ends in time; () where none is.

    `room_ms` counts from the instant of the cue until something else begins.
    """
    for saying in sayings:
        if not saying.is_wanted(speech):
            continue
        lengths_ms = [length_ms(phrase) for phrase in saying.phrases]
        known_ms = [length for length in lengths_ms if length is not None]
        gaps_ms = PHRASE_GAP_MS * (len(lengths_ms) - 1)
        takes_ms = VOICE_AFTER_MS + sum(known_ms) + gaps_ms + BREATH_MS
        if len(known_ms) == len(lengths_ms) and takes_ms <= room_ms:
            return saying.phrases
    return ()


def starts(
    phrases: Sequence[Phrase], at_ms: int, length_ms: LengthOf
) -> tuple[tuple[int, Phrase], ...]:
    """When each of these phrases begins if the first one does at this instant."""
    found: list[tuple[int, Phrase]] = []
    for phrase in phrases:
        found.append((at_ms, phrase))
        at_ms += (length_ms(phrase) or 0) + PHRASE_GAP_MS
    return tuple(found)


def of_step(
    name: str, instruction: str, short: str, side: Side, intro: str = ""
) -> tuple[Saying, ...]:
    """What may open a step, best first; `instruction`, `short` and `intro` may be "" .

    `intro` is what the routine says at its beginning; where there is no time for it and the
    instruction, the instruction is what is needed.
    """
    spoken_side = side_phrase(side)
    full = (
        (intro, name, instruction) if intro and instruction else (),
        (intro, name) if intro and not instruction else (),
        (name, instruction) if instruction else (),
        (instruction,) if instruction else (),
        (short,) if short else (),
    )
    rare = ((name, *spoken_side), (name,), spoken_side)
    return _sayings(full, rare)


def of_side(instruction: str, short: str, side: Side) -> tuple[Saying, ...]:
    """What may be said when the side changes, best first."""
    spoken_side = side_phrase(side)
    full = (
        (Spoken.SWITCH_SIDES, instruction) if instruction else (),
        (Spoken.SWITCH_SIDES, short) if short else (),
        (short,) if short else (),
    )
    return _sayings(full, ((Spoken.SWITCH_SIDES, *spoken_side), spoken_side))


def of_rest(*, is_before_last: bool) -> tuple[Saying, ...]:
    """What may be said in a rest."""
    plain = Saying((Spoken.REST,))
    return (Saying((Spoken.REST, Spoken.LAST_ONE)), plain) if is_before_last else (plain,)


def of_end(outro: str) -> tuple[Saying, ...]:
    """What may be said when a routine is done; `outro` is its own, and may be "" ."""
    well_done = Saying((Spoken.WELL_DONE,))
    return (Saying((outro,)), well_done) if outro else (well_done,)


def side_phrase(side: Side) -> tuple[Phrase, ...]:
    """The side as spoken; () where none is worked."""
    if side is Side.NONE:
        return ()
    return (Spoken.LEFT_SIDE if side is Side.LEFT else Spoken.RIGHT_SIDE,)


def _sayings(
    full: Sequence[tuple[Phrase, ...]], rare: Sequence[tuple[Phrase, ...]]
) -> tuple[Saying, ...]:
    return (
        *(Saying(phrases) for phrases in full if phrases),
        *(Saying(phrases, is_full=False) for phrases in rare if phrases),
    )
