"""How long any text that is pasted as a prescription may take, however odd it is."""

from harness.children import run_probe
from harness.figures import spread
from harness.plan import Plan
from harness.table import Line

TEXTS = 100_000
TEXTS_IN_SHORT = 2_000
MOST_MS = 50.0


def measure(plan: Plan) -> list[Line]:
    """A line for the slowest text; an error in reading one fails the probe."""
    texts = TEXTS if plan.full else TEXTS_IN_SHORT
    found = run_probe("prescription", plan.offscreen, str(texts), longest_s=3_600)
    slowest_ms = max(found["took_ms"])
    return [
        Line(
            f"prescription, each of {texts:,} mutated texts",
            spread(found["took_ms"]).text(1, "ms"),
            gate=f"≤ {MOST_MS:.0f} ms",
            passed=slowest_ms <= MOST_MS,
        )
    ]
