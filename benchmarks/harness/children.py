"""Fresh processes for what is timed, in an environment that does not falsify it."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PROBES = ROOT / "benchmarks" / "probes"

REPORT_VARIABLE = "BENCHMARK_REPORT"
"""Names the file into which a probe writes what it found, as JSON."""

TROUBLESOME = ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONPROFILEIMPORTTIME", "SBK_EMBED")
"""Variables that would change what a start costs; `QT_` and `PSOAS_` ones are dropped as well."""

LONGEST_S = 120.0

Report = dict[str, Any]


class ChildFailed(Exception):
    """A child process ended badly or said nothing; the message says which and how."""


def environment(extra: Mapping[str, str]) -> dict[str, str]:
    """The variables for a child: this process's without what falsifies figures, and `extra`."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in TROUBLESOME and not name.startswith(("QT_", "PSOAS_"))
    }
    return {**kept, **extra}


def run_child(
    arguments: list[str], extra: Mapping[str, str], *, longest_s: float = LONGEST_S
) -> Report:
    """Run this Python with the arguments and return its report.

    `started_ns`, the monotonic time just before the process was made, is added to what the child
    wrote, and `stderr`. Raises ChildFailed.
    """
    with tempfile.TemporaryDirectory(prefix="psoas-bench-") as folder:
        file = Path(folder, "report.json")
        variables = environment({**extra, REPORT_VARIABLE: str(file)})
        command = [sys.executable, *arguments]
        started_ns = time.monotonic_ns()
        try:
            ended = subprocess.run(
                command,
                env=variables,
                capture_output=True,
                text=True,
                timeout=longest_s,
                cwd=folder,
            )
        except subprocess.TimeoutExpired as error:
            raise ChildFailed(
                f"{_named(arguments)} did not end within {longest_s:.0f} s"
            ) from error
        if ended.returncode != 0 or not file.is_file():
            last_lines = "\n".join(ended.stderr.splitlines()[-6:])
            raise ChildFailed(f"{_named(arguments)}: exit code {ended.returncode}\n{last_lines}")
        report: Report = json.loads(file.read_text(encoding="utf-8"))
    return {**report, "started_ns": started_ns, "stderr": ended.stderr}


def run_probe(name: str, extra: Mapping[str, str], *options: str, longest_s: float) -> Report:
    """Run `probes/NAME.py` as a program that finds the benchmarks' own modules beside itself."""
    script = str(PROBES / f"{name}.py")
    return run_child([script, *options], extra, longest_s=longest_s)


def _named(arguments: list[str]) -> str:
    return f"`python {' '.join(arguments)}`"
