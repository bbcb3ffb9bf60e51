"""Routine files as no editor writes them: damaged, mixed, enormous, deep, in strange encodings.

The same `chance` gives the same text. What becomes of one is found out in file_trials.py.
"""

import random
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GOOD = ROOT / "tests" / "data" / "routines" / "good"
OWN = ("own-steps", "circuits", "everything", "unicode", "windows", "inline", "minimal")

MOST_BYTES = 300 * 1024
"""What grows grows beyond the size at which a routine file is refused."""

SPLINTERS = (
    *(b"\x00", b"\xff\xfe", b"\xf0\x9f", b"\r", b"\r\n", b"\\", b'"', b"'", b'"""', b"'''", b"#"),
    *(b"[", b"]", b"{", b"}", b"[[", b"]]", b"=", b",", b".", b"-", b"\n", b" ", b"\t", b"_"),
    *(b"\n[[step]]\n", b"[step]\n", b"[[step.step]]\n", b"[[step.step.step]]\n", b"[a.b.c]\n"),
    *(b'"x" = 1\n', b"schema = 2\n", b"a.b.c = 1\n", b"'' = 1\n", b"step = 1\n", b"rounds = 99\n"),
    *("naïve\u202e".encode(), "e\u0301".encode(), "\ufeff".encode(), "\u2028".encode()),
)
VALUES = (
    *(b"nan", b"-inf", b"1e400", b"-0.0", b"0x7fffffffffffffffffff", b"9" * 50, b"9" * 5_000),
    *(b"1_0", b"0.1e-300", b"0b1", b"true", b'""', b'" "', b'"x"', b'"both"', b'"CON"', b'"../x"'),
    *(b"1979-05-27", b"25:61:00", b"07:32:00", b"1979-05-27T07:32:00+99:99", b"[]", b"{}"),
    *(b"[1, [2, [3]]]", b"{ a.b = { c = 1 } }", b'["mat", 1]', b"[[]]", b'"\\u0000"', b'"\\ud7ff"'),
    *(b'"<b>{x}</b>"', b"\"<img src='file:///etc/passwd'>\"", b'"{side}{side.__class__}"'),
    *(b'"%s%n"', b'"""\n\n"""', b'"/etc/passwd.png"', b'"towel.png"', b'"C:\\\\con.png"'),
)
KEYS = (
    *(b"name", b"id", b"kind", b"hold_s", b"reps", b"rounds", b"picture", b"exercise", b"step"),
    *(b"sides", b"pattern", b"note", b"schema", b"gates", b'"\\u0000"', b"a.b", b"holds", b"''"),
)
UNITS = (
    *(
        b"[",
        b"{a=",
        b"a.",
        b"a.b=1\n",
        b"[a]\n",
        b"[[a]]\n",
        b"[[step]]\n",
        b"[[step.step]]\n",
        b"\n",
    ),
    *(b"#\n", b"# x\n", b"x", b"9", b'"', b"'", b"\\", b'"""', b"[[step]]\nrounds=9\n", b"[x.x]\n"),
    *(
        b"[],",
        b"[],\n",
        b"{},",
        b"1,",
        b"'a',",
        b"\t",
        b"\r\n",
        b"a=1\n",
        b"\xc3\xa9",
        b"\x00",
        b"=",
    ),
    *(b'[[step]]\nname="x"\nkind="rest"\nhold_s=9\n', b'[[step]]\nexercise="low-lunge"\n'),
    *(b'[[step]]\nexercise="low-lungs"\n', b'[[step]]\nname="x"\nkind="rest"\npicture="x.png"\n'),
)
BEFORE = (b"", b"", b"a = ", b"tags = [", b'name = "', b'intro = """', b"# ", b"[", b"schema = 1\n")
ENCODINGS = ("utf-8-sig", "utf-16", "utf-32", "latin-1", "cp1252", "utf-7", "utf-16-le")


def _originals() -> tuple[bytes, ...]:
    bundled = sorted((ROOT / "assets" / "routines").glob("*.toml"))
    return tuple(path.read_bytes() for path in (*bundled, *(GOOD / f"{name}.toml" for name in OWN)))


ORIGINALS = _originals()
"""Bundled routines, and those of the tests with steps of one's own, circuits and every key."""


def odd_text(chance: random.Random) -> tuple[str, bytes]:
    """A text made of a good one, and how; every tenth in two ways."""
    text = chance.choice(ORIGINALS)
    ways = chance.sample(sorted(WAYS), 2 if chance.random() < 0.1 else 1)
    for way in ways:
        text = WAYS[way](chance, text)
    return " and ".join(ways), text


def flipped(chance: random.Random, text: bytes) -> bytes:
    """Single bits turned."""
    changed = bytearray(text or b"?")
    for _ in range(chance.randint(1, 8)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut(chance: random.Random, text: bytes) -> bytes:
    """The beginning, or the end."""
    at = chance.randint(0, len(text))
    return text[:at] if chance.random() < 0.7 else text[at:]


def splintered(chance: random.Random, text: bytes) -> bytes:
    """Bits of TOML put in, in place of something, or something left out or doubled."""
    for _ in range(chance.randint(1, 6)):
        at, length = chance.randint(0, len(text)), chance.randint(0, 40)
        put = (chance.choice(SPLINTERS), chance.choice(VALUES), b"", text[at : at + length] * 2)
        text = text[:at] + chance.choice(put) + text[at + chance.choice((0, length)) :]
    return text


def spliced(chance: random.Random, text: bytes) -> bytes:
    """Lines of two routines in turns."""
    both = [text.splitlines(keepends=True), chance.choice(ORIGINALS).splitlines(keepends=True)]
    lines: list[bytes] = []
    for turn in range(chance.randint(2, 12)):
        source = both[turn % 2]
        start = chance.randint(0, len(source))
        lines += source[start : start + chance.randint(1, 20)]
    return b"".join(lines)


def revalued(chance: random.Random, text: bytes) -> bytes:
    """Odd values at keys, or odd keys."""
    lines = text.splitlines()
    keyed = [index for index, line in enumerate(lines) if b" = " in line]
    for index in chance.sample(keyed, min(len(keyed), chance.randint(1, 6))):
        key, _, value = lines[index].partition(b" = ")
        if chance.random() < 0.3:
            key = chance.choice(KEYS)
        if chance.random() < 0.8:
            value = chance.choice(VALUES)
        lines[index] = key + b" = " + value
    return b"\n".join(lines) + b"\n"


def shuffled(chance: random.Random, text: bytes) -> bytes:
    """All its lines, or all its tables, in another order."""
    between = chance.choice((b"\n", b"\n\n", b"[[step]]"))
    parts = text.split(between)
    chance.shuffle(parts)
    return between.join(parts)


def repeated(chance: random.Random, text: bytes) -> bytes:
    """A line, a table or a splinter very many times, in its midst."""
    lines = text.splitlines(keepends=True)
    own = (chance.choice(lines), b"".join(lines[-6:]), text) if lines else (b"x",)
    unit = chance.choice((*UNITS, *own))
    times = int(MOST_BYTES ** chance.random())
    grown = (unit * times)[:MOST_BYTES]
    at = chance.choice((0, len(text), chance.randint(0, len(text))))
    return text[:at] + chance.choice(BEFORE) + grown + text[at:]


def numbered(chance: random.Random, text: bytes) -> bytes:
    """Very many keys, tables or steps that are all different."""
    forms = (
        *(
            "k{n} = {n}\n",
            "[t{n}]\n",
            "[[t{n}]]\n",
            "[t.t{n}]\n",
            "a.b{n} = {n}\n",
            "a{n}.b = {n}\n",
        ),
        '[[step]]\nname = "S{n}"\nkind = "rest"\nhold_s = {n}\n',
        '[[step]]\nname = "S{n}"\nkind = "stretch"\npicture = "{n}.png"\nhold_s = 30\n',
        *("[[step]]\nk{n} = {n}\n", '[[step]]\nexercise = "e{n}"\n', "# {n}\n", '"{n}" = "{n}"\n'),
        *("tags = [{n}]\n", "[[step]]\nrounds = {n}\n[[step.step]]\nexercise = 'low-lunge'\n"),
    )
    form = chance.choice(forms)
    most = int(MOST_BYTES ** chance.random()) // len(form) + 1
    grown = "".join(form.format(n=number) for number in range(most)).encode()
    return grown + text if chance.random() < 0.5 else text + grown


def nested(chance: random.Random, text: bytes) -> bytes:
    """A value in a value in a value."""
    depth = chance.choice((3, 20, 90, 300, 900, 3_000, 30_000))
    forms = (
        (b"[", b"1", b"]"),
        (b"{a=", b"1", b"}"),
        (b"[{a=", b"1", b"}]"),
        (b"a.", b"a", b""),
        (b"[[", b"1", b"]]"),
        (b"'a' . ", b"a", b""),
        (b"[[step.", b"step", b"]]"),
    )
    opening, middle, closing = chance.choice(forms)
    depth = min(depth, MOST_BYTES // (len(opening) + len(closing)))
    value = opening * depth + middle + closing * depth
    key = chance.choice((b"tags = ", b"x = ", b"name = ", b"", b"["))
    at = text.find(b"\n", chance.randint(0, len(text))) + 1
    return text[:at] + key + value + chance.choice((b"\n", b" = 1\n", b"]\n", b"")) + text[at:]


def stretched(chance: random.Random, text: bytes) -> bytes:
    """One text, number or key that is very long."""
    length = int(MOST_BYTES ** chance.random())
    letter = chance.choice(
        ("x", "9", " ", "é", "\\n", "\\\\", "<", "{", "{side} ", "İ", "\u0301", "-")
    )
    long = (letter * length)[:length]
    if chance.random() < 0.2:
        return f"{long} = 1\n".encode() + text
    key = chance.choice(KEYS)
    value = chance.choice((f'"{long}"', f"'{long}'", f'"""{long}"""', long, f'["{long}"]'))
    line = b"\n" + key + b" = " + value.encode()
    found = text.find(b"\n" + key + b" = ")
    if found < 0:
        return line[1:] + b"\n" + text
    return text[:found] + line + text[text.find(b"\n", found + 1) :]


def recoded(chance: random.Random, text: bytes) -> bytes:
    """In another encoding, with other line ends, or other letters."""
    characters = text.decode("utf-8", "replace")
    if chance.random() < 0.3:
        return characters.replace("\n", chance.choice(("\r\n", "\r", "\u2028", "\v"))).encode()
    if chance.random() < 0.3:
        return characters.translate(
            {ord(letter): 0xFEE0 + ord(letter) for letter in "aeist="}
        ).encode()
    return characters.encode(chance.choice(ENCODINGS), "replace")


def noise(chance: random.Random, text: bytes) -> bytes:
    """Bytes at random, or splinters and values at random."""
    if chance.random() < 0.3:
        return chance.randbytes(chance.randint(0, 4_000))
    parts = (*SPLINTERS, *VALUES, *KEYS, b" = ", b" = ", b"\n", b"\n")
    return b"".join(chance.choices(parts, k=chance.randint(0, 200)))


def untouched(chance: random.Random, text: bytes) -> bytes:
    """As it was: a good one must be taken."""
    return text


WAYS: dict[str, Callable[[random.Random, bytes], bytes]] = {
    way.__name__: way
    for way in (
        *(flipped, cut, splintered, spliced, revalued, shuffled, repeated),
        *(numbered, nested, stretched, recoded, noise, untouched),
    )
}
