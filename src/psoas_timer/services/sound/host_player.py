"""The players of choice: a helper process behind the CuePlayer port, on miniaudio or on Qt."""

import time
from functools import partial

from psoas_timer.core.ports.cue_player import Backend
from psoas_timer.services.sound.helper_desk import HelperDesk
from psoas_timer.services.sound.helper_link import Helper, ProcessLink, helper_command
from psoas_timer.services.sound.output_wishes import OutputWishes
from psoas_timer.services.sound.queued_player import QueuedPlayer


def monotonic_ms() -> int:
    """The clock of all cues; the helper reads the same one."""
    return time.monotonic_ns() // 1_000_000


def miniaudio_player(wishes: OutputWishes) -> QueuedPlayer:
    """A CuePlayer on miniaudio; ask miniaudio_problem() first."""
    return _host_player(Backend.MINIAUDIO, Helper.HOST, wishes)


def qtmultimedia_player(wishes: OutputWishes) -> QueuedPlayer:
    """A CuePlayer on Qt Multimedia; ask qtmultimedia_problem() first."""
    return _host_player(Backend.QTMULTIMEDIA, Helper.QT_HOST, wishes)


def _host_player(backend: Backend, helper: Helper, wishes: OutputWishes) -> QueuedPlayer:
    """A CuePlayer that starts the helper with `open` and lets it go 10 s after `close`."""
    command = helper_command(helper)
    if wishes.device:
        command += ["--device", wishes.device]
    spawn = partial(ProcessLink, command)
    desk = partial(HelperDesk, backend, wishes.keep_awake, spawn, monotonic_ms)
    return QueuedPlayer(desk, "sound")
