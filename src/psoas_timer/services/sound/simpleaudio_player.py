"""Plays cues with simpleaudio at a timer: an extra, less exact than the helper process."""

import sys
from array import array
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import LATE_FROM_MS, Backend, Health, SoundState
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.core.session.advance import STALE_CUE_MS
from psoas_timer.services.sound.child_decoding import ChildDecoder, DecodeLater
from psoas_timer.services.sound.decoding import OWN_SOUND_S, VOICE_S
from psoas_timer.services.sound.host_player import monotonic_ms
from psoas_timer.services.sound.output_wishes import OutputWishes
from psoas_timer.services.sound.queued_player import Post, QueuedPlayer
from psoas_timer.services.sound.simpleaudio_output import (
    Output,
    OutputError,
    Playing,
    SimpleaudioOutput,
)

ACCURACY_MS = 12
"""How far off a cue may sound: the library starts each sound at the server's next block. Measured
on an idle machine with benchmarks/sound; a busy one adds to it."""

LATENCY_MS = 43
"""From starting a sound to hearing it, the median of the same measurement."""


@dataclass(frozen=True, slots=True)
class _Due:
    """What begins at an instant: a loaded sound by name, or PCM of its own."""

    when_ms: int
    sound: str | bytes
    gain: float


class SimpleaudioDesk:
    """The desk of the simpleaudio player: starts each cue `LATENCY_MS` before its instant.

    `open_output` may raise ImportError; `clock` gives monotonic ms; `decode` answers later, on the
    desk's own thread.
    """

    def __init__(
        self, open_output: Callable[[], Output], clock: Callable[[], int], decode: DecodeLater
    ) -> None:
        self._open_output = open_output
        self._clock = clock
        self._decode = decode
        self._output: Output | None = None
        self._state = SoundState.CLOSED
        self._sounds: dict[str, bytes] = {}
        self._due: dict[int, _Due] = {}
        self._awaited: dict[int, _Due] = {}
        self._sounding: dict[int, Playing] = {}
        self._late_cues = 0
        self._problem: Problem | None = None

    def open(self) -> None:
        """Load the library."""
        try:
            self._output = self._output or self._open_output()
        except ImportError as error:
            self._problem = _trouble("sound.simpleaudio_broken", reason=str(error))
            self._state = SoundState.SILENT
            return
        self._state = SoundState.READY

    def load(self, cue: str, pcm: bytes) -> None:
        """Keep a sound."""
        self._sounds[cue] = pcm

    def load_file(self, cue: str, path: str) -> None:
        """Have a file decoded and keep it; until then a cue without a sound stays silent."""
        self._sounds.setdefault(cue, b"")
        self._decode(path, OWN_SOUND_S, partial(self._keep_decoded, cue))

    def play_at(self, ticket: int, cue: str, when_ms: int, gain: float) -> None:
        """Note a cue; before `open` it is dropped."""
        if cue not in self._sounds:
            self._problem = _trouble("sound.unknown_cue", cue=cue)
        elif self._is_open:
            self._due[ticket] = _Due(when_ms, cue, gain)

    def play_file_at(self, ticket: int, path: str, when_ms: int, gain: float) -> None:
        """Have a file decoded, then note it; before `open` it is dropped."""
        if self._is_open:
            self._awaited[ticket] = _Due(when_ms, b"", gain)
            self._decode(path, VOICE_S, partial(self._note_decoded, ticket))

    def cancel(self, ticket: int | None) -> None:
        """Forget and stop one or all. The library cannot fade: it stops at its next block."""
        every = [*self._awaited, *self._due, *self._sounding]
        for one in every if ticket is None else [ticket]:
            self._awaited.pop(one, None)
            self._due.pop(one, None)
            playing = self._sounding.pop(one, None)
            if playing is not None:
                playing.stop()

    def close(self) -> None:
        """Let what was handed over sound."""
        self._state = SoundState.CLOSED

    def is_at_rest(self) -> bool:
        """Tell whether nobody wants sound and nothing that was handed over is still to begin."""
        return self._state is SoundState.CLOSED and not self._due and not self._awaited

    def tick(self) -> int | None:
        """Start what is due; the ms until the next cue."""
        now_ms = self._clock()
        self._sounding = {t: p for t, p in self._sounding.items() if p.is_playing()}
        for ticket, due in sorted(self._due.items(), key=lambda item: item[1].when_ms):
            if due.when_ms - LATENCY_MS > now_ms:
                return due.when_ms - LATENCY_MS - now_ms
            del self._due[ticket]
            self._start(ticket, due, now_ms - due.when_ms)
        return None

    def health(self) -> Health:
        """The state, with the accuracy that this library allows."""
        return Health(
            self._state,
            Backend.SIMPLEAUDIO,
            schedulable=False,
            latency_ms=LATENCY_MS,
            accuracy_ms=ACCURACY_MS,
            late_cues=self._late_cues,
            last_problem=self._problem,
        )

    @property
    def _is_open(self) -> bool:
        return self._output is not None and self._state is not SoundState.CLOSED

    def _keep_decoded(self, cue: str, outcome: bytes | Problem) -> None:
        if isinstance(outcome, Problem):
            self._problem = outcome
        else:
            self._sounds[cue] = outcome

    def _note_decoded(self, ticket: int, outcome: bytes | Problem) -> None:
        due = self._awaited.pop(ticket, None)
        if isinstance(outcome, Problem):
            self._problem = outcome
        elif due is not None:
            self._due[ticket] = replace(due, sound=outcome)

    def _start(self, ticket: int, due: _Due, past_ms: int) -> None:
        if past_ms > STALE_CUE_MS or self._output is None:
            self._late_cues += 1
            return
        try:
            pcm = self._sounds[due.sound] if isinstance(due.sound, str) else due.sound
            if pcm:
                self._sounding[ticket] = self._output.play(_amplified(pcm, due.gain))
        except OutputError as error:
            self._late_cues += 1
            self._problem = _trouble("sound.no_output", reason=str(error))
            state = SoundState.AWAY
        else:
            self._late_cues += past_ms > LATE_FROM_MS
            state = SoundState.READY
        if self._state is not SoundState.CLOSED:
            self._state = state


def _trouble(key: str, **args: str | int) -> Problem:
    return Problem(message(key, **args), severity=Severity.WARNING)


def _amplified(pcm: bytes, gain: float) -> bytes:
    """The samples times gain, clipped; the library has no volume of its own."""
    if gain == 1.0:
        return pcm
    samples = array("h", pcm)
    if sys.byteorder == "big":
        samples.byteswap()
    louder = array("h", (max(-32768, min(32767, int(sample * gain))) for sample in samples))
    if sys.byteorder == "big":
        louder.byteswap()
    return louder.tobytes()


def _desk(open_output: Callable[[], Output], post: Post) -> SimpleaudioDesk:
    return SimpleaudioDesk(open_output, monotonic_ms, ChildDecoder(post))


def simpleaudio_player(_wishes: OutputWishes) -> QueuedPlayer:
    """A CuePlayer on simpleaudio; ask simpleaudio_problem() first.

    The library knows the default output only and cannot keep it awake.
    """
    return QueuedPlayer(partial(_desk, SimpleaudioOutput), "sound")
