"""Notices the first paint of an unchanged program, from inside its process.

Python imports this file by its name at the start because its folder is on PYTHONPATH. It waits for
PySide6.QtWidgets to be imported by whoever needs it and has `QApplication.exec` look at the windows
on screen: once one is exposed, Qt paints it within that event, and what is posted then runs next.
"""

import os
import sys
import time
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

STAY_VARIABLE = "BENCHMARK_STAY_S"
"""How long the program goes on after the paint before it is looked at again; at once without it."""


class QtWidgetsWatch:
    """A finder on sys.meta_path that finds one module as always and changes it once loaded."""

    def find_spec(
        self, name: str, path: "Sequence[str] | None", target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module's own spec, whose loader lets `watch_exec` follow; None for all others."""
        if name != "PySide6.QtWidgets":
            return None
        sys.meta_path.remove(self)
        spec = PathFinder.find_spec(name, path, target)
        if spec is None or spec.loader is None:
            return None
        load = spec.loader.exec_module

        def load_and_watch(module: ModuleType) -> None:
            load(module)
            watch_exec(module)

        spec.loader.exec_module = load_and_watch  # type: ignore[method-assign]  # this one only
        return spec


def watch_exec(widgets: ModuleType) -> None:
    """Have `QApplication.exec` install the paint probe before it begins."""
    run = widgets.QApplication.exec

    def watched_exec(*_: object) -> int:
        keep = watch_windows()
        code: int = run()
        del keep
        return code

    widgets.QApplication.exec = staticmethod(watched_exec)


def watch_windows() -> object:
    """Look out for the first exposed window. The answer has to be kept alive."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtGui import QGuiApplication, QWindow

    class Probe(QObject):
        """Sees the few events of the native windows, not those of widgets."""

        is_painted = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            """Post the report when the window is about to be painted; it runs right after."""
            if not self.is_painted and isinstance(watched, QWindow) and watched.isExposed():
                self.is_painted = True
                QTimer.singleShot(0, report_paint)
            return False

    probe = Probe()
    for window in QGuiApplication.topLevelWindows():
        window.installEventFilter(probe)
    return probe


def report_paint() -> None:
    """Note what there is right after the paint, and end the program now or a while later."""
    found: dict[str, object] = {"painted_ns": time.monotonic_ns(), "modules": sorted(sys.modules)}
    if sys.platform == "linux":
        found["painted_mb"] = memory_mb()["peak_mb"]
    stay_s = float(os.environ.get(STAY_VARIABLE, "0"))
    if stay_s == 0:
        finish(found)
    from PySide6.QtCore import QTimer

    QTimer.singleShot(round(stay_s * 1_000), lambda: finish(found | memory_mb() | widget_classes()))


def memory_mb() -> dict[str, float]:
    """The peak of the resident memory and today's proportional share, in MB. Linux only."""
    values: dict[str, float] = {}
    for name, field, file in (
        ("peak_mb", "VmHWM:", "/proc/self/status"),
        ("pss_mb", "Pss:", "/proc/self/smaps_rollup"),
    ):
        with open(file, encoding="ascii", errors="replace") as lines:
            kb = next(line.split()[1] for line in lines if line.startswith(field))
        values[name] = int(kb) / 1024
    return values


def widget_classes() -> dict[str, int]:
    """How many classes of widgets PySide6 has made: it makes each when first asked for it."""
    from PySide6.QtWidgets import QWidget

    made = {QWidget}
    while more := {sub for known in made for sub in known.__subclasses__()} - made:
        made |= more
    return {"widget_classes": sum(known.__module__.startswith("PySide6.") for known in made)}


def finish(found: dict[str, object]) -> None:
    """Write the report and end at once, so that nothing of the ending is part of any figure."""
    import json

    with open(os.environ["BENCHMARK_REPORT"], "w", encoding="utf-8") as file:
        json.dump(found, file)
    sys.stderr.flush()
    os._exit(0)


if "BENCHMARK_REPORT" in os.environ:
    sys.meta_path.insert(0, QtWidgetsWatch())
