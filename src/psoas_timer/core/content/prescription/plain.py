"""Text as it is compared and shown: one kind of dash, quote and letter, nothing that hides."""

import re

_SAME = str.maketrans(
    dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("×✕✖╳⨯", "x")
    | dict.fromkeys("’‘‛´`′", "'")
    | dict.fromkeys("“”„″", '"')
    | dict.fromkeys("\u00a0\u202f\u2009\u2007\u200b\ufeff\t", " ")
)
_HIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
_MARKUP = re.compile(r"[<>&{}]")


def comparable(text: str) -> str:
    """The text in small letters with plain dashes and quotes; each character keeps its place."""
    same = text.translate(_SAME)
    small = same.lower()
    if len(small) == len(same):
        return small
    return "".join(each.lower() if len(each.lower()) == 1 else each for each in same)


def cleaned(text: str) -> str:
    """The text in one line, without what a name of a routine file may not have."""
    return " ".join(_MARKUP.sub(" ", _HIDDEN.sub(" ", text)).split())
