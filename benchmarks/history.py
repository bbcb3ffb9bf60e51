"""What the history page costs after years of sessions, beside the same page with a few of them."""

from harness.children import run_probe
from harness.figures import paired_ratios, spread
from harness.plan import Plan
from harness.table import Line

FEW = 1_000
MANY = 1_000_000
MANY_IN_SHORT = 100_000
LONGEST_S = 1_200
MOST_RATIO = 1.5
MOST_FIGURES_MS = 20.0
SAVED = 300
MOST_SAVING_RATIO = 2.0


def measure(plan: Plan) -> list[Line]:
    """A line for the page, its figures, the routine that Today suggests, and for saving."""
    many = MANY if plan.full else MANY_IN_SHORT
    words = (str(FEW), str(many))
    found = run_probe("history_page", plan.offscreen, *words, longest_s=LONGEST_S)
    ratio = paired_ratios(found["many"], found["few"])
    figures = spread(found["figures"])
    return [
        Line(
            f"history page, {many:,} sessions",
            spread(found["many"]).text(0, "ms"),
            ratio=f"{ratio.text(2)} × {FEW:,} sessions",
            gate=f"≤ {MOST_RATIO} ×",
            passed=ratio.median <= MOST_RATIO,
        ),
        Line(
            f"streak, figures and days of the map, {many:,} sessions",
            figures.text(1, "ms"),
            gate=f"≤ {MOST_FIGURES_MS:.0f} ms",
            passed=figures.median <= MOST_FIGURES_MS,
        ),
        Line(f"routine to suggest, {many:,} sessions", spread(found["suggestion"]).text(1, "ms")),
        _saving(plan, many),
    ]


def _saving(plan: Plan, many: int) -> Line:
    """What saving a session takes, beside a row in a bare table that is as safe on the disk."""
    words = (str(SAVED), str(many))
    found = run_probe("saving", plan.offscreen, *words, longest_s=LONGEST_S)
    ratio = paired_ratios(found["ours"], found["bare"])
    return Line(
        f"saving a session, {many:,} before",
        spread(found["ours"]).text(1, "ms"),
        naive=spread(found["bare"]).text(1, "ms"),
        ratio=ratio.text(2),
        gate=f"≤ {MOST_SAVING_RATIO:.0f} × one row",
        passed=ratio.median <= MOST_SAVING_RATIO,
    )
