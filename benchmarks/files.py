"""What files from anywhere can do to the program: nothing, and not for long, however odd they are.

Which files these are is decided in probes/odd_files.py, what is done with each in
probes/file_trials.py.
"""

import os

from harness.children import Report, run_probe
from harness.figures import spread
from harness.plan import Plan
from harness.table import Line

FILES = 100_000
FILES_IN_SHORT = 1_000
MOST_MS = 100.0
LONGEST_S = 3 * 3_600

MEMORY = "/dev/shm"
"""Files in the memory, on Linux: only the processor's time counts, and disks take their own."""

WORK = {
    "own": "read as one's own",
    "recognised": "told from history data",
    "looked into": "looked into before an import",
    "taken in": "taken in",
    "put away": "taken back",
}
"""What is done with a file, and how the table calls it."""


def measure(plan: Plan) -> list[Line]:
    """A line for what went wrong, and one for the time of each thing that is done with a file."""
    count = FILES if plan.full else FILES_IN_SHORT
    place = {"TMPDIR": MEMORY} if os.access(MEMORY, os.W_OK) else {}
    found = run_probe("files", {**plan.offscreen, **place}, "0", str(count), longest_s=LONGEST_S)
    for each in found["wrong"]:
        print(f"\n  {each}", end="", flush=True)
    wrong = Line(
        f"{count:,} strange files, seed {found['seed']}",
        f"{found['wrong_count']} went wrong; {found['taken']:,} taken in",
        gate="0 wrong",
        passed=found["wrong_count"] == 0,
    )
    return [wrong, *(_line(work, found) for work in WORK if work in found["took_ms"])]


def _line(work: str, found: Report) -> Line:
    slowest_ms, which = found["slowest"][work]
    return Line(
        f"{WORK[work]}; the slowest: {which}",
        spread(found["took_ms"][work]).text(1, "ms"),
        gate=f"≤ {MOST_MS:.0f} ms",
        passed=slowest_ms <= MOST_MS,
    )
