"""One strange file after another: a routine, a routine with a picture beside it, or a shared zip.

The same number always gives the same file, whatever came before.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

import odd_pictures
import odd_texts
import odd_zips

SEED = 5
"""Printed with the figures; together with its number it makes a file again."""

ZIPS_OF_TEN = 4
PICTURES_OF_TEN = 1
NAMES = ("in.toml", "in.TOML", "in", "in.txt", "in.json", "in.zip")


@dataclass(frozen=True, slots=True)
class OddFile:
    """`content` lies under `name`, `beside` it other files by name; `way` says what is odd."""

    way: str
    name: str
    content: bytes
    beside: Mapping[str, bytes] = field(default_factory=dict)


def odd_file(number: int) -> OddFile:
    """The file of this number."""
    chance = random.Random(f"{SEED} {number}")
    turn = number % 10
    if turn < ZIPS_OF_TEN:
        way, content = odd_zips.odd_zip(chance)
        return OddFile(way, "in.zip" if chance.random() < 0.8 else chance.choice(NAMES), content)
    name = "in.toml" if chance.random() < 0.8 else chance.choice(NAMES)
    if turn < ZIPS_OF_TEN + PICTURES_OF_TEN:
        way, picture = odd_pictures.odd_picture(chance)
        shown = chance.choice(odd_zips.NAMES) if chance.random() < 0.2 else "towel.png"
        text = odd_zips.drawn(chance, shown)[0][1]
        return OddFile(f"picture {way}", name, text, {"towel.png": picture})
    way, content = odd_texts.odd_text(chance)
    return OddFile(f"text {way}", name, content)
