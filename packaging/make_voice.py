"""Make (or check) every file in assets/voice: all that the program says, spoken in advance.

What is there and wanted stays as it is: the name of a file depends on its words and on how they
are made. Needs hibari-tts, oggenc, numpy, pyloudnorm and miniaudio; with --check none of them.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from voice.clips import Clip, file_name, files_of, index_text, words_of
from voice.phrases import every_phrase

from psoas_timer.core.session.sayings import Phrase
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.bundled_content import read_bundled
from psoas_timer.services.voice.clips import INDEX

TARGET = Path(__file__).resolve().parent.parent / "assets" / "voice"


def main() -> int:
    """Make what is missing and remove what is not wanted; with --check only tell: 1 if anything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; 1 if anything would")
    check = parser.parse_args().check
    phrases = every_phrase(read_bundled(assets_dir()))
    words_by_file = {file_name(words): words for words in map(words_of, phrases)}
    there = {path.name for path in TARGET.glob("*.ogg")}
    missing = [name for name in words_by_file if name not in there]
    stray = sorted(there - words_by_file.keys())
    if check:
        return _told(missing, stray, phrases)
    if missing:
        TARGET.mkdir(parents=True, exist_ok=True)
        if trouble := _record({name: words_by_file[name] for name in missing}):
            print(trouble, file=sys.stderr)
            return 1
    for name in stray:
        (TARGET / name).unlink()
    (TARGET / INDEX).write_text(index_text(_clips(phrases)), encoding="utf-8", newline="\n")
    print(f"{len(phrases)} phrases: {len(missing)} files made, {len(stray)} removed")
    return 0


def _told(missing: Sequence[str], stray: Sequence[str], phrases: Sequence[Phrase]) -> int:
    """Say what would be made or removed, and whether the index lists what it should."""
    lines = [f"missing {name}" for name in missing] + [f"not wanted {name}" for name in stray]
    index = TARGET / INDEX
    listed = files_of(index.read_text(encoding="utf-8")) if index.is_file() else {}
    if listed != {phrase: file_name(words_of(phrase)) for phrase in phrases}:
        lines.append(f"{INDEX} lists something else")
    print("\n".join(lines) or "all files are as wanted")
    return 1 if lines else 0


def _record(words_by_file: dict[str, str]) -> str:
    """Make these files; what is missing for it, or "". Imports what --check does without."""
    from voice.engine import Engine, EngineMissing
    from voice.readings import reading
    from voice.shaping import shaped
    from voice.vorbis import EncoderMissing, encoded

    try:
        engine = Engine()
        for name, words in words_by_file.items():
            (TARGET / name).write_bytes(encoded(shaped(engine.speak(reading(words)))))
    except (EngineMissing, EncoderMissing) as missing:
        return str(missing)
    return ""


def _clips(phrases: Sequence[Phrase]) -> list[Clip]:
    """All clips with the lengths of the files as they are played."""
    from voice.vorbis import length_ms

    named = [(phrase, file_name(words_of(phrase))) for phrase in phrases]
    return [Clip(phrase, name, length_ms((TARGET / name).read_bytes())) for phrase, name in named]


if __name__ == "__main__":
    sys.exit(main())
