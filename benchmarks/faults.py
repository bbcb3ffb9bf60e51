"""Whether sessions that were reported as saved outlive what may befall a disk, a file and a clock.

What befalls them is in probes/fault_*.py.
"""

import os
from collections.abc import Sequence

from harness.children import Report, run_probe
from harness.plan import Plan
from harness.table import Line

CASES = {
    "killed": ("killed by force while writing", 60),
    "full": ("full disk", 24),
    "read-only": ("folders that are read-only", 10),
    "truncated": ("history cut off", 20),
    "flipped": ("one bit of the history turned", 200),
    "emptied": ("history of no length", 4),
    "destroyed": ("history destroyed after saving", 24),
    "newer": ("history of a newer program", 4),
    "together": ("two programs writing at once", 5),
    "clock": ("clock jumping up to two days", 10),
    "no-backups": ("backups missing or broken", 8),
}
"""What each fault is called in the table, and how often it happens by default."""

KILLS_IN_FULL = 500
LONGEST_S = 1_200
GATE = "0 lost or unnoticed; all clear and working"


def measure(plan: Plan) -> list[Line]:
    """A line for each fault."""
    if not hasattr(os, "fork"):
        return [Line("faults", "not on this system: the programs are forked")]
    lines = []
    for fault, (name, cases) in CASES.items():
        count = KILLS_IN_FULL if plan.full and fault == "killed" else cases
        found = run_probe("faults", plan.offscreen, fault, str(count), longest_s=LONGEST_S)
        _explain(found["unclear"])
        lines.append(_line(name, found))
    return lines


def _line(name: str, found: Report) -> Line:
    cases, lost = found["cases"], found["lost"]
    counts = [f"{found['saved']:,} saved", f"{lost} lost"]
    counts += [f"{found['clear']} clear, {found['working']} working"]
    if found["mended"]:
        counts.append(f"{found['mended']} mended by itself")
    if found["restored"]:
        counts.append(f"{found['restored']} by a backup")
    if found["unnoticed"]:
        counts.append(f"{found['unnoticed']} values altered unnoticed")
    is_kept = lost == found["unnoticed"] == 0 and found["clear"] == found["working"] == cases
    return Line(f"{cases} × {name}", "; ".join(counts), gate=GATE, passed=is_kept)


def _explain(failed: Sequence[str]) -> None:
    """Name the cases that did not end well."""
    for each in failed:
        print(f"\n  {each}", end="", flush=True)
