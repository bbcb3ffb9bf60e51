"""From the start of the process to the first paint: our program, a bare window, the naive way.

The naive way is our program with all content read before the window is shown.
"""

from collections.abc import Mapping

from harness.children import PROBES, run_child
from harness.figures import paired_ratios, spread
from harness.plan import Plan
from harness.table import Line

MOST = 1.30
ROUNDS = 15
PROGRAMS = {"ours": "psoas_timer", "bare": "bare_window", "naive": "eager_program"}


def measure(plan: Plan) -> list[Line]:
    """One line for each screen."""
    return [_on_screen(name, screen) for name, screen in plan.screens.items()]


def start_ms(module: str, screen: Mapping[str, str]) -> float:
    """How long `python -m MODULE` takes from nothing to its first paint."""
    found = run_child(["-m", module], {**screen, "PYTHONPATH": str(PROBES)})
    return float(found["painted_ns"] - found["started_ns"]) / 1e6


def _on_screen(name: str, screen: Mapping[str, str]) -> Line:
    for module in PROGRAMS.values():
        start_ms(module, screen)  # writes the byte code and warms the disk
    found: dict[str, list[float]] = {program: [] for program in PROGRAMS}
    for _ in range(ROUNDS):
        for program, module in PROGRAMS.items():
            found[program].append(start_ms(module, screen))
    ratio = paired_ratios(found["ours"], found["bare"])
    naive = paired_ratios(found["naive"], found["bare"])
    return Line(
        f"first paint, {name}",
        spread(found["ours"]).text(0, "ms"),
        bare=spread(found["bare"]).text(0, "ms"),
        naive=f"{spread(found['naive']).text(0, 'ms')}, {naive.median:.2f} ×",
        ratio=ratio.text(2),
        gate=f"≤ {MOST:.2f} × bare",
        passed=ratio.median <= MOST,
    )
