"""What it takes to export and import many sessions, and that their number needs no memory."""

from harness.children import run_probe
from harness.plan import Plan
from harness.table import Line

FEW = 1_000
MANY = 100_000
MANY_IN_FULL = 1_000_000
MOST_RATIO = 1.5
FORMS = ("json", "csv", "ics")


def measure(plan: Plan) -> list[Line]:
    """A line for each direction, and one for the memory."""
    many = MANY_IN_FULL if plan.full else MANY
    small = run_probe("exchange_files", plan.offscreen, str(FEW), longest_s=120)
    large = run_probe("exchange_files", plan.offscreen, str(many), longest_s=3_600)
    ratio = large["peak_mb"] / small["peak_mb"]
    return [
        *(Line(f"export of {many:,} sessions, {form}", f"{large[form]:.1f} s") for form in FORMS),
        Line(f"looking into {many:,} sessions in JSON", f"{large['look']:.1f} s"),
        Line(f"import of {many:,} sessions in JSON", f"{large['import']:.1f} s"),
        Line(
            "memory at its peak meanwhile",
            f"{large['peak_mb']:.0f} MB",
            ratio=f"{ratio:.2f} × {FEW:,} sessions",
            gate=f"≤ {MOST_RATIO} ×",
            passed=ratio <= MOST_RATIO,
        ),
    ]
