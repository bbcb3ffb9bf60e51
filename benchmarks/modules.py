"""What is loaded at the first paint: nothing costly, and which modules cost most."""

import re
from collections.abc import Mapping

from harness.children import PROBES, Report, run_child
from harness.plan import Plan
from harness.table import Line

FORBIDDEN = (
    "numpy",
    "pydantic",
    "asyncio",
    "importlib.metadata",
    "PySide6.QtMultimedia",
    "PySide6.QtNetwork",
)
SHOWN = 10

# `import time:   self [us] | cumulative | imported package`
_IMPORT = re.compile(r"^import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)$", re.MULTILINE)


def measure(plan: Plan) -> list[Line]:
    """One line with the gate, and the costliest modules that a bare window does without."""
    ours = _run("psoas_timer", plan.offscreen)
    bare = _run("bare_window", plan.offscreen)
    loaded = sorted(name for name in FORBIDDEN if name in ours["modules"])
    costs = _costs_us(ours["stderr"])
    own = {name: us for name, us in costs.items() if name not in set(bare["modules"])}
    costliest = sorted(own.items(), key=lambda cost: -cost[1])[:SHOWN]
    return [
        Line(
            "costly modules at first paint",
            ", ".join(loaded) or "none",
            gate="none",
            passed=not loaded,
        ),
        Line("modules at first paint", str(len(ours["modules"])), bare=str(len(bare["modules"]))),
        Line("imports that bare does without", f"{sum(own.values()) / 1e3:.1f} ms in all"),
        *(Line(f"  {name}", f"{us / 1e3:.1f} ms") for name, us in costliest),
    ]


def _run(module: str, screen: Mapping[str, str]) -> Report:
    variables = {**screen, "PYTHONPATH": str(PROBES)}
    return run_child(["-X", "importtime", "-m", module], variables)


def _costs_us(importtime: str) -> dict[str, int]:
    """What each import cost by itself, in microseconds."""
    return {name: int(us) for us, name in _IMPORT.findall(importtime)}
