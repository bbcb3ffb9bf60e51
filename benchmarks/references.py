"""Whether the reference count of None holds while a session runs for thousands of ticks.

PySide6 6.12.0 on Python 3.11 loses a reference with each call and kills the process in minutes.
From Python 3.12 on None is immortal and the count tells nothing.
"""

import sys

from harness.children import run_probe
from harness.plan import Plan
from harness.table import Line

SESSION_S = 3_600
MOST_LOST_PER_1000 = 50


def measure(plan: Plan) -> list[Line]:
    """One line: what was lost over the session. References that are added harm nobody."""
    found = run_probe("references", plan.offscreen, str(SESSION_S), longest_s=120)
    change = found["after"] - found["before"]
    lost = max(-change, 0)
    note = ", immortal here" if sys.version_info >= (3, 12) else ""
    return [
        Line(
            f"references to None over {found['ticks']} ticks",
            f"{change:+d}{note}",
            gate=f"≥ −{MOST_LOST_PER_1000} per 1,000",
            passed=lost * 1_000 <= MOST_LOST_PER_1000 * found["ticks"],
        )
    ]
