"""What counting down a 300 s hold in the real window costs, and what standing still costs.

The naive way paints the whole of the same ring 60 times a second, in the same process.
"""

from harness.children import Report, run_probe
from harness.figures import paired_ratios, spread
from harness.plan import Plan
from harness.table import Line

MOST_COUNTING = 0.06
MOST_PAUSED_PERCENT = 0.05
ROUNDS = 3
COUNTING_S = 10
PAUSED_S = 20


def measure(plan: Plan) -> list[Line]:
    """Two lines, of the offscreen platform: there all painting is this process's own."""
    rounds = [_round(plan) for _ in range(ROUNDS)]
    counting = [100 * found["counting"] for found in rounds]
    naive = [100 * found["naive"] for found in rounds]
    paused = spread([100 * found["paused"] for found in rounds])
    ratio = paired_ratios(counting, naive)
    ring = f"{rounds[0]['side_px']} px, {rounds[0]['frames_per_s']:.0f}/s"
    return [
        Line(
            "counting down 300 s, CPU",
            spread(counting).text(3, "%"),
            naive=f"{spread(naive).text(2, '%')}, {ring}",
            ratio=ratio.text(3),
            gate=f"≤ {MOST_COUNTING:.2f} × naive",
            passed=ratio.median <= MOST_COUNTING,
        ),
        Line(
            "paused, CPU",
            paused.text(4, "%"),
            gate=f"≤ {MOST_PAUSED_PERCENT} % of a core",
            passed=paused.median <= MOST_PAUSED_PERCENT,
        ),
    ]


def _round(plan: Plan) -> Report:
    seconds = (str(COUNTING_S), str(PAUSED_S))
    return run_probe("countdown", plan.offscreen, *seconds, longest_s=120)
