"""The messages between a player and its helper process: JSON lines, PCM behind its line. No I/O.

Only `read_command` reads, from the stream it is given.
"""

import json
from dataclasses import dataclass
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Load:
    """Keep PCM under a name."""

    cue: str
    pcm: bytes


@dataclass(frozen=True, slots=True)
class Play:
    """Begin a cue at an instant of the monotonic clock, which both processes share."""

    ticket: int
    cue: str
    when_ms: int
    gain: float


@dataclass(frozen=True, slots=True)
class Cancel:
    """Take back one ticket, or all with None."""

    ticket: int | None


Command = Load | Play | Cancel


@dataclass(frozen=True, slots=True)
class Ready:
    """The output is open; `output` names the system's way of sound, such as PulseAudio."""

    output: str
    latency_ms: int


@dataclass(frozen=True, slots=True)
class Running:
    """Sent twice a second: frames rendered so far, cues that began late so far."""

    frames: int
    late_cues: int


@dataclass(frozen=True, slots=True)
class Failed:
    """The output cannot be opened; the helper ends after this."""

    reason: str


@dataclass(frozen=True, slots=True)
class UnknownCue:
    """A cue was to be played whose sound was never loaded."""

    cue: str


Report = Ready | Running | Failed | UnknownCue

_REPORTS: dict[str, type[Ready | Running | Failed | UnknownCue]] = {
    kind.__name__: kind for kind in (Ready, Running, Failed, UnknownCue)
}


def encode_command(command: Command) -> bytes:
    """The bytes of a command, its PCM included."""
    match command:
        case Load(cue, pcm):
            return _line({"do": "load", "cue": cue, "bytes": len(pcm)}) + pcm
        case Play(ticket, cue, when_ms, gain):
            return _line(
                {"do": "play", "ticket": ticket, "cue": cue, "when_ms": when_ms, "gain": gain}
            )
        case Cancel(ticket):
            return _line({"do": "cancel", "ticket": ticket})


def read_command(source: BinaryIO) -> Command | None:
    """The next command, None at the end of the stream (also in the middle of a command).

    Raises ValueError or KeyError for what this module never wrote.
    """
    line = source.readline()
    if not line.endswith(b"\n"):
        return None
    fields = json.loads(line)
    if fields["do"] == "load":
        pcm = source.read(fields["bytes"])
        return Load(fields["cue"], pcm) if len(pcm) == fields["bytes"] else None
    if fields["do"] == "play":
        return Play(fields["ticket"], fields["cue"], fields["when_ms"], fields["gain"])
    if fields["do"] == "cancel":
        return Cancel(fields["ticket"])
    raise ValueError(f"unknown command {fields['do']!r}")


def encode_report(report: Report) -> bytes:
    """The line of a report."""
    kind = type(report)
    return _line({"is": kind.__name__, **{name: getattr(report, name) for name in kind.__slots__}})


def decode_report(line: bytes) -> Report:
    """The report of a line. Raises ValueError, KeyError or TypeError for anything else."""
    fields = json.loads(line)
    return _REPORTS[fields.pop("is")](**fields)


def _line(fields: dict[str, str | int | float | None]) -> bytes:
    return json.dumps(fields, separators=(",", ":")).encode() + b"\n"
