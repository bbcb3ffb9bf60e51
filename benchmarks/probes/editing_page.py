"""What an edit of a routine of 200 steps costs in the window, from being asked for to its paint.

Run: editing_page.py. Reported are milliseconds; painting is that of the platform without a screen.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from parts import end_on_error, report
from PySide6.QtWidgets import QApplication

from psoas_timer.app import compose
from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.editing import arranging, changing
from psoas_timer.core.editing.draft import RoutineDraft, Spot
from psoas_timer.core.editing.edited import Edited
from psoas_timer.core.editing.new_steps import new_step
from psoas_timer.qt.ticker import QtTicker
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.clock import SystemClock
from psoas_timer.services.places import places_under
from psoas_timer.services.practice import Practice
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.ui.editor.editor_model import EditorModel
from psoas_timer.ui.editor.editor_page import EditorPage
from psoas_timer.ui.figure_maker import FigureMaker
from psoas_timer.ui.theme.theme import Theme

STEPS = 200
TIMES = 60

Edit = Callable[[RoutineDraft, int, int], Edited]

EDITS: dict[str, tuple[str, Edit]] = {
    "hold": (
        "hold",
        lambda draft, key, turn: changing.set_hold(draft, key, (20 + turn % 20) * 1_000),
    ),
    "letter": (
        "note",
        lambda draft, key, turn: changing.set_words(draft, key, changing.Words.NOTE, "a" * turn),
    ),
    "move": ("", lambda draft, key, turn: arranging.move(draft, key, Spot(turn % STEPS))),
    "copy": ("", lambda draft, key, turn: arranging.duplicate(draft, key)),
}
"""What is done to the step that is worked on, by the name of its line; "" merges with nothing."""


def a_page(practice: Practice, theme: Theme) -> EditorPage:
    """The editor with 200 steps of all stretches and strength in turn."""
    kinds = (Kind.STRETCH, Kind.STRENGTH)
    exercises = [e for e in practice.library.catalogue.exercises.values() if e.kind in kinds]
    steps = tuple(new_step(exercises[index % len(exercises)]) for index in range(STEPS))
    editing = practice.editing.new_from(Routine("long", "Long", steps))
    figures = FigureMaker(theme, practice.runner.now_ms, practice.library.poses)
    page = EditorPage(theme, EditorModel(editing), figures, practice, "Routines / new")
    page.resize(1_036, 740)
    page.show()
    settle()
    return page


def settle() -> None:
    """Let all that waits be done, painting included."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def painted_ms(page: EditorPage, act: Callable[[], None]) -> float:
    """Do it, and wait until nothing is left to be laid out or painted."""
    began_ns = time.perf_counter_ns()
    act()
    settle()
    took_ms = (time.perf_counter_ns() - began_ns) / 1e6
    page.model.stop()  # what comes once somebody stops typing is measured without a window
    return took_ms


def edited_ms(page: EditorPage, name: str) -> tuple[list[float], list[float]]:
    """Make the same sort of edit in the middle of the routine, again and again.

    Those that merge with nothing are undone each time, so that there are 200 steps for the next.
    Gives what the edits took, and what undoing them took.
    """
    merging, edit = EDITS[name]
    key = page.model.draft.steps[STEPS // 2].key
    done_ms, undone_ms = [], []

    def act(turn: int) -> None:
        page.model.do(lambda draft: edit(draft, key, turn), merging and f"{merging} {key}")

    for turn in range(1, TIMES + 1):
        page.model.select(key)
        settle()
        done_ms.append(painted_ms(page, lambda turn=turn: act(turn)))
        if not merging:
            undone_ms.append(painted_ms(page, page.model.undo))
    return done_ms, undone_ms


end_on_error()
application = QApplication(sys.argv)
theme = Theme(application, assets_dir(), "light", 100, "on")
places, clock = places_under(Path.cwd()), SystemClock()
practice = compose(places, SettingsStore(places.settings_file), clock, QtTicker(clock))
practice.library.reload()
page = a_page(practice, theme)
found: dict[str, list[float]] = {"undo": []}
for name in EDITS:
    found[name], undone_ms = edited_ms(page, name)
    found["undo"] += undone_ms
practice.editing.close(page.model.editing)
report(**found)
