"""The recordings as they lie in their folder: names of files, and the index that lists them."""

import hashlib
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass

from psoas_timer.core.session.sayings import Phrase, Spoken
from psoas_timer.wording.say import all_templates
from voice.readings import reading
from voice.recipe import RECIPE

SLUG_LENGTH = 40

_HEAD = """\
# What the voice can say, made by packaging/make_voice.py. Not to be edited by hand.
#
# phrase      a fixed phrase of the program, or
# text        a text of the content with its sides filled in, letter by letter
# file        an Ogg Vorbis file beside this one
# length_ms   how long it sounds, rounded up
schema = 1
"""


@dataclass(frozen=True)
class Clip:
    """A phrase, the file that says it, and how long that takes."""

    phrase: Phrase
    file: str
    length_ms: int


def words_of(phrase: Phrase) -> str:
    """A phrase as it is written: the words of a fixed one, any other as it is."""
    return all_templates()[f"voice.{phrase}"] if isinstance(phrase, Spoken) else phrase


def file_name(words: str, recipe: str = RECIPE) -> str:
    """A readable name that changes with anything that changes the sound.

    `recipe` says how the sound is made. Two phrases of the same words share a file.
    """
    slug = re.sub(r"[^a-z0-9]+", "-", words.lower().replace("'", "")).strip("-")
    mark = hashlib.sha256(f"{recipe}\n{reading(words)}".encode()).hexdigest()[:6]
    return f"{slug[:SLUG_LENGTH].rstrip('-')}-{mark}.ogg"


def index_text(clips: Iterable[Clip]) -> str:
    """The index as a TOML file."""
    return "\n".join([_HEAD, *(_entry(clip) for clip in clips)])


def files_of(text: str) -> dict[Phrase, str]:
    """The file of each phrase in the text of an index."""
    found: dict[Phrase, str] = {}
    for entry in tomllib.loads(text)["clip"]:
        phrase = Spoken(entry["phrase"]) if "phrase" in entry else str(entry["text"])
        found[phrase] = entry["file"]
    return found


def _entry(clip: Clip) -> str:
    key = "phrase" if isinstance(clip.phrase, Spoken) else "text"
    words = clip.phrase.replace("\\", "\\\\").replace('"', '\\"')
    return f'[[clip]]\n{key} = "{words}"\nfile = "{clip.file}"\nlength_ms = {clip.length_ms}\n'
