"""Cutting a text into pieces: what may be an exercise, and what may go on about one."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_BULLETS = "•●▪◦‣∙○■□☐✓✔→"
_ENTRY = r"\(?\d{1,2}[.)]\s+(?=[^\W\d])"
_CUT = re.compile(
    rf"(?P<hard>[\n\r\v\f\x85\u2028\u2029]\s*(?:{_ENTRY})?|\A\s*{_ENTRY}|(?<=[.;,:!?]\s){_ENTRY}"
    rf"|;|[{_BULLETS}]|(?<!\S)\(?\d{{1,2}}\)\s+(?=[^\W\d]))"
    r"|(?P<soft>,(?!(?<=\d,)\d)|[.!?](?=\s(?!pause\b(?!\s*\d))|$)|(?<![\s\d])\s{1,7}-+\s"
    r"|(?<!\s)\s{1,7}-+\s(?!\s*\d)|(?<!\s)\s{8,}|\||=>|-+>|\s\+\s|\t|\bthen\b)"
    r"|(?P<maybe>\b(?:and|plus|followed by|und)\b|&)"
)
_BULLET = re.compile(r"[\s*>~\-]*(?:\(?(?:\d{1,2}|[a-h])[.)]\)?\s+)?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text; `is_hard` begins a line, an entry of a list, or follows a semicolon.

    `begins_line` tells the first of these apart, `after_blank` that a line lay empty before it.
    """

    start: int
    end: int
    is_hard: bool = True
    begins_line: bool = True
    after_blank: bool = True


def pieces(text: str, begins_exercise: Callable[[str, str], bool]) -> Iterator[Piece]:
    """The pieces of a comparable text.

    "And" cuts where `begins_exercise` says so of what stands before and behind it.
    """
    start, is_hard, begins_line, after_blank = 0, True, True, True
    for cut in _CUT.finditer(text):
        if cut["maybe"] and not begins_exercise(
            text[start : cut.start()], text[cut.end() : cut.end() + 80]
        ):
            continue
        yield from _trimmed(text, Piece(start, cut.start(), is_hard, begins_line, after_blank))
        start, is_hard = cut.end(), cut["hard"] is not None
        begins_line = is_hard and "\n" in cut[0].replace("\r", "\n")
        after_blank = len(re.findall(r"\r\n|\n|\r", cut[0])) > 1
    yield from _trimmed(text, Piece(start, len(text), is_hard, begins_line, after_blank))


def _trimmed(text: str, piece: Piece) -> Iterator[Piece]:
    """The piece without bullets, numbers of a list and space; nothing if that is all of it."""
    start, end = piece.start, piece.end
    if piece.is_hard and (bullet := _BULLET.match(text, start, end)):
        start = bullet.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Piece(start, end, piece.is_hard, piece.begins_line, piece.after_blank)
