"""A CuePlayer whose work is done by one thread of its own. What the work is lives in a Desk."""

import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import count
from typing import Protocol

from psoas_timer.core.ports.cue_player import Health

Job = Callable[[], None]
Post = Callable[[Job], None]
"""Hands a job to the player's thread from any other; returns at once."""


class Desk(Protocol):
    """The working half of a player. All methods are called on the player's thread only."""

    def open(self) -> None:
        """Begin to open the output."""

    def load(self, cue: str, pcm: bytes) -> None:
        """Keep a sound."""

    def load_file(self, cue: str, path: str) -> None:
        """Decode a file and keep it."""

    def play_at(self, ticket: int, cue: str, when_ms: int, gain: float) -> None:
        """Have a cue begin at an instant."""

    def play_file_at(self, ticket: int, path: str, when_ms: int, gain: float) -> None:
        """Decode a file and have it begin at an instant."""

    def cancel(self, ticket: int | None) -> None:
        """Take back one ticket, or all."""

    def close(self) -> None:
        """End of use."""

    def tick(self) -> int | None:
        """Do what is due; the ms until the next call at the latest, None where nothing is due."""

    def health(self) -> Health:
        """The state now."""

    def shut_down(self) -> None:
        """Let go of everything at once."""


class _Ended(Exception):
    """Raised by the last job to leave the thread's loop."""


class QueuedPlayer:
    """The CuePlayer port in front of a desk: every call becomes a job of the player's thread.

    Shared between the threads are the queue and one reference to the latest Health; all else is
    touched by one thread only. The thread starts with `open` and sleeps while nothing is to do.
    """

    def __init__(self, make_desk: Callable[[Post], Desk], name: str) -> None:
        self._jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._desk = make_desk(self._jobs.put)
        self._health = self._desk.health()
        self._tickets = count(1)
        self._name = name
        self._thread: threading.Thread | None = None

    def open(self) -> None:
        """See CuePlayer.open."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        self._jobs.put(self._desk.open)

    def load(self, cue: str, pcm: bytes) -> None:
        """See CuePlayer.load."""
        self._jobs.put(partial(self._desk.load, cue, pcm))

    def load_file(self, cue: str, path: str) -> None:
        """See CuePlayer.load_file."""
        self._jobs.put(partial(self._desk.load_file, cue, path))

    def play_at(self, cue: str, when_ms: int, gain: float = 1.0) -> int:
        """See CuePlayer.play_at."""
        ticket = next(self._tickets)
        self._jobs.put(partial(self._desk.play_at, ticket, cue, when_ms, gain))
        return ticket

    def play_file_at(self, path: str, when_ms: int, gain: float = 1.0) -> int:
        """See CuePlayer.play_file_at."""
        ticket = next(self._tickets)
        self._jobs.put(partial(self._desk.play_file_at, ticket, path, when_ms, gain))
        return ticket

    def cancel(self, ticket: int | None = None) -> None:
        """See CuePlayer.cancel."""
        self._jobs.put(partial(self._desk.cancel, ticket))

    def health(self) -> Health:
        """See CuePlayer.health."""
        return self._health

    def close(self) -> None:
        """See CuePlayer.close."""
        self._jobs.put(self._desk.close)

    def shut_down(self) -> None:
        """End at once, for the end of the program; waits a second at most. Not to be used after."""
        self._jobs.put(self._end)
        if self._thread is not None:
            self._thread.join(timeout=1.0)

    def _work(self) -> None:
        wait_ms: int | None = None
        with suppress(_Ended):
            while True:
                job = self._next_job(wait_ms)
                while job is not None:
                    job()
                    job = self._next_job(0)
                wait_ms = self._desk.tick()
                self._health = self._desk.health()

    def _next_job(self, wait_ms: int | None) -> Job | None:
        try:
            return self._jobs.get(timeout=None if wait_ms is None else wait_ms / 1000)
        except queue.Empty:
            return None

    def _end(self) -> None:
        self._desk.shut_down()
        self._health = self._desk.health()
        raise _Ended
