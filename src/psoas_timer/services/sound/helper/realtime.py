"""Gets real-time priority on Linux for a thread that was kept waiting. Elsewhere nothing is asked.

Where more programs want to run than there are cores, the thread that makes the sound waits its turn
and a block comes too late; at real-time priority it does not. A person's session allows that
directly or through rtkit, as it does for the sound server. It costs a third more of the helper's
share of a core (1.1 instead of 0.8 %), so it is asked for where that is so, and kept.
"""

import os
import shutil
import sys
import time

PRIORITY = 10
"""Above every normal program, below the sound server (20 in rtkit's own limits, often 88)."""

LONGEST_TURN_US = 200_000
"""The kernel ends us if we ran this long without a pause; rtkit grants nothing without a limit."""

PATIENCE_S = 2.0
_LOOK_EVERY_S = 0.02

_SERVICE = "org.freedesktop.RealtimeKit1"
_OBJECT = "/org/freedesktop/RealtimeKit1"
_METHOD = "MakeThreadRealtimeWithPID"


LOAD_ACCOUNT = "/proc/loadavg"

LONG_WAIT_NS = 3_000_000
"""Waited so long between two looks, a thread was not alone in wanting to run; idle it is 0.2 ms."""


def is_crowded() -> bool:
    """Tell whether more programs want to run just now than there are cores. Linux only tells."""
    try:
        with open(LOAD_ACCOUNT, "rb") as account:
            wanting, _, _ = account.read().split()[3].partition(b"/")
            return int(wanting) > (os.cpu_count() or 1)
    except (OSError, IndexError, ValueError):
        return False


class WaitGauge:
    """Tells whether a thread of this process had to wait for a core although it could have run."""

    def __init__(self, thread_id: int) -> None:
        self._thread_id = thread_id
        self._before_ns = _waited_ns(thread_id)

    def has_waited(self) -> bool:
        """Tell whether it waited long since the last look; also where Linux keeps no account."""
        if sys.platform != "linux":
            return False
        now_ns = _waited_ns(self._thread_id)
        before_ns, self._before_ns = self._before_ns, now_ns
        return now_ns is None or before_ns is None or now_ns - before_ns > LONG_WAIT_NS


def make_realtime(thread_id: int) -> bool:
    """Get real-time priority for a thread of this process; takes seconds at worst. Linux only.

    `thread_id` is what threading.get_native_id() returned in it. True where it has it now.
    """
    _limit_turns()
    return _take(thread_id) or (_ask_rtkit(thread_id) and is_realtime(thread_id))


def is_realtime(thread_id: int) -> bool:
    """Tell whether a thread has real-time priority. Linux only."""
    try:
        policy = os.sched_getscheduler(thread_id) & ~os.SCHED_RESET_ON_FORK
    except ProcessLookupError:
        return False
    return policy in (os.SCHED_FIFO, os.SCHED_RR)


def requests(process_id: int, thread_id: int) -> tuple[tuple[str, ...], ...]:
    """The command lines that ask rtkit, of the tools that one desktop or the other has."""
    ids = (str(process_id), str(thread_id), str(PRIORITY))
    types = ("uint64", "uint64", "uint32")
    typed = [f"{kind}:{value}" for kind, value in zip(types, ids, strict=True)]
    method = f"{_SERVICE}.{_METHOD}"
    return (
        ("busctl", "--system", "call", _SERVICE, _OBJECT, _SERVICE, _METHOD, "ttu", *ids),
        ("dbus-send", "--system", "--print-reply", f"--dest={_SERVICE}", _OBJECT, method, *typed),
        ("gdbus", "call", "--system", "-d", _SERVICE, "-o", _OBJECT, "-m", method, *ids),
    )


def _waited_ns(thread_id: int) -> int | None:
    try:
        with open(f"/proc/self/task/{thread_id}/schedstat", "rb") as account:
            return int(account.read().split()[1])
    except (OSError, IndexError, ValueError):
        return None


def _limit_turns() -> None:
    import resource  # there is none on Windows

    _, hardest = resource.getrlimit(resource.RLIMIT_RTTIME)
    limit = LONGEST_TURN_US if hardest == resource.RLIM_INFINITY else min(hardest, LONGEST_TURN_US)
    resource.setrlimit(resource.RLIMIT_RTTIME, (limit, limit))


def _take(thread_id: int) -> bool:
    """Take the priority where RLIMIT_RTPRIO or a privilege allows it."""
    policy = os.SCHED_RR | os.SCHED_RESET_ON_FORK
    try:
        os.sched_setscheduler(thread_id, policy, os.sched_param(PRIORITY))
    except OSError:
        return False
    return True


def _ask_rtkit(thread_id: int) -> bool:
    found = [words for words in requests(os.getpid(), thread_id) if shutil.which(words[0])]
    return bool(found) and run_quietly(found[0], PATIENCE_S)


def run_quietly(command: tuple[str, ...], patience_s: float) -> bool:
    """Run a tool without its output; False where it fails, or is killed for taking too long.

    Written out because importing `subprocess` would cost this small process 2 MB.
    """
    nowhere = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, nowhere, stream) for stream in (0, 1, 2)]
    try:
        child = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    except OSError:
        return False
    finally:
        os.close(nowhere)
    deadline = time.monotonic() + patience_s
    while True:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status) == 0
        if time.monotonic() > deadline:
            os.kill(child, 9)
            os.waitpid(child, 0)
            return False
        time.sleep(_LOOK_EVERY_S)
