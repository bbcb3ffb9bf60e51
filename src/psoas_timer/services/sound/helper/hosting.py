"""What every helper process does, whichever library it plays with: obey, decode, render, report.

Arguments: `--device NAME` for another output than the default, `--list` to print the outputs as
JSON and end. Otherwise commands come on stdin, reports go to stdout (wire.py), and a helper ends
when its stdin does, so it never outlives its parent. No output lives here; it pulls its blocks from
`Host.render`.
"""

import gc
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from itertools import count
from typing import BinaryIO

from psoas_timer.services.sound.helper.cue_stream import CueStream
from psoas_timer.services.sound.helper.file_reader import Decode, FileReader
from psoas_timer.services.sound.helper.orphans import end_with_parent
from psoas_timer.services.sound.helper.realtime import WaitGauge, is_crowded, make_realtime
from psoas_timer.services.sound.wire import (
    Cancel,
    Command,
    KeepAwake,
    Load,
    LoadFile,
    Opened,
    Play,
    PlayFile,
    Priority,
    Report,
    Running,
    UnknownCue,
    encode_report,
    read_command,
)

REPORT_EVERY_S = 0.5

LOOK_EVERY_TURNS = 8
"""Every four seconds: a loudspeaker that was just switched on soon shows. It costs 0.3 ms."""


class Host:
    """The stream with its lock, the files under way, and the pipe back to the parent.

    The lock is needed: the output renders on its own thread while commands come in on ours.
    `latency_ms` is the constant time from asking for a block to its sounding.
    """

    def __init__(self, reports: BinaryIO, latency_ms: int, decode: Decode) -> None:
        self._reports = reports
        self._reporting = threading.Lock()
        self._stream = CueStream(latency_ms * 1_000_000)
        self._streaming = threading.Lock()
        self._files = FileReader(self._stream, self._streaming, decode, self.report)
        self._opened: Opened | None = None
        self._rendering_thread: int | None = None
        self._gauge: WaitGauge | None = None
        self._has_asked_for_priority = False

    def report(self, report: Report) -> None:
        """Tell the parent. Raises OSError when nobody listens any more."""
        with self._reporting:
            self._reports.write(encode_report(report))

    def obey(self, command: Command) -> None:
        """Carry one command out."""
        if isinstance(command, LoadFile | PlayFile):
            self._files.take(command)
            return
        with self._streaming:
            match command:
                case Load(cue, pcm):
                    self._stream.load(cue, pcm)
                case KeepAwake(is_on):
                    self._stream.keep_awake(is_on)
                case Cancel(ticket):
                    self._files.cancel(ticket)
                    self._stream.cancel(ticket)
                case Play(ticket, cue, when_ms, gain):
                    known = self._stream.play_at(ticket, cue, when_ms * 1_000_000, gain)
        if isinstance(command, Play) and not known:
            self.report(UnknownCue(command.cue))

    def obey_all(self, commands: BinaryIO) -> None:
        """Carry commands out until there are no more."""
        while (command := read_command(commands)) is not None:
            self.obey(command)

    def render(self, frames: int) -> bytes:
        """The next block for the output, asked for just now."""
        if self._rendering_thread is None:
            self._rendering_thread = threading.get_native_id()
        with self._streaming:
            return self._stream.render(frames, time.monotonic_ns())

    def report_device(self, look: Callable[[], Opened]) -> None:
        """Tell the parent which device is in use, if that is news. Raises OSError as `report`."""
        now = look()
        if now != self._opened:
            self._opened = now
            self.report(now)

    def report_while_heard(self, look: Callable[[], Opened]) -> None:
        """Report twice a second while somebody listens, then end the process.

        `look` is asked which device is in use, now and every few seconds.
        """
        with suppress(OSError):
            for turn in count():
                self.report(Running(self._stream.position, self._stream.late_cues))
                if turn % LOOK_EVERY_TURNS == 0:
                    self.report_device(look)
                self._mind_priority()
                time.sleep(REPORT_EVERY_S)
        # The main thread may hang in a read or the output in its close: no way but this is sure.
        os._exit(0)

    def _mind_priority(self) -> None:
        """Ask for priority once that is needed; on a thread of its own, for it may take."""
        rendering = self._rendering_thread
        if rendering is None or self._has_asked_for_priority:
            return
        self._gauge = self._gauge or WaitGauge(rendering)
        if is_crowded() or self._gauge.has_waited():
            self._has_asked_for_priority = True
            others = (threading.main_thread().native_id, threading.get_native_id())
            threading.Thread(
                target=self._get_priority, args=(rendering, others), daemon=True
            ).start()

    def _get_priority(self, rendering: int, others: Iterable[int | None]) -> None:
        """Get it for all who may hold Python when a block is due, for whom rendering would wait.

        Only the decoder goes without: it may need more time at a stretch than such threads get.
        """
        has_it = make_realtime(rendering)
        for thread_id in others:
            if has_it and thread_id is not None:
                make_realtime(thread_id)
        with suppress(OSError):
            self.report(Priority(has_it))


def run_helper(
    serve: Callable[[str, BinaryIO, BinaryIO], int],
    outputs: Callable[[], Iterable[tuple[str, bool]]],
) -> int:
    """Do what the arguments ask for; the exit code.

    `serve` plays on the output of a name, "" for the default, as the commands on one stream say,
    and reports on the other. `outputs` gives all names, each with whether it is the default.
    """
    end_with_parent()  # first of all: already asking for outputs may take for ever
    words = sys.argv[1:]
    if "--list" in words:
        return _print_outputs(outputs())
    wish = words[words.index("--device") + 1] if "--device" in words else ""
    return _run(partial(serve, wish))


def _run(serve: Callable[[BinaryIO, BinaryIO], int]) -> int:
    """Serve on stdin and stdout; what libraries print is dropped."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent to answer.
    gc.freeze()
    gc.disable()
    reports = os.fdopen(os.dup(1), "wb", buffering=0)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    with os.fdopen(os.dup(0), "rb") as commands:
        return serve(commands, reports)


def _print_outputs(found: Iterable[tuple[str, bool]]) -> int:
    """Print outputs as output_devices.py reads them."""
    said = [{"name": name, "is_default": is_default} for name, is_default in found]
    print(json.dumps(said), flush=True)
    return 0
