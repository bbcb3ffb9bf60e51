"""What one edit of a long routine costs, with all that the editor shows of it at once."""

from harness.children import run_probe
from harness.figures import spread
from harness.plan import Plan
from harness.table import Line

LONGEST_S = 120
MOST_EDIT_MS = 16.0

IN_WINDOW = {
    "hold": "another hold",
    "letter": "a letter of a note",
    "move": "a step moved",
    "copy": "a step copied",
    "undo": "undo",
}
"""What is done in the window, by the name in the report."""


def measure(plan: Plan) -> list[Line]:
    """Lines for an edit with its gate, and for what is done when somebody stops typing."""
    found = run_probe("editing", plan.offscreen, longest_s=LONGEST_S)
    edit = spread(found["edit"])
    return [
        Line(
            "an edit of 200 steps: hold, move, copy, undo; total, strip, checks",
            edit.text(1, "ms"),
            gate=f"≤ {MOST_EDIT_MS:.0f} ms",
            passed=edit.median <= MOST_EDIT_MS,
        ),
        *_in_window(plan),
        Line("what the reader of files says of it", spread(found["findings"]).text(0, "ms")),
        Line("keeping it over a crash", spread(found["keep"]).text(0, "ms")),
        Line("saving it", spread(found["save"]).text(0, "ms")),
    ]


def _in_window(plan: Plan) -> list[Line]:
    """A line for each sort of edit, from being asked for to being painted."""
    found = run_probe("editing_page", plan.offscreen, longest_s=LONGEST_S)
    lines = []
    for name, what in IN_WINDOW.items():
        took = spread(found[name])
        lines.append(
            Line(
                f"in the editor, of 200 steps, until it is painted: {what}",
                took.text(1, "ms"),
                gate=f"≤ {MOST_EDIT_MS:.0f} ms",
                passed=took.median <= MOST_EDIT_MS,
            )
        )
    return lines
