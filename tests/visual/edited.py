"""Scenes of the editor as a whole: as in the design, new, its questions, and what was left."""

from dataclasses import replace

from psoas_timer.core.editing.changing import set_head, set_hold
from psoas_timer.ui.editor.editor_page import EditorPage
from tests.ui.layout_faults import settle
from tests.visual.owned import own_routine
from tests.visual.stage import Stage


def copy(stage: Stage) -> EditorPage:
    """A copy of a bundled routine, with a stretch chosen."""
    page = _edit(stage, "full-release")
    page.model.select(page.model.draft.steps[5].key)
    settle()
    return page


def empty(stage: Stage) -> None:
    """A routine that has nothing yet."""
    assert stage.window.navigation is not None
    stage.window.navigation.edit_new()
    settle()


def circuit(stage: Stage) -> EditorPage:
    """One of the person's own, with its circuit chosen."""
    own_routine(stage)
    page = _edit(stage, "from-the-sheet")
    page.model.select(page.model.draft.parts[1].key)
    settle()
    return page


def told(stage: Stage) -> None:
    """A hold that was brought into its bounds, and one beyond what is advised."""
    page = copy(stage)
    first, other = page.model.draft.steps[0].key, page.model.draft.steps[4].key
    page.model.do(lambda draft: set_hold(draft, other, 45_000))
    page.model.do(lambda draft: set_hold(draft, first, 3_600_000))
    settle()


def leaving(stage: Stage) -> None:
    """Cancel, where something would be lost."""
    page = copy(stage)
    _rename(page, "My release")
    page.head.cancel_button.click()
    settle()


def conflict(stage: Stage) -> None:
    """Somebody else has written the file meanwhile."""
    page = circuit(stage)
    _rename(page, "For the evening")
    path = page.model.editing.file.path
    theirs = path.read_text(encoding="utf-8").replace("rounds = 3", "rounds = 2")
    path.write_text(theirs, encoding="utf-8")
    page.head.save_button.click()
    settle()


def left(stage: Stage) -> None:
    """What was left without being saved."""
    _rename(circuit(stage), "For the evening")
    stage.open("today")


def _rename(page: EditorPage, name: str) -> None:
    page.model.do(lambda draft: set_head(draft, lambda head: replace(head, name=name)))


def _edit(stage: Stage, routine_id: str) -> EditorPage:
    routines = stage.open("routines")
    routines.edit_asked.emit(routine_id)
    settle()
    page = stage.window.frame.pages.currentWidget()
    assert isinstance(page, EditorPage)
    return page
