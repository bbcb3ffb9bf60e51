"""Measures what the program promises, beside a bare window and the naive way.

Ratios compare runs that took turns within one call, so that they hold on a busy machine too. Exit
code 1 where a gate is not kept.
"""

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import countdown
import drift
import engine
import first_paint
import memory
import modules
import references
from harness.children import ChildFailed
from harness.home import prepared_home
from harness.plan import Plan
from harness.screens import screens
from harness.table import Line, has_failed, table

BENCHMARKS: dict[str, Callable[[Plan], list[Line]]] = {
    "first-paint": first_paint.measure,
    "memory": memory.measure,
    "modules": modules.measure,
    "countdown": countdown.measure,
    "drift": drift.measure,
    "references": references.measure,
    "engine": engine.measure,
}


def main() -> int:
    """Measure what was asked for and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}")
    parser.add_argument("--full", action="store_true", help="let the drift take its 15 minutes")
    asked = parser.parse_args()
    if unknown := [name for name in asked.names if name not in BENCHMARKS]:
        parser.error(f"there is no {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
    print(machine(), flush=True)
    with prepared_home() as home, screens() as found:
        plan = Plan({name: {**home, **screen} for name, screen in found.items()}, asked.full)
        lines = measure_all(asked.names or list(BENCHMARKS), plan)
    print(f"\n{table(lines)}\n\nmedian (least–most); ratios are paired, round by round")
    return 1 if has_failed(lines) else 0


def measure_all(names: Sequence[str], plan: Plan) -> list[Line]:
    """The lines of these benchmarks, in this order; one that breaks down counts as failed."""
    lines: list[Line] = []
    for name in names:
        began_s = time.monotonic()
        print(f"{name} ...", end=" ", flush=True)
        try:
            lines += BENCHMARKS[name](plan)
        except ChildFailed as error:
            print(error)
            lines.append(Line(name, "broke down", passed=False))
        print(f"{time.monotonic() - began_s:.0f} s", flush=True)
    return lines


def machine() -> str:
    """What the figures below were measured on, in two lines."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    spec = find_spec("shiboken6")
    folder = Path(spec.origin).parent if spec is not None and spec.origin is not None else None
    is_unpacked = folder is not None and (folder / "files.dir").exists()
    return (
        f"Python {platform.python_version()}, PySide6 {version('PySide6-Essentials')}, "
        f"{platform.system()}, {os.cpu_count()} cores{load}\n"
        f"shiboken's own sources: {'unpacked' if is_unpacked else 'compiled at every start'}"
    )


if __name__ == "__main__":
    sys.exit(main())
