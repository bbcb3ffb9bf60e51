"""What one edit of a long routine costs, with all that the editor shows of it at once."""

from harness.children import run_probe
from harness.figures import spread
from harness.plan import Plan
from harness.table import Line

LONGEST_S = 120
MOST_EDIT_MS = 16.0


def measure(plan: Plan) -> list[Line]:
    """A line for an edit with its gate, and what is done when somebody stops typing."""
    found = run_probe("editing", plan.offscreen, longest_s=LONGEST_S)
    edit = spread(found["edit"])
    return [
        Line(
            "an edit of 200 steps: hold, move, copy, undo; total, strip, checks",
            edit.text(1, "ms"),
            gate=f"≤ {MOST_EDIT_MS:.0f} ms",
            passed=edit.median <= MOST_EDIT_MS,
        ),
        Line("what the reader of files says of it", spread(found["findings"]).text(0, "ms")),
        Line("keeping it over a crash", spread(found["keep"]).text(0, "ms")),
        Line("saving it", spread(found["save"]).text(0, "ms")),
    ]
