"""Peak memory some seconds after the first paint, with all pages' data read and no sound yet.

Linux only: it reads VmHWM and the proportional share of /proc.
"""

import sys
from collections.abc import Mapping

from harness.children import PROBES, Report, run_child
from harness.figures import paired_ratios, spread
from harness.plan import Plan
from harness.table import Line

MOST = 1.25
ROUNDS = 5
STAY_S = 2


def measure(plan: Plan) -> list[Line]:
    """One line for each screen, or none where the system does not tell."""
    if sys.platform != "linux":
        return [Line("peak memory", "not measured on this system")]
    return [line for name, screen in plan.screens.items() for line in _on_screen(name, screen)]


def _memory(module: str, screen: Mapping[str, str]) -> Report:
    variables = {**screen, "PYTHONPATH": str(PROBES), "BENCHMARK_STAY_S": str(STAY_S)}
    return run_child(["-m", module], variables)


def _on_screen(name: str, screen: Mapping[str, str]) -> list[Line]:
    rounds = [
        (_memory("psoas_timer", screen), _memory("bare_window", screen)) for _ in range(ROUNDS)
    ]
    lines = []
    for key, what, most in (
        ("peak_mb", f"peak resident memory, {name}", MOST),
        ("pss_mb", f"proportional share {STAY_S} s later, {name}", None),
    ):
        ours = [mine[key] for mine, _ in rounds]
        bare = [other[key] for _, other in rounds]
        ratio = paired_ratios(ours, bare)
        lines.append(
            Line(
                what,
                spread(ours).text(1, "MB"),
                bare=spread(bare).text(1, "MB"),
                ratio=ratio.text(2),
                gate="" if most is None else f"≤ {most:.2f} × bare",
                passed=None if most is None else ratio.median <= most,
            )
        )
    made, made_by_bare = (str(report["widget_classes"]) for report in rounds[0])
    return [*lines, Line(f"classes of widgets made, {name}", made, bare=made_by_bare)]
