"""Shared routines as nobody's program packs them: bombs, names that lead elsewhere, lies, links."""

import io
import random
import stat
import warnings
import zipfile
from collections.abc import Callable

import odd_pictures
import odd_texts

PART_LARGE = 0.05
"""Of all zips: to make a large one takes longer than to read it."""

TEXT = "routine.toml"
DRAWN = b"""\
schema = 1
id = "drawn"
name = "Drawn"

[[step]]
name = "Towel under the knee"
kind = "rest"
hold_s = 30
picture = "NAME"
"""
NAMES = (
    *("../towel.png", "..\\towel.png", "/towel.png", "//host/share/towel.png", "a/../../towel.png"),
    *("C:towel.png", "C:\\towel.png", "con.png", "NUL.png", "com1.png", "aux.jpg", ".towel.png"),
    *("towel.png.", "towel.png ", "towel.png\0.txt", "TOWEL.PNG", "towel.png:stream", "~/x.png"),
    *(
        "x" * 99 + ".png",
        "x" * 300 + ".png",
        "a\u202egnp.exe.png",
        "to\u0301wel.png",
        "t\u00f3wel.png",
    ),
    *(
        "routine.toml",
        "Routine.toml",
        "evil.toml",
        "%2e%2e/x.png",
        "-rf.png",
        "$HOME.png",
        "\n.png",
    ),
    *(
        "😀" * 40 + ".png",
        "é" * 99 + ".png",
        "routine.png",
        "drawn.png",
        ".png",
        "a.PnG",
        "ａ．png",
    ),
)
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
BOMB_BYTES = (1 << 18, 1 << 21, 1 << 23, 1 << 25, 1 << 26)
FIELDS = ((4, 2), (6, 2), (8, 2), (10, 4), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2))
"""Place and length of what a member's head says: versions, flags, method, sum, sizes, lengths."""

Members = list[tuple[str, bytes]]


def odd_zip(chance: random.Random) -> tuple[str, bytes]:
    """A zip, and what is odd about it."""
    way = chance.choice(LARGE if chance.random() < PART_LARGE else SMALL)
    return f"zip {way}", WAYS[way](chance)


def packed(members: Members, method: int = zipfile.ZIP_DEFLATED, comment: bytes = b"") -> bytes:
    """These files in a zip, the same name twice where it is there twice."""
    content = io.BytesIO()
    with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(content, "w", method) as made:
        for name, member in members:
            made.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), member, method)
        made.comment = comment[:65_535]
    return content.getvalue()


def drawn(chance: random.Random, name: str = "towel.png", *, is_odd: bool = False) -> Members:
    """A routine that shows a picture of this name, and the picture."""
    written = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\0", "\\u0000")
    picture = odd_pictures.odd_picture(chance)[1] if is_odd else odd_pictures.WAYS["whole"](chance)
    return [(TEXT, DRAWN.replace(b"NAME", written.encode())), (name, picture)]


def _good(chance: random.Random) -> bytes:
    return packed(drawn(chance), chance.choice(METHODS))


def _odd_text(chance: random.Random) -> bytes:
    return packed([(TEXT, odd_texts.odd_text(chance)[1])], chance.choice(METHODS))


def _odd_picture(chance: random.Random) -> bytes:
    return packed(drawn(chance, is_odd=True), chance.choice(METHODS))


def _damaged(chance: random.Random) -> bytes:
    way = chance.choice((odd_texts.flipped, odd_texts.cut, odd_texts.splintered))
    return way(chance, _good(chance))


def _spliced(chance: random.Random) -> bytes:
    one, other = _good(chance), chance.choice((_good, _named, _twice))(chance)
    at = chance.randint(0, len(one))
    return one[:at] + other[chance.randint(0, len(other)) :]


def _named(chance: random.Random) -> bytes:
    """Names that lead elsewhere, in the routine and in the zip."""
    name = chance.choice(NAMES)
    members = drawn(chance, name) + [(chance.choice(NAMES), b"x") for _ in range(3)]
    if chance.random() < 0.5:
        members[0] = drawn(chance, chance.choice(NAMES))[0]
    return packed(members)


def _linked(chance: random.Random) -> bytes:
    """A member that says to be a link, a folder or a device."""
    kinds = (stat.S_IFLNK, stat.S_IFDIR, stat.S_IFCHR, stat.S_IFIFO, stat.S_ISUID | stat.S_IFREG)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        for name, member in drawn(chance):
            info = zipfile.ZipInfo(name)
            info.create_system = 3
            info.external_attr = (chance.choice(kinds) | 0o777) << 16
            made.writestr(info, chance.choice((member, b"/etc/passwd", b"../../outside")))
    return content.getvalue()


def _bomb(chance: random.Random) -> bytes:
    """Little that unpacks to very much: the routine, its pictures or something else."""
    much = chance.choice((b"\0", b"#", b"\xff", b"a = 1\n")) * chance.choice(BOMB_BYTES)
    much = much[: chance.choice(BOMB_BYTES)]
    text = DRAWN.replace(b"NAME", b"towel.png")
    members = chance.choice(
        (
            [(TEXT, much)],
            [(TEXT, text), ("towel.png", chance.choice((b"\xff\xd8", b"")) + much)],
            [(TEXT, text), ("other.bin", much)],
            [(TEXT, text), (TEXT, much)],
        )
    )
    return packed(members, chance.choice(METHODS[1:]))


def _pictured(chance: random.Random) -> bytes:
    """Very many pictures, each as large as one may be, or small."""
    count = chance.choice((2, 20, 50, 51, 500))
    size = chance.choice((0, 99, 1 << 16, (1 << 21) - 99, 1 << 21))
    step = DRAWN.partition(b"\n\n")[2]
    head = DRAWN.partition(b"\n\n")[0] + b"\n\n"
    names = [f"{number}.png" for number in range(count)]
    picture = odd_pictures.WAYS["whole"](chance).ljust(min(size, (30 << 20) // count), b"\0")
    text = head + b"".join(step.replace(b"NAME", name.encode()) for name in names)
    shared = [(name, picture) for name in names]
    return packed([(TEXT, text), *shared], chance.choice(METHODS[:2]))


def _many(chance: random.Random) -> bytes:
    """Very many members, with short or long names, the routine first or last."""
    count = chance.choice((10, 500, 4_999, 5_001, 12_000))
    form = chance.choice(("{n}", "{n:0200}", "a/b/{n}", "../{n}", "x"))
    others = [(form.format(n=number), b"") for number in range(count)]
    members = drawn(chance)
    return packed(members + others if chance.random() < 0.5 else others + members, 0)


def _twice(chance: random.Random) -> bytes:
    """The routine and its picture more than once, each time something else."""
    members = drawn(chance) + drawn(chance, "Towel.png") + [(TEXT, odd_texts.odd_text(chance)[1])]
    chance.shuffle(members)
    return packed(members)


def _lying(chance: random.Random) -> bytes:
    """Heads that say something untrue: sums, sizes, ways of packing, passwords, versions."""
    content = bytearray(_good(chance))
    for _ in range(chance.randint(1, 3)):
        mark, shift = chance.choice(((b"PK\x03\x04", 0), (b"PK\x01\x02", 2)))
        places = [at for at in range(len(content)) if content.startswith(mark, at)]
        place, length = chance.choice(FIELDS)
        if places:
            at = chance.choice(places) + place + shift
            content[at : at + length] = _number(chance, length)
    return bytes(content)


def _ending(chance: random.Random) -> bytes:
    """A last record that says something untrue, is there twice, or has something around it."""
    content = bytearray(
        packed(drawn(chance), comment=chance.randbytes(chance.choice((0, 9, 70_000))))
    )
    at = content.rfind(b"PK\x05\x06")
    place, length = chance.choice(((4, 2), (8, 2), (10, 2), (12, 4), (16, 4), (20, 2)))
    if chance.random() < 0.7:
        content[at + place : at + place + length] = _number(chance, length)
    before = chance.choice((b"", b"", b"#!/bin/sh\n", bytes(70_000), b"PK\x05\x06" + bytes(18)))
    after = chance.choice((b"", b"", b"x" * 70_000, b"PK\x05\x06" + bytes(18), bytes(content[at:])))
    return before + bytes(content) + after


def _inside(chance: random.Random) -> bytes:
    """A zip in a zip, under the name of the routine or the picture."""
    inner = _good(chance)
    return packed(
        [(TEXT, inner)] if chance.random() < 0.5 else [drawn(chance)[0], ("towel.png", inner)]
    )


def _number(chance: random.Random, length: int) -> bytes:
    most = (1 << 8 * length) - 1
    number = chance.choice((0, 1, 2, most, most - 1, most >> 1, chance.randint(0, most)))
    return number.to_bytes(length, "little")


WAYS: dict[str, Callable[[random.Random], bytes]] = {
    "good": _good,
    "with an odd text": _odd_text,
    "with an odd picture": _odd_picture,
    "damaged": _damaged,
    "spliced": _spliced,
    "with odd names": _named,
    "with links": _linked,
    "that is a bomb": _bomb,
    "with many pictures": _pictured,
    "with many members": _many,
    "with members twice": _twice,
    "whose heads lie": _lying,
    "whose end lies": _ending,
    "in a zip": _inside,
}

LARGE = ("that is a bomb", "with many pictures", "with many members")
SMALL = tuple(way for way in WAYS if way not in LARGE)
