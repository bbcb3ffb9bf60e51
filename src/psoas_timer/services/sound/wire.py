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
class LoadFile:
    """Decode a file and keep it under a name. Answered by FileRead or FileRefused."""

    cue: str
    path: str


@dataclass(frozen=True, slots=True)
class Play:
    """Begin a cue at an instant of the monotonic clock, which both processes share."""

    ticket: int
    cue: str
    when_ms: int
    gain: float


@dataclass(frozen=True, slots=True)
class PlayFile:
    """Decode a file and begin it at an instant. Answered by FileRead or FileRefused."""

    ticket: int
    path: str
    when_ms: int
    gain: float


@dataclass(frozen=True, slots=True)
class Cancel:
    """Take back one ticket, or all with None."""

    ticket: int | None


@dataclass(frozen=True, slots=True)
class KeepAwake:
    """Carry an inaudible bed from now on, or no longer."""

    is_on: bool


Command = Load | LoadFile | Play | PlayFile | Cancel | KeepAwake


@dataclass(frozen=True, slots=True)
class Ready:
    """The output is open; `output` names the system's way of sound, such as PulseAudio."""

    output: str
    latency_ms: int


@dataclass(frozen=True, slots=True)
class Opened:
    """Which device the output goes to; see core.ports.cue_player.Health for the fields."""

    device: str
    is_bluetooth: bool | None


@dataclass(frozen=True, slots=True)
class DeviceMissing:
    """The device asked for is not there; the system's default was opened instead."""

    device: str


@dataclass(frozen=True, slots=True)
class Priority:
    """The helper asked for real-time priority, since it had to wait; whether it got it."""

    is_realtime: bool


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


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file was decoded."""

    path: str


@dataclass(frozen=True, slots=True)
class FileRefused:
    """A file cannot be used; `problem` is what problem_json.written made of the reason."""

    path: str
    problem: str


Report = (
    Ready
    | Opened
    | DeviceMissing
    | Priority
    | Running
    | Failed
    | UnknownCue
    | FileRead
    | FileRefused
)

_COMMANDS: dict[str, type[LoadFile | Play | PlayFile | Cancel | KeepAwake]] = {
    "load_file": LoadFile,
    "play": Play,
    "play_file": PlayFile,
    "cancel": Cancel,
    "keep_awake": KeepAwake,
}
_DEEDS = {kind: deed for deed, kind in _COMMANDS.items()}
_REPORTS: dict[str, type[Report]] = {
    kind.__name__: kind
    for kind in (
        Ready,
        Opened,
        DeviceMissing,
        Priority,
        Running,
        Failed,
        UnknownCue,
        FileRead,
        FileRefused,
    )
}


def encode_command(command: Command) -> bytes:
    """The bytes of a command, its PCM included."""
    if isinstance(command, Load):
        return _line({"do": "load", "cue": command.cue, "bytes": len(command.pcm)}) + command.pcm
    return _line({"do": _DEEDS[type(command)], **_fields(command)})


def read_command(source: BinaryIO) -> Command | None:
    """The next command, None at the end of the stream (also in the middle of a command).

    Raises ValueError, KeyError or TypeError for what this module never wrote.
    """
    line = source.readline()
    if not line.endswith(b"\n"):
        return None
    fields = json.loads(line)
    deed = fields.pop("do")
    if deed == "load":
        pcm = source.read(fields["bytes"])
        return Load(fields["cue"], pcm) if len(pcm) == fields["bytes"] else None
    if deed not in _COMMANDS:
        raise ValueError(f"unknown command {deed!r}")
    return _COMMANDS[deed](**fields)


def encode_report(report: Report) -> bytes:
    """The line of a report."""
    return _line({"is": type(report).__name__, **_fields(report)})


def decode_report(line: bytes) -> Report:
    """The report of a line. Raises ValueError, KeyError or TypeError for anything else."""
    fields = json.loads(line)
    return _REPORTS[fields.pop("is")](**fields)


_Value = str | int | float | None


def _fields(said: Command | Report) -> dict[str, _Value]:
    return {name: getattr(said, name) for name in type(said).__slots__}


def _line(fields: dict[str, _Value]) -> bytes:
    return json.dumps(fields, separators=(",", ":")).encode() + b"\n"
