"""A picture that was chosen for a step, and what becomes of it when the window closes."""

from PySide6.QtGui import QImage

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.editing.arranging import add
from psoas_timer.core.editing.draft import Spot
from psoas_timer.core.editing.new_steps import new_own_step
from psoas_timer.ui.editor.step_form import StepForm
from tests.ui.editor.opening.opened import edit


def with_picture(page, tmp_path) -> None:
    """Add a step of one's own with a picture."""
    model = page.model
    own = new_own_step("Wall sit", Kind.STRENGTH, model.catalogue.exercises.values())
    model.do(lambda draft: add(draft, own, Spot(0)))
    file = tmp_path / "sit.png"
    QImage(20, 20, QImage.Format.Format_RGB32).save(str(file))
    form = page.form.form
    assert isinstance(form, StepForm)
    form.own.take(file)


def pictures(places) -> list[str]:
    return [path.name for path in places.routines.glob("*.png")]


def test_one_that_was_undone_stays_for_redo_until_the_window_closes(
    window, qtbot, places, tmp_path
):
    page = edit(window, qtbot)
    with_picture(page, tmp_path)
    page.model.undo()
    assert pictures(places) == ["sit.png"]
    window.close()
    assert pictures(places) == []


def test_one_of_a_draft_or_of_a_saved_routine_stays(window, qtbot, places, tmp_path):
    page = edit(window, qtbot)
    with_picture(page, tmp_path)
    page.head.save_button.click()
    window.close()
    assert pictures(places) == ["sit.png"]
    assert list(places.drafts.glob("*.lock")) == []
