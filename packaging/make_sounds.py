"""Make (or check) every file in assets/sounds, the same bytes every time.

Needs numpy and pyloudnorm.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sounds.breaths import LENGTHS_S, SWELLS
from sounds.instruments import Instrument, bowl, plain, tick, wood
from sounds.levels import levelled, wav_bytes
from sounds.motifs import MOTIFS, played
from sounds.tones import Signal

TARGET = Path(__file__).resolve().parent.parent / "assets" / "sounds"


@dataclass(frozen=True)
class SoundSet:
    """A family of cues: its voice, its beat, and the peak of its short counts.

    A count of 0.22 s has no loudness by definition; these peaks make it about as loud as the rest
    when it is padded with silence.
    """

    instrument: Instrument
    beat: Signal
    count_peak_dbfs: float


SETS = {
    "bowls": SoundSet(bowl, tick(1500.0, 5000.0, 1174.7, 0.09), -8.0),
    "wood": SoundSet(wood, tick(500.0, 2000.0, 587.3, 0.07), -5.5),
    "plain": SoundSet(plain, tick(2000.0, 6000.0, 880.0, 0.05), -10.5),
}

BEAT_PEAK_DBFS = -4.0

LOUDER_LU = {"end_repeat_1": 0.8, "end_repeat_2": 0.8}
"""Calls to somebody who fell asleep sit at the loud edge of the class; the player adds gain."""


def files() -> Iterator[tuple[str, bytes]]:
    """Every file as its path below the target and its content."""
    for name, family in SETS.items():
        for cue, motif in MOTIFS.items():
            raw = played(motif, family.instrument)
            signal = levelled(raw, LOUDER_LU.get(cue, 0.0), short_peak_dbfs=family.count_peak_dbfs)
            yield f"{name}/{cue}.wav", wav_bytes(signal, cue)
        beat = levelled(family.beat, short_peak_dbfs=BEAT_PEAK_DBFS)
        yield f"{name}/beat.wav", wav_bytes(beat, "beat")
    for cue, lengths_s in LENGTHS_S.items():
        for seconds in lengths_s:
            path = f"breath/{cue}_{seconds}.wav"
            yield path, wav_bytes(levelled(SWELLS[cue](float(seconds))), path)


def main() -> int:
    """Write the files, or with --check compare them; 1 where a file differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; 1 where a file differs"
    )
    check = parser.parse_args().check
    differing = []
    for path, content in files():
        target = TARGET / path
        if target.is_file() and target.read_bytes() == content:
            continue
        differing.append(path)
        if not check:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    verb = "differs" if check else "wrote"
    print("\n".join(f"{verb} {path}" for path in differing) or "all files are as made")
    return 1 if check and differing else 0


if __name__ == "__main__":
    sys.exit(main())
