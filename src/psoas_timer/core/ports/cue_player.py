"""The port through which the engine's cues are heard. No back end and no sound file lives here."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from psoas_timer.core.problems import Problem

SAMPLE_RATE = 48_000
"""Frames a second of all PCM that crosses this port (one channel, signed 16 bit, little endian)."""


LATE_FROM_MS = 20
"""A cue counts as late from here: less is hardly heard as being off a beat."""


class SoundState(StrEnum):
    """What a player can do at this moment."""

    CLOSED = "closed"
    """Not opened yet, or closed: nothing sounds."""
    OPENING = "opening"
    """Asked to open, no output yet. Cues handed over now are kept."""
    READY = "ready"
    """Cues sound at their instant."""
    AWAY = "away"
    """The output went away or never came; the player goes on trying. Cues are kept until due."""
    SILENT = "silent"
    """This player makes no sound at all, by choice or because nothing better exists."""


class Backend(StrEnum):
    """Which way the sound takes."""

    MINIAUDIO = "miniaudio"
    QTMULTIMEDIA = "qtmultimedia"
    SIMPLEAUDIO = "simpleaudio"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Health:
    """A player's state for the window, the settings page and `doctor`; a snapshot."""

    state: SoundState
    backend: Backend
    schedulable: bool
    """True where a cue handed over early sounds at the exact sample; False where it is started
    by a timer at the instant and may be off by some milliseconds (`accuracy_ms`)."""
    output: str = ""
    """The system's way of sound that the back end found, such as PulseAudio; "" where unknown."""
    latency_ms: int = 0
    """Time from handing a due cue over until it sounds, in ms. Scheduled cues do not pay it."""
    accuracy_ms: int = 0
    """How far off its instant a cue may sound, in ms, as measured for the back end."""
    late_cues: int = 0
    """Cues handed over in time that sounded later than `LATE_FROM_MS`, or were lost while sound
    was away."""
    last_problem: Problem | None = None
    """The latest trouble, None while there was none. It stays after a recovery."""
    device: str = ""
    """The name of the output device that was opened, as the system shows it; "" where unknown."""
    is_bluetooth: bool | None = None
    """Whether that device is reached over Bluetooth; None where that cannot be known."""
    is_kept_awake: bool = False
    """True while an inaudible bed keeps the device from falling asleep between cues."""
    is_realtime: bool | None = None
    """True once sound is made at real-time priority, False where that was needed and refused; None
    while nothing had to be asked."""


class CuePlayer(Protocol):
    """Plays loaded cues at instants of the monotonic clock.

    No method blocks and none raises because of sound: trouble shows in `health`. Instants are
    milliseconds of `time.monotonic_ns() // 1_000_000`. All methods are called from one thread.
    """

    def open(self) -> None:
        """Begin to open the output, a second or more before the first cue. Harmless twice."""

    def load(self, cue: str, pcm: bytes) -> None:
        """Keep PCM (48 kHz, mono, signed 16 bit little endian) under a name; replaces it.

        Loading is remembered over restarts of the output and over `close`.
        """

    def load_file(self, cue: str, path: str) -> None:
        """Decode a sound file (WAV, FLAC, Ogg Vorbis or MP3) and keep it under a name like `load`.

        Decoding takes place elsewhere and later. A file that cannot be used leaves what was loaded
        under the name before, and shows in `health`.
        """

    def play_at(self, cue: str, when_ms: int, gain: float = 1.0) -> int:
        """Have a loaded cue begin at an instant (the past means now) and return its ticket.

        `gain` is a factor on the amplitude, 0.0 to 4.0; the sum of all that sounds is clipped.
        A cue that was never loaded stays silent and is named in `health`.
        """

    def play_file_at(self, path: str, when_ms: int, gain: float = 1.0) -> int:
        """Decode a sound file now, have it begin at an instant, and return its ticket.

        What was decoded is dropped once it has sounded or was cancelled. Otherwise like `play_at`;
        a file that cannot be used stays silent and shows in `health`.
        """

    def cancel(self, ticket: int | None = None) -> None:
        """Take back one cue, or all with None, and fade what already sounds within 50 ms.

        Unknown and finished tickets are ignored.
        """

    def health(self) -> Health:
        """The state as last heard; never waits for the output."""

    def close(self) -> None:
        """End of use: what was handed over still sounds, then the output is let go.

        That is some ten seconds later; cues due after that are lost. Call `cancel` first where
        silence is wanted. Cues handed over after `close` are dropped until the next `open`.
        """
