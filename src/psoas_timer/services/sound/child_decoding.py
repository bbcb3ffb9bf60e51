"""Has files decoded by a short-lived child process. What decoding means is known to decoding.py."""

import subprocess
import threading
from collections import deque
from collections.abc import Callable
from functools import partial

from psoas_timer.core.messages import message
from psoas_timer.core.problems import Problem
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.sound import problem_json
from psoas_timer.services.sound.decoding import OWN_SOUND_S, UnusableSound, ended_decoder, refused
from psoas_timer.services.sound.helper_link import Helper, helper_command, run_to_end
from psoas_timer.services.sound.queued_player import Post

Then = Callable[[bytes | Problem], None]
"""What is done with the PCM of a file, or with the reason why there is none."""

DecodeLater = Callable[[str, int, Then], None]
"""Has a file of at most so many seconds decoded and answers later; returns at once."""

PATIENCE_S = 20
"""A file that takes longer is not worth it: the longest allowed one takes half a second."""


def decode_in_child(path: str, longest_s: int, patience_s: float = PATIENCE_S) -> bytes:
    """The PCM of a sound file as players take it; blocks for a tenth of a second and more.

    Raises UnusableSound as decoding.decode does, and where the child dies, hangs or cannot start.
    """
    try:
        child = run_to_end([*helper_command(Helper.DECODER), path, str(longest_s)], patience_s)
    except subprocess.TimeoutExpired as error:
        mend = message("sound.mend_export_again")
        raise refused(path, "sound.file_hangs", mend, patience_s=int(patience_s)) from error
    except (OSError, ValueError) as error:
        mend = message("sound.mend_readable")
        raise refused(path, "sound.file_unreadable", mend, reason=os_reason(error)) from error
    if child.returncode == 0:
        return child.stdout
    raise UnusableSound(_reason(path, child.stdout))


def check_sound_file(path: str, longest_s: int = OWN_SOUND_S) -> Problem | None:
    """What is wrong with a file that is to become a sound, None if nothing; blocks likewise."""
    try:
        decode_in_child(path, longest_s)
    except UnusableSound as error:
        return error.problem
    return None


class ChildDecoder:
    """A DecodeLater: files are decoded one after the other, answers go through `post`.

    The thread lasts as long as there are files, so that a player that nobody needs any more leaves
    nothing behind.
    """

    def __init__(self, post: Post) -> None:
        self._post = post
        self._asked: deque[tuple[str, int, Then]] = deque()
        self._asking = threading.Lock()
        self._is_working = False

    def __call__(self, path: str, longest_s: int, then: Then) -> None:
        """See DecodeLater."""
        with self._asking:
            self._asked.append((path, longest_s, then))
            if not self._is_working:
                self._is_working = True
                threading.Thread(target=self._work, name="sound files", daemon=True).start()

    def _work(self) -> None:
        while (asked := self._next()) is not None:
            path, longest_s, then = asked
            outcome: bytes | Problem
            try:
                outcome = decode_in_child(path, longest_s)
            except UnusableSound as error:
                outcome = error.problem
            self._post(partial(then, outcome))

    def _next(self) -> tuple[str, int, Then] | None:
        with self._asking:
            if self._asked:
                return self._asked.popleft()
            self._is_working = False
            return None


def _reason(path: str, said: bytes) -> Problem:
    try:
        return problem_json.read(said.decode())
    except (ValueError, KeyError, TypeError):  # It died before it could say anything.
        return ended_decoder(path).problem
