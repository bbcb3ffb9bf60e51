"""A CuePlayer whose work is done by one thread of its own. What the work is lives in a Desk."""

import queue
import threading
from collections.abc import Callable
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

    def is_at_rest(self) -> bool:
        """Tell whether nothing is left to do before the next `open`."""


class QueuedPlayer:
    """The CuePlayer port in front of a desk: every call becomes a job of the player's thread.

    Shared between the threads are the queue and one reference to the latest Health; all else is
    touched by one thread only. The thread starts with `open` and ends once the desk is at rest, so
    that a player that nobody needs any more leaves nothing behind.
    """

    def __init__(self, make_desk: Callable[[Post], Desk], name: str) -> None:
        self._jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
        self._desk = make_desk(self._jobs.put)
        self._health = self._desk.health()
        self._tickets = count(1)
        self._name = name
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None

    def open(self) -> None:
        """See CuePlayer.open."""
        with self._starting:
            self._jobs.put(self._desk.open)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
                self._thread.start()

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

    def _work(self) -> None:
        wait_ms: int | None = None
        while not self._may_end():
            job = self._next_job(wait_ms)
            while job is not None:
                job()
                job = self._next_job(0)
            wait_ms = self._desk.tick()
            self._health = self._desk.health()

    def _may_end(self) -> bool:
        """Tell whether the thread ends here; what comes now waits for the next `open`."""
        with self._starting:
            if not self._jobs.empty() or not self._desk.is_at_rest():
                return False
            self._thread = None
            return True

    def _next_job(self, wait_ms: int | None) -> Job | None:
        try:
            return self._jobs.get(timeout=None if wait_ms is None else wait_ms / 1000)
        except queue.Empty:
            return None
