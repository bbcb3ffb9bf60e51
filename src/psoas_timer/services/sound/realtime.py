"""Asks Linux for real-time priority for the thread that makes the sound. Elsewhere: nothing to do.

Without it that thread waits its turn when more programs want to run than there are cores, and a
block comes too late. A person's session allows it directly or through rtkit, as it does for the
sound server.
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


def make_realtime(thread_id: int) -> bool | None:
    """Get real-time priority for a thread of this process; takes seconds at worst.

    `thread_id` is what threading.get_native_id() returned in it. True where it has the priority
    now, False where it is not to be had, None where the system needs no asking (Windows and macOS,
    where the sound library does what there is to do).
    """
    if sys.platform != "linux":
        return None
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
