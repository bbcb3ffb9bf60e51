"""Scenes of the editor's form and of the sheet that adds steps."""

from collections.abc import Callable

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.editing.arranging import add
from psoas_timer.core.editing.changing import set_hold
from psoas_timer.core.editing.new_steps import new_own_step
from psoas_timer.ui.editor.add_sheet import AddSheet
from psoas_timer.ui.editor.editor_page import EditorPage
from psoas_timer.ui.editor.group_form import GroupForm
from tests.visual.stage import Stage

Setup = Callable[[Stage], None]


def step(stage: Stage) -> None:
    """A stretch that is held for longer than is usual."""
    page, lunge = _at(stage, "low-lunge")
    page.model.do(lambda draft: set_hold(draft, lunge, 45_000))


def breath(stage: Stage) -> None:
    """A step that follows a breath pattern."""
    _at(stage, "paced-breathing")


def more(stage: Stage) -> None:
    """With all that is rarely changed."""
    page, _ = _at(stage, "low-lunge")
    form = page.form.form
    assert not isinstance(form, GroupForm)
    form.more.button.click()


def own(stage: Stage) -> None:
    """A step of the person's own."""
    page, lunge = _at(stage, "low-lunge")
    made = new_own_step("Towel pull", Kind.STRETCH, ())
    page.model.do(lambda draft: add(draft, made, draft.spot_behind(lunge)))


def whole(stage: Stage) -> None:
    """What is said of the routine itself."""
    _at(stage, "low-lunge")[0].model.select(None)


def adding(search: str) -> Setup:
    """The sheet that adds steps, with these words in its search."""

    def prepare(stage: Stage) -> None:
        page, _ = _at(stage, "low-lunge")
        stage.person.practice.care.tick(["hernia"])
        page.parts.add.click()
        (sheet,) = stage.window.findChildren(AddSheet)
        sheet.search.setText(search)

    return prepare


def _at(stage: Stage, exercise_id: str) -> tuple[EditorPage, int]:
    """The editor with a copy of a routine, and this step of it selected."""
    assert stage.window.navigation is not None
    stage.window.navigation.edit_new(stage.person.practice.library.routine("full-release"))
    page = stage.window.frame.pages.currentWidget()
    assert isinstance(page, EditorPage)
    steps = page.model.draft.steps
    key = next(each.key for each in steps if each.step.exercise.id == exercise_id)
    page.model.select(key)
    return page, key
