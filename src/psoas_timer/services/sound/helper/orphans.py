"""Lets a helper process end when its parent has. What helpers do otherwise lives elsewhere."""

import os
import threading
import time

LOOK_EVERY_S = 2.0


def end_with_parent() -> None:
    """Watch the parent from now on, and end this process at once when it is gone.

    On a thread of its own: a sound server that does not answer holds the first one for good. On
    Windows a lost parent can't be seen this way; there the end of stdin tells, and of the pipe.
    """
    threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY_S)
    os._exit(0)
