"""The slider for the hold of a step: in seconds, breaths or movements, with what is advised."""

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.kinds import Mode
from psoas_timer.core.content.routine import Step
from psoas_timer.core.editing.new_steps import suggested_hold_ms
from psoas_timer.core.messages import message
from psoas_timer.ui.adjust.draft import hold_range_ms
from psoas_timer.ui.editor.field_words import range_text, spoken_length
from psoas_timer.ui.editor.range_slider import RangeSlider, Scale
from psoas_timer.ui.words import told, told_length


class HoldSlider(RangeSlider):
    """Counts in the step's own measure, so that it stops only where a hold may end."""

    def show_step(self, step: Step) -> None:
        """Show its hold, without telling of a change."""
        self.blockSignals(True)
        self.set_scale(_scale_of(step))
        self.setValue(round(step.hold_ms / step.grain_ms))
        self.blockSignals(False)
        mode = step.exercise.mode
        unit = mode.value if mode in (Mode.BREATH, Mode.CADENCE) else "seconds"
        self.setAccessibleName(told(message(f"form.hold_in.{unit}")))
        self.setAccessibleDescription(_spoken(step))


def _scale_of(step: Step) -> Scale:
    grain_ms = step.grain_ms
    low_ms, high_ms = hold_range_ms(step)
    bounds = Bounds(low_ms // grain_ms, high_ms // grain_ms)
    low_text, high_text = told_length(low_ms), told_length(high_ms)
    advised = suggested_hold_ms(step)
    if advised is None:
        return Scale(bounds, None, low_text, high_text)
    within = Bounds(-(-advised.low // grain_ms), advised.high // grain_ms)
    words = told(message("form.advised", range=range_text(advised)))
    return Scale(bounds, within, low_text, high_text, words)


def _spoken(step: Step) -> str:
    """30 seconds; suggested 20 seconds to 30 seconds."""
    length, advised = spoken_length(step.hold_ms), suggested_hold_ms(step)
    if advised is None:
        return length
    low, high = spoken_length(advised.low), spoken_length(advised.high)
    return told(message("form.spoken.advised", length=length, low=low, high=high))
