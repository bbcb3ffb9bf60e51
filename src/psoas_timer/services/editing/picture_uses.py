"""Which pictures nothing needs any more: no routine, however broken its file, and no draft.

A picture too many harms nobody, so this looks for names rather than for values.
"""

import json
import os
import unicodedata
from base64 import b64decode
from collections.abc import Iterable, Iterator
from pathlib import Path

from psoas_timer.services.editing.kept_drafts import SUFFIX
from psoas_timer.services.json_fields import JsonFields

MOST_BYTES = 8 << 20
"""A longer file is not looked through, and may need any picture (our choice)."""

_NO_TEXT = (".png", ".jpg", ".jpeg", ".zip")
"""Pictures, and shared routines, which hold their own."""


def unneeded(names: Iterable[str], routines: Path, drafts: Path) -> set[str]:
    """Those of these pictures that no file of the two folders can mean.

    Where anything there can't be read, that is none of them.
    """
    try:
        texts = [*_routine_texts(routines), *_draft_texts(drafts)]
    except (OSError, ValueError):
        return set()
    return {name for name in names if not any(_alike(name) in text for text in texts)}


def _routine_texts(folder: Path) -> Iterator[str]:
    for path in _files(folder):
        if not path.name.lower().endswith(_NO_TEXT):
            yield _toml(_content(path))


def _draft_texts(folder: Path) -> Iterator[str]:
    """Drafts, and the files that they were made of, to which undoing goes back."""
    for path in _files(folder):
        if path.name.endswith(SUFFIX):
            content = _content(path)
            members = JsonFields.parse(content)
            yield _alike(json.dumps(json.loads(content), ensure_ascii=False))
            for name in ("opened", "on_disk"):
                if not members.is_null(name):
                    yield _toml(b64decode(members.text(name), validate=True))


def _files(folder: Path) -> list[Path]:
    try:
        names = os.listdir(folder)  # Path.glob takes a folder that is closed for an empty one
    except FileNotFoundError:
        return []
    return [folder / name for name in names if not (folder / name).is_dir()]


def _content(path: Path) -> bytes:
    with path.open("rb") as opened:
        content = opened.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise ValueError(f"{path} is too long to be looked through")
    return content


def _toml(content: bytes) -> str:
    """What can be read of it, UTF-16 included.

    Raises ValueError where it writes letters by their numbers, since a name may hide in them.
    """
    text = _alike(content.replace(b"\0", b"").decode("utf-8", "replace"))
    if "\\u" in text:
        raise ValueError("letters by their numbers")
    return text


def _alike(text: str) -> str:
    """The same for names that are one file on some system: other capitals, other accents."""
    return unicodedata.normalize("NFKC", text).casefold()
