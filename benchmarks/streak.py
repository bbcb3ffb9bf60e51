"""What it costs to explain a streak of years, and whether its rules agree with a second set.

That set is the plain one that the tests compare with.
"""

from harness.children import run_probe
from harness.figures import spread
from harness.plan import Plan
from harness.table import Line

DAYS = 2_000
MOST_MS = 100.0

CASES = 100_000
CASES_IN_SHORT = 2_000


def measure(plan: Plan) -> list[Line]:
    """A line for the window that explains the days, and one for the rules."""
    opened = spread(run_probe("streak_sheet", plan.offscreen, str(DAYS), longest_s=120)["opened"])
    cases = CASES if plan.full else CASES_IN_SHORT
    found = run_probe("streak_rules", plan.offscreen, str(cases), longest_s=3_600)
    return [
        Line(
            f"streak, {DAYS:,} days explained in the window",
            opened.text(0, "ms"),
            gate=f"≤ {MOST_MS:.0f} ms",
            passed=opened.median <= MOST_MS,
        ),
        Line(
            f"streak, {cases:,} random histories",
            f"{found['disagreements']} disagreements",
            "the rules written plainly",
            gate="0",
            passed=found["disagreements"] == 0,
        ),
    ]
