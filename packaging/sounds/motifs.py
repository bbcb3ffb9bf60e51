"""What each cue plays, the same idea in every set, so that a person with eyes shut learns it once.

All notes are of D major pentatonic (D E F# A B); only `problem` steps out of it, with an F.
Up means go, down means done.
"""

from dataclasses import dataclass

from sounds.instruments import Instrument
from sounds.tones import Signal, faded, placed


@dataclass(frozen=True)
class Stroke:
    """One note of a motif: when it is struck, which note, how strongly."""

    at_s: float
    note: str
    strength: float = 1.0


@dataclass(frozen=True)
class Motif:
    """The strokes of a cue and how long the whole may last."""

    seconds: float
    strokes: tuple[Stroke, ...]


def _count(note: str) -> Motif:
    return Motif(0.22, (Stroke(0.0, note),))


def _pairs(first: str, second: str) -> Motif:
    """Two notes, each struck twice: unlike begin and end, which strike each note once."""
    strokes = (Stroke(0.0, first), Stroke(0.13, first, 0.8))
    strokes += (Stroke(0.34, second), Stroke(0.47, second, 0.8))
    return Motif(1.1, strokes)


def _rocking(first: str, second: str) -> Motif:
    """To and fro, twice."""
    notes = (first, second, first, second)
    return Motif(1.5, tuple(Stroke(0.26 * turn, note, 0.8) for turn, note in enumerate(notes)))


def _falling(times: int) -> tuple[Stroke, ...]:
    """The end's falling fifth, again and again, each time with the octave below for weight."""
    strokes: list[Stroke] = []
    for turn in range(times):
        at_s = turn * 0.46
        strokes += [Stroke(at_s, "A5"), Stroke(at_s + 0.2, "D5"), Stroke(at_s + 0.2, "D4", 0.5)]
    return tuple(strokes)


MOTIFS: dict[str, Motif] = {
    "check": Motif(0.45, (Stroke(0.0, "E4", 0.8), Stroke(0.0, "B4"))),
    "prepare": Motif(1.2, (Stroke(0.0, "A4"), Stroke(0.0, "D4", 0.4))),
    "count_3": _count("D5"),
    "count_2": _count("E5"),
    "count_1": _count("F#5"),
    "begin": Motif(1.4, (Stroke(0.0, "D5", 0.8), Stroke(0.17, "A5"), Stroke(0.17, "D5", 0.35))),
    "half": Motif(0.9, (Stroke(0.0, "F#4"), Stroke(0.22, "F#4", 0.8))),
    "almost_done": _rocking("B4", "A4"),
    "end": Motif(1.6, (Stroke(0.0, "A5"), Stroke(0.2, "D5"), Stroke(0.2, "D4", 0.4))),
    "end_repeat_1": Motif(1.8, _falling(2)),
    "end_repeat_2": Motif(2.2, _falling(3)),
    "rest": Motif(1.5, (Stroke(0.0, "D4"), Stroke(0.03, "A3", 0.8), Stroke(0.06, "F#4", 0.3))),
    "switch_left": _pairs("F#5", "B4"),
    "switch_right": _pairs("B4", "F#5"),
    "step_done": Motif(
        1.3,
        (
            Stroke(0.0, "F#5", 0.8),
            Stroke(0.14, "E5", 0.8),
            Stroke(0.28, "D5"),
            Stroke(0.28, "A4", 0.5),
        ),
    ),
    "routine_done": Motif(
        3.0,
        (
            Stroke(0.0, "D4", 0.8),
            Stroke(0.2, "A4", 0.7),
            Stroke(0.4, "D5", 0.8),
            Stroke(0.6, "F#5", 0.8),
            Stroke(0.85, "D5", 0.5),
            Stroke(0.85, "A5"),
            Stroke(0.85, "D4", 0.5),
        ),
    ),
    "problem": Motif(1.1, (Stroke(0.0, "F4"), Stroke(0.3, "F4"), Stroke(0.6, "B3"))),
}


def played(motif: Motif, instrument: Instrument) -> Signal:
    """The motif on an instrument; the tail always reaches silence."""
    parts = [
        (stroke.at_s, stroke.strength * instrument(stroke.note, motif.seconds - stroke.at_s))
        for stroke in motif.strokes
    ]
    return faded(placed(parts, motif.seconds), 0.0, min(120.0, motif.seconds * 200))
