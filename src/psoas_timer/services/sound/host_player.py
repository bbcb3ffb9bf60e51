"""The player of choice: miniaudio in a helper process, behind the CuePlayer port."""

import time
from functools import partial

from psoas_timer.services.sound.helper_desk import HelperDesk
from psoas_timer.services.sound.helper_link import Helper, ProcessLink, helper_command
from psoas_timer.services.sound.queued_player import QueuedPlayer


def monotonic_ms() -> int:
    """The clock of all cues; the helper reads the same one."""
    return time.monotonic_ns() // 1_000_000


def host_player(command: list[str] | None = None) -> QueuedPlayer:
    """A CuePlayer that starts the helper with `open` and lets it go 10 s after `close`.

    `command` replaces the helper's command line.
    """
    spawn = partial(ProcessLink, command or helper_command(Helper.HOST))
    return QueuedPlayer(partial(HelperDesk, spawn, monotonic_ms), "sound")
