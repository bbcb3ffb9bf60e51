"""What one frame of the figure costs: any of its movements, and changes from pose to pose."""

from harness.children import run_probe
from harness.figures import spread
from harness.plan import Plan
from harness.table import Line

SIZE = (560, 400)
FRAMES = 20
"""Of each movement, and of each change."""

MOST_MS = 16.0


def measure(plan: Plan) -> list[Line]:
    """Two lines; solving the pose belongs to a frame as well as painting it."""
    options = map(str, (*SIZE, FRAMES))
    found = run_probe("figure", plan.offscreen, *options, longest_s=120)
    return [
        _line(f"figure, a frame of a movement, {SIZE[0]}×{SIZE[1]}", found["moving"]),
        _line(f"figure, a frame of a change, {SIZE[0]}×{SIZE[1]}", found["changing"]),
    ]


def _line(what: str, frames_ms: list[float]) -> Line:
    took = spread(frames_ms)
    return Line(
        what,
        took.text(1, "ms"),
        gate=f"≤ {MOST_MS:.0f} ms",
        passed=took.median <= MOST_MS,
    )
