"""Times every call of the sound port that the program makes on its players."""

import time
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from psoas_timer.services.sound.queued_player import QueuedPlayer

Arguments = ParamSpec("Arguments")
Answer = TypeVar("Answer")

METHODS = ("open", "load", "load_file", "play_at", "play_file_at", "cancel", "health", "close")


class Calls:
    """Which call of the port took longest, and how long."""

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self.longest_name = ""

    def timed(self, method: Callable[Arguments, Answer]) -> Callable[Arguments, Answer]:
        """The same method with its time taken."""

        @wraps(method)
        def call(*arguments: Arguments.args, **named: Arguments.kwargs) -> Answer:
            began_ns = time.perf_counter_ns()
            answer = method(*arguments, **named)
            took_ms = (time.perf_counter_ns() - began_ns) / 1e6
            if took_ms > self.longest_ms:
                self.longest_ms, self.longest_name = took_ms, method.__name__
            return answer

        return call


def time_calls() -> Calls:
    """Take the time of all players' calls from now on."""
    calls = Calls()
    for name in METHODS:
        setattr(QueuedPlayer, name, calls.timed(getattr(QueuedPlayer, name)))
    return calls
