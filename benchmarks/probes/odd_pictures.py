"""Pictures for a person's own steps that are damaged, lie about their size, or are none."""

import random
import sys
from collections.abc import Callable
from pathlib import Path

import odd_texts

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.services.content.pictures import a_jpeg, a_png

MOST_BYTES = 2 * 1024 * 1024 + 99
"""What grows grows beyond the size at which a picture is left out."""

NONE_AT_ALL = (
    b"",
    b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
    b"<html><script src='http://example.org/x.js'></script></html>",
    b"GIF89a\x01\x00\x01\x00",
    b"RIFF\x00\x00\x00\x00WEBPVP8 ",
    b"BM\x00\x00",
    b"%PDF-1.4",
    b"\x00\x00\x00\x18ftypheic",
    b"PK\x03\x04",
    b"#!/bin/sh\n",
)
FILLINGS = (
    b"\x00",
    b"\xff",
    b"\xff\xd0",
    b"\xff\xe0\x00\x02",
    b"\xff\x01",
    b"\xff\xe0\xff\xff",
    b"x",
)
SIDES = (0, 1, 2, 4_095, 4_096, 4_097, 65_535, 2**31, 2**32 - 1)


def odd_picture(chance: random.Random) -> tuple[str, bytes]:
    """A picture, and what is odd about it."""
    way = chance.choice(sorted(WAYS))
    return way, WAYS[way](chance)


def _whole(chance: random.Random) -> bytes:
    make: Callable[[int, int], bytes] = chance.choice((a_png, a_jpeg))
    return make(chance.randint(1, 60), chance.randint(1, 60))


def _flipped(chance: random.Random) -> bytes:
    return odd_texts.flipped(chance, _whole(chance))


def _cut(chance: random.Random) -> bytes:
    return odd_texts.cut(chance, _whole(chance))


def _lying(chance: random.Random) -> bytes:
    if chance.random() < 0.5:
        return a_jpeg(chance.choice(SIDES) % 65_536, chance.choice(SIDES) % 65_536)
    whole = a_png()
    sides = chance.choice(SIDES).to_bytes(4) + chance.choice(SIDES).to_bytes(4)
    return whole[:16] + sides + whole[24:]


def _filled(chance: random.Random) -> bytes:
    unit = chance.choice(FILLINGS)
    length = chance.choice((int(MOST_BYTES ** chance.random()), MOST_BYTES))
    return chance.choice((b"\xff\xd8", a_png(), b"")) + (unit * length)[:length]


def _none(chance: random.Random) -> bytes:
    return chance.choice(NONE_AT_ALL)


def _noise(chance: random.Random) -> bytes:
    return chance.choice((b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"")) + chance.randbytes(
        chance.randint(0, 5_000)
    )


WAYS: dict[str, Callable[[random.Random], bytes]] = {
    "whole": _whole,
    "flipped": _flipped,
    "cut": _cut,
    "lying": _lying,
    "filled": _filled,
    "none": _none,
    "noise": _noise,
}
