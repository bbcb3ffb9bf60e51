"""What has to be recorded: whatever the core can ask for over all bundled content."""

from collections.abc import Iterator

from psoas_timer.core.care.swaps import in_place_of
from psoas_timer.core.content.kinds import Side, Sides
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.preferences.adjust import StepAdjustment, adjusted
from psoas_timer.core.session.cue_plan import plan_cues
from psoas_timer.core.session.sayings import Phrase, Spoken
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.services.content.bundled_content import BundledContent


def every_phrase(content: BundledContent) -> tuple[Phrase, ...]:
    """The fixed phrases, then every text that a session may say, sorted, each once.

    Sessions are planned as the program plans them: each routine as written and with each choice of
    sides, begun on either side, and each exercise as it is led in place of another one.
    """
    said = {
        phrase
        for routine in (*_routines(content), *_swapped_in(content))
        for variant in _with_each_choice_of_sides(routine)
        for first_side in (Side.LEFT, Side.RIGHT)
        for cue in plan_cues(lay_out(variant, first_side))
        for saying in cue.sayings
        for phrase in saying.phrases
    }
    return (*Spoken, *sorted(said - set(Spoken)))


def _routines(content: BundledContent) -> Iterator[Routine]:
    return (file.routine for _, file in content.files if file.routine is not None)


def _swapped_in(content: BundledContent) -> Iterator[Routine]:
    """One routine an exercise, led with its own words."""
    any_step = next(_routines(content)).steps[0]
    for exercise in content.catalogue.exercises.values():
        yield Routine(exercise.id, exercise.name, steps=(in_place_of(any_step, exercise),))


def _with_each_choice_of_sides(routine: Routine) -> Iterator[Routine]:
    yield routine
    for sides in Sides:
        yield adjusted(
            routine,
            [
                StepAdjustment(index, step.exercise.id, sides=sides)
                for index, step in enumerate(routine.steps)
            ],
        )
