"""What counting down a 300 s hold in the real window costs, and what standing still costs.

The naive way paints the whole of the same ring 60 times a second, in the same process: slices of
both take turns, since what a painting costs depends on how warm the machine is.
"""

from harness.children import run_probe
from harness.figures import paired_ratios, spread
from harness.plan import Plan
from harness.table import Line

MOST_COUNTING = 0.06
MOST_PAUSED_PERCENT = 0.05
WINDOWS = ((1120, 740), (1920, 1080))
"""The window as it first opens, and one that fills a common screen."""

SLICES = 4
SLICE_S = 5
PAUSED_S = 20


def measure(plan: Plan) -> list[Line]:
    """Two lines for each window, offscreen: there all painting is this process's own."""
    return [line for window in WINDOWS for line in _in_window(plan, *window)]


def _in_window(plan: Plan, width: int, height: int) -> list[Line]:
    options = map(str, (width, height, SLICES, SLICE_S, PAUSED_S))
    found = run_probe("countdown", plan.offscreen, *options, longest_s=200)
    naive = spread([100 * share for share in found["naive"]])
    counting = spread([100 * share for share in found["counting"]])
    ratio = paired_ratios(found["counting"], found["naive"])
    paused = 100 * found["paused"]
    return [
        Line(
            f"counting down 300 s, {width}×{height}",
            counting.text(3, "%"),
            naive=f"{naive.text(2, '%')}, {found['side_px']} px {found['frames_per_s']:.0f}/s",
            ratio=ratio.text(3),
            gate=f"≤ {MOST_COUNTING:.2f} × naive",
            passed=ratio.median <= MOST_COUNTING,
        ),
        Line(
            f"paused, {width}×{height}",
            f"{paused:.4f} %",
            gate=f"≤ {MOST_PAUSED_PERCENT} % of a core",
            passed=paused <= MOST_PAUSED_PERCENT,
        ),
    ]
