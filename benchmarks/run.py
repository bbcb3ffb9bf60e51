"""Measures what the program promises, beside a bare window and the naive way.

Ratios compare runs that took turns within one call, so that they hold on a busy machine too. Exit
code 1 where a gate is not kept, 3 where this machine lacks what sound is measured with. Sound is
measured only when asked for: it takes long and needs a sound server.
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
import editing
import engine
import exchange
import faults
import figure
import files
import first_paint
import history
import memory
import modules
import prescription
import references
import streak
from harness.children import ChildFailed
from harness.home import prepared_home
from harness.plan import Plan
from harness.screens import screens
from harness.table import Line, has_failed, table
from sound import commands, cost, cues, heat, voice
from sound import faults as sound_faults
from sound.server import RigMissing, require_rig

BENCHMARKS: dict[str, Callable[[Plan], list[Line]]] = {
    "first-paint": first_paint.measure,
    "memory": memory.measure,
    "modules": modules.measure,
    "countdown": countdown.measure,
    "drift": drift.measure,
    "references": references.measure,
    "engine": engine.measure,
    "editing": editing.measure,
    "figure": figure.measure,
    "streak": streak.measure,
    "history": history.measure,
    "exchange": exchange.measure,
    "prescription": prescription.measure,
    "files": files.measure,
    "faults": faults.measure,
}

SOUND: dict[str, Callable[[Plan], list[Line]]] = {
    "sound-cues": cues.measure,
    "sound-voice": voice.measure,
    "sound-commands": commands.measure,
    "sound-faults": sound_faults.measure,
    "sound-cost": cost.measure,
    "sound-heat": heat.measure,
}
"""All of these are run for the name `sound`, the last one with --full only."""

ALL_SOUND = "sound"
RIG_MISSING = 3


def main() -> int:
    """Measure what was asked for and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    known = [*BENCHMARKS, ALL_SOUND, *SOUND]
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(known)}")
    parser.add_argument(
        "--full",
        action="store_true",
        help="15 minutes of drift, of heat; streaks; a million sessions; 500 kills; all files",
    )
    parser.add_argument("--cues", type=int, default=300, help="cues for a line about sound (300)")
    parser.add_argument("--player", default="automatic", help="the player of sound, as in settings")
    parser.add_argument("--short", action="store_true", help="of sound half a minute, wide gates")
    asked = parser.parse_args()
    if unknown := [name for name in asked.names if name not in known]:
        parser.error(f"there is no {', '.join(unknown)}; there are {', '.join(known)}")
    names = chosen(asked.names, asked.full, asked.short)
    try:
        if any(name in SOUND for name in names):
            require_rig()
        print(machine(), flush=True)
        with prepared_home() as home, screens() as found:
            places = {name: {**home, **screen} for name, screen in found.items()}
            plan = Plan(places, asked.full, asked.cues, asked.player, asked.short)
            lines = measure_all(names, plan)
    except RigMissing as missing:
        print(missing)
        return RIG_MISSING
    print(f"\n{table(lines)}\n\nmedian (least–most); ratios are paired, round by round")
    return 1 if has_failed(lines) else 0


def chosen(names: Sequence[str], is_full: bool, is_short: bool) -> list[str]:
    """The single benchmarks that these names stand for."""
    if ALL_SOUND not in names:
        return list(names) or list(BENCHMARKS)
    of_sound = ["sound-cues"] if is_short else list(SOUND)
    if not is_full:
        of_sound = [name for name in of_sound if name != "sound-heat"]
    return [name for name in names if name != ALL_SOUND] + of_sound


def measure_all(names: Sequence[str], plan: Plan) -> list[Line]:
    """The lines of these benchmarks, in this order; one that breaks down counts as failed."""
    lines: list[Line] = []
    for name in names:
        began_s = time.monotonic()
        print(f"{name} ...", end=" ", flush=True)
        try:
            lines += (BENCHMARKS | SOUND)[name](plan)
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
