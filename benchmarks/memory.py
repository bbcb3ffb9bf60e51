"""Peak memory: at the first paint, and some seconds later with the first page filled; no sound yet.

Linux only: it reads VmHWM and the proportional share of /proc.
"""

import sys
from collections.abc import Mapping, Sequence

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
        tuple(_memory(module, screen) for module in ("psoas_timer", "bare_window", "plain_page"))
        for _ in range(ROUNDS)
    ]
    ours, bare, plain = zip(*rounds, strict=True)
    made = [str(reports[0]["widget_classes"]) for reports in (ours, bare, plain)]
    pss = f"proportional share {STAY_S} s after it, {name}"
    return [
        _gated(f"peak memory at the first paint, {name}", "painted_mb", ours, bare, "bare"),
        _gated(f"peak memory with Today filled, {name}", "peak_mb", ours, plain, "plain page"),
        Line(pss, _mb(ours, "pss_mb"), _mb(bare, "pss_mb"), _mb(plain, "pss_mb")),
        Line(f"classes of widgets made, {name}", *made),
    ]


def _gated(
    what: str, key: str, ours: Sequence[Report], other: Sequence[Report], beside: str
) -> Line:
    ratio = paired_ratios([mine[key] for mine in ours], [its[key] for its in other])
    is_bare = beside == "bare"
    return Line(
        what,
        _mb(ours, key),
        bare=_mb(other, key) if is_bare else "",
        naive="" if is_bare else _mb(other, key),
        ratio=ratio.text(2),
        gate=f"≤ {MOST:.2f} × {beside}",
        passed=ratio.median <= MOST,
    )


def _mb(reports: Sequence[Report], key: str) -> str:
    return spread([report[key] for report in reports]).text(1, "MB")
