"""A routine on paper: every step with its boxes while there is room, and never a cut warning."""

import pytest

from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Side, Sides
from psoas_timer.core.content.routine import Routine
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.library import LoadedRoutine, RoutineLibrary
from psoas_timer.ui.paper.ink import Box, Drawing, Sheet
from psoas_timer.ui.paper.output import PaperSize
from psoas_timer.ui.paper.routine_page import Care, facts_text, how_text, routine_sheet
from psoas_timer.ui.theme.theme import Theme
from tests.builders import a_routine, a_step, an_exercise
from tests.fakes import A_MORNING
from tests.ui.paper.paper_faults import paper_faults

WORDY = a_step(
    45,
    sides=Sides.BOTH,
    rest_s=15,
    reps=3,
    note="Folded towel. " * 40,
    before="Kneel on your {side} knee.",
    exercise=an_exercise(name="A very long name of an exercise " * 4, has_sides=True),
)


def page(routine: Routine, paper: PaperSize = PaperSize.A4, care: Care = Care()) -> Sheet:  # noqa: B008
    return routine_sheet(routine, paper.points, A_MORNING.date(), care, first_weekday=1)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("steps", [1, 5, 8, 12, 16, 22, 41, 42, 200])
def test_it_always_fits_on_one_page(theme: Theme, paper: PaperSize, steps: int):
    sheet = page(a_routine(*[WORDY] * steps, purpose="Why. " * 90, not_for="Me. " * 90), paper)
    assert paper_faults(sheet) == []
    boxes = [ink for ink in sheet.inks if isinstance(ink, Box)]
    shown = len(boxes) // 7
    assert len(boxes) % 7 == 0
    assert (f"… and {steps - shown} more" in sheet.lines) == (shown < steps)
    assert shown == steps or steps > 40


def test_every_bundled_routine_fits_with_its_figures_and_words(theme: Theme):
    library = RoutineLibrary(assets_dir(), None)
    library.reload()
    for entry in library.entries():
        assert isinstance(entry, LoadedRoutine)
        for paper in PaperSize:
            sheet = page(entry.routine, paper)
            assert paper_faults(sheet) == []
            drawn = [ink.exercise for ink in sheet.inks if isinstance(ink, Drawing)]
            assert drawn == [step.exercise for step in entry.routine.steps]


def test_what_to_ask_about_first_is_never_cut(theme: Theme):
    library = RoutineLibrary(assets_dir(), None)
    library.reload()
    cautions = [caution.label for caution in library.catalogue.safety.cautions.values()]
    sheet = page(a_routine(*[WORDY] * 60), care=Care(cautions, ("Stop if it hurts.",)))
    assert paper_faults(sheet) == []
    text = " ".join(sheet.lines)
    assert all(caution in text for caution in cautions)
    assert "Stop if it hurts." in sheet.lines


def test_holds_sides_rests_and_rounds_are_told(theme: Theme):
    alternating = a_step(20, sides=Sides.BOTH, reps=4, alternate=True)
    routine = a_routine(
        WORDY, alternating, a_step(600, sides=Sides.LEFT), circuits=(Circuit(1, 2, rounds=3),)
    )
    assert [facts_text(routine, index) for index in range(3)] == [
        "3 × 45 s · left and right · rest 15 s",
        "4 × 20 s · left and right in turn · circuit, 3 times",
        "1 × 10 min · left · circuit, 3 times",
    ]


def test_how_to_do_it_names_the_side_that_the_figure_shows():
    step = a_step(sides=Sides.BOTH, note="Towel.", before="On your {side} knee.", during="Breathe.")
    assert how_text(step, Side.RIGHT) == "Towel. On your right knee. Breathe."
