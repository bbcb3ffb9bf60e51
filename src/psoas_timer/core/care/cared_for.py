"""A routine as it is led for a person with these answers: nothing that they should avoid is in it.

The rules are those of the content: the gates of safety.toml, easier_id of the exercises.
"""

from dataclasses import dataclass

from psoas_timer.core.care.answers import CareAnswers
from psoas_timer.core.care.changes import StepChange, Way
from psoas_timer.core.care.reasons import notes_for, reasons_against
from psoas_timer.core.care.swaps import in_place_of, replacement, with_pattern
from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.content.catalogue import Catalogue
from psoas_timer.core.content.routine import Routine, Step

BREATH_HOLD = "breath-hold"
"""The caution of people who should not hold their breath (`assets/safety.toml`)."""


@dataclass(frozen=True, slots=True)
class CaredFor:
    """A routine as it is to be led, and what is otherwise than it was written.

    The routine has no steps where nothing suits: then it cannot be led.
    """

    routine: Routine
    changes: tuple[StepChange, ...] = ()

    @property
    def can_be_led(self) -> bool:
        """Tell whether any step is left."""
        return bool(self.routine.steps)

    def index_of(self, step_index: int) -> int:
        """Where the step with this index stands now, or the first one behind it that is left."""
        left_out = [c.step_index for c in self.changes if c.way is Way.LEFT_OUT]
        index = step_index - sum(index < step_index for index in left_out)
        return min(index, max(len(self.routine.steps) - 1, 0))


def cared_for(routine: Routine, answers: CareAnswers, catalogue: Catalogue) -> CaredFor:
    """The routine without what the person should avoid; the very same if nothing is ticked."""
    if not answers.ticked:
        return CaredFor(routine)
    steps: dict[int, Step] = {}
    changes: list[StepChange] = []
    for index, step in enumerate(routine.steps):
        led, made = _led(step, index, routine, answers.ticked, catalogue)
        changes += made
        if led is not None:
            steps[index] = led
    return CaredFor(routine.with_only(steps), tuple(changes))


def _led(
    step: Step, index: int, routine: Routine, ticked: frozenset[str], catalogue: Catalogue
) -> tuple[Step | None, list[StepChange]]:
    """The step as it is led, None for not at all, and what is otherwise."""
    made: list[StepChange] = []
    if reasons := reasons_against(step.exercise, ticked, catalogue):
        instead = replacement(step.exercise, routine, ticked, catalogue)
        if instead is None:
            return None, [StepChange(index, Way.LEFT_OUT, step.exercise, reasons)]
        made.append(StepChange(index, Way.SWAPPED, step.exercise, reasons, instead=instead))
        step = in_place_of(step, instead)
    caution = catalogue.safety.cautions.get(BREATH_HOLD) if BREATH_HOLD in ticked else None
    if caution is not None and step.pattern is not None and _holds_breath(step.pattern):
        calm = _calm_pattern(catalogue)
        if calm is None:
            return None, [StepChange(index, Way.LEFT_OUT, step.exercise, (caution,))]
        made.append(StepChange(index, Way.BREATHING, step.exercise, (caution,), pattern=calm))
        step = with_pattern(step, calm)
    if notes := notes_for(step.exercise, ticked, catalogue):
        made.append(StepChange(index, Way.NOTED, step.exercise, notes))
    return step, made


def _holds_breath(pattern: BreathPattern) -> bool:
    return pattern.uses_breath_hold or pattern.hold_in_ms > 0 or pattern.hold_out_ms > 0


def _calm_pattern(catalogue: Catalogue) -> BreathPattern | None:
    """A pattern without holding, the default one if it is such; None if there is none."""
    calm = [pattern for pattern in catalogue.patterns.values() if not _holds_breath(pattern)]
    return min(calm, key=lambda pattern: not pattern.is_default, default=None)
