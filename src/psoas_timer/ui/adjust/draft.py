"""A routine while its holds are being changed. Pure: no Qt, nothing is stored."""

from dataclasses import dataclass, replace

from psoas_timer.core.content.bounds import REST_MS
from psoas_timer.core.content.kinds import Mode, Sides
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.messages import Message, message
from psoas_timer.core.preferences.adjust import StepAdjustment, adjusted, differences
from psoas_timer.core.preferences.scaling import PER_MILLE, scaled
from psoas_timer.ui.adjust.length_input import LONGEST_MS, field_text


@dataclass(frozen=True, slots=True)
class Draft:
    """The routine as it is without changes, and the changes so far."""

    base: Routine
    changes: tuple[StepAdjustment, ...] = ()

    @property
    def routine(self) -> Routine:
        """The routine as it would be led."""
        return adjusted(self.base, self.changes)

    @property
    def adjustments(self) -> tuple[StepAdjustment, ...]:
        """The changes that make a difference."""
        return differences(self.base, self.routine)

    def changed(
        self,
        index: int,
        *,
        hold_ms: int | None = None,
        reps: int | None = None,
        rest_ms: int | None = None,
        sides: Sides | None = None,
        rounds: int | None = None,
    ) -> "Draft":
        """The draft with these values of one step (from 0) changed; None leaves a value.

        `rounds` are those of the circuit that begins with the step.
        """
        old = next((change for change in self.changes if change.step_index == index), None)
        change = old or StepAdjustment(index, self.base.steps[index].exercise.id)
        change = replace(
            change,
            hold_ms=change.hold_ms if hold_ms is None else hold_ms,
            reps=change.reps if reps is None else reps,
            rest_ms=change.rest_ms if rest_ms is None else rest_ms,
            sides=change.sides if sides is None else sides,
            rounds=change.rounds if rounds is None else rounds,
        )
        others = tuple(other for other in self.changes if other is not old)
        return replace(self, changes=(*others, change))

    def scaled(self, per_mille: int) -> "Draft":
        """The draft with all holds times this factor, by a breath, movement or second at least.

        No hold leaves its bounds, so that some may stay as they are.
        """
        draft, routine = self, scaled(self.routine, per_mille)
        for index, (old, new) in enumerate(zip(self.routine.steps, routine.steps, strict=True)):
            a_bit_ms = old.grain_ms if per_mille > PER_MILLE else -old.grain_ms
            is_same = new.hold_ms == old.hold_ms
            hold_ms = old.fit_hold_ms(old.hold_ms + a_bit_ms) if is_same else new.hold_ms
            draft = draft.changed(index, hold_ms=hold_ms)
        return draft

    def without_changes(self) -> "Draft":
        """The routine as it is written, with the person's default lengths."""
        return replace(self, changes=())


def hold_range_ms(step: Step) -> tuple[int, int]:
    """The shortest and the longest hold of the step."""
    return step.fit_hold_ms(0), step.fit_hold_ms(LONGEST_MS)


def hold_remark(step: Step, wanted_ms: int) -> Message | None:
    """Why a hold is not taken as it was asked for; None if it is."""
    fitted_ms = step.fit_hold_ms(wanted_ms)
    if fitted_ms == wanted_ms:
        return None
    name = step.exercise.name
    lowest_ms, highest_ms = hold_range_ms(step)
    if wanted_ms < lowest_ms:
        return message("adjust.at_least", name=name, low=field_text(lowest_ms))
    if wanted_ms > highest_ms:
        return message("adjust.at_most", name=name, high=field_text(highest_ms))
    mode = step.exercise.mode
    unit = mode.value if mode in (Mode.BREATH, Mode.CADENCE) else "other"
    grain, fitted = field_text(step.grain_ms), field_text(fitted_ms)
    return message(f"adjust.whole.{unit}", name=name, grain=grain, fitted=fitted)


def rest_remark(step: Step, wanted_ms: int) -> Message | None:
    """Why a rest is not taken as it was asked for; None if it is."""
    if wanted_ms in REST_MS:
        return None
    return message("adjust.rest_at_most", name=step.exercise.name, high=field_text(REST_MS.high))
