"""Decodes files for a helper's stream on a thread of its own, so that rendering never waits."""

import queue
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from psoas_timer.core.session.advance import STALE_CUE_MS
from psoas_timer.services.sound import problem_json
from psoas_timer.services.sound.decoding import OWN_SOUND_S, VOICE_S, UnusableSound
from psoas_timer.services.sound.helper.cue_stream import CueStream
from psoas_timer.services.sound.wire import FileRead, FileRefused, LoadFile, PlayFile

if TYPE_CHECKING:
    from array import array

_MS = 1_000_000

Decode = Callable[[str, int], "array[int]"]
"""Path and longest length in seconds to samples; raises decoding.UnusableSound."""


class FileReader:
    """Files on their way into a stream, one after the other.

    `streaming` is held while the stream is touched, never while decoding. `report` is told of every
    file, on the reader's thread; it may raise OSError. `clock` gives monotonic ns.
    """

    def __init__(
        self,
        stream: CueStream,
        streaming: threading.Lock,
        decode: Decode,
        report: Callable[[FileRead | FileRefused], None],
        clock: Callable[[], int] = time.monotonic_ns,
    ) -> None:
        self._stream = stream
        self._streaming = streaming
        self._decode = decode
        self._report = report
        self._clock = clock
        self._asked: queue.SimpleQueue[LoadFile | PlayFile] = queue.SimpleQueue()
        self._awaited: dict[int, bool] = {}
        self._thread: threading.Thread | None = None

    def take(self, command: LoadFile | PlayFile) -> None:
        """Have a file read; returns at once. The thread starts with the first one."""
        with self._streaming:
            if isinstance(command, LoadFile):
                self._stream.expect(command.cue)
            else:
                self._awaited[command.ticket] = self._stream.is_ahead(command.when_ms * _MS)
        self._asked.put(command)
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="sound files", daemon=True)
            self._thread.start()

    def cancel(self, ticket: int | None) -> None:
        """Let one file, or all with None, not begin; the caller holds `streaming`."""
        if ticket is None:
            self._awaited.clear()
        else:
            self._awaited.pop(ticket, None)

    def _work(self) -> None:
        with suppress(OSError):  # Nobody listens any more; the helper is about to end.
            while True:
                self._read(self._asked.get())

    def _read(self, command: LoadFile | PlayFile) -> None:
        longest_s = OWN_SOUND_S if isinstance(command, LoadFile) else VOICE_S
        if isinstance(command, PlayFile) and command.ticket not in self._awaited:
            self._report(FileRead(command.path))
            return
        try:
            samples = self._decode(command.path, longest_s)
        except UnusableSound as error:
            self._report(FileRefused(command.path, problem_json.written(error.problem)))
            return
        with self._streaming:
            if isinstance(command, LoadFile):
                self._stream.load_samples(command.cue, samples)
            else:
                self._begin(command, samples)
        self._report(FileRead(command.path))

    def _begin(self, command: PlayFile, samples: "array[int]") -> None:
        """Begin what was decoded, unless it was cancelled meanwhile or has become untrue."""
        was_in_time = self._awaited.pop(command.ticket, None)
        if was_in_time is None:
            return
        when_ns = command.when_ms * _MS
        if was_in_time and self._clock() - when_ns > STALE_CUE_MS * _MS:
            self._stream.late_cues += 1
            return
        self._stream.play_samples(
            command.ticket, samples, when_ns, command.gain, was_in_time=was_in_time
        )
