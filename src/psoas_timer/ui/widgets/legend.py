"""What the colours of a routine stand for: its kinds with their holds. Painting lives elsewhere."""

from dataclasses import dataclass

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.messages import message
from psoas_timer.core.session.timeline import Phase, Timeline
from psoas_timer.ui.words import told
from psoas_timer.wording.durations import clock_text, up_to_second


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One kind of a routine: its holds' lengths in the order in which they come."""

    kind: Kind
    holds_ms: tuple[int, ...]

    @property
    def text(self) -> str:
        """`heat 10:00` or, where all holds are equal, `stretch 6 × 0:30`."""
        kind = told(message(f"ui.kind.{self.kind.value}"))
        if len(self.holds_ms) > 1 and len(set(self.holds_ms)) == 1:
            length = clock_text(self.holds_ms[0])
            return told(
                message("ui.legend.many", kind=kind, count=len(self.holds_ms), length=length)
            )
        return told(message("ui.legend.once", kind=kind, length=clock_text(sum(self.holds_ms))))


def legend(timeline: Timeline) -> tuple[LegendEntry, ...]:
    """The kinds of a timeline in order of first use."""
    holds: dict[Kind, list[int]] = {}
    for index, segment in enumerate(timeline.segments):
        if segment.phase is Phase.HOLD:
            kind = timeline.step_of(index).exercise.kind
            holds.setdefault(kind, []).append(segment.duration_ms)
    return tuple(LegendEntry(kind, tuple(lengths)) for kind, lengths in holds.items())


def summary(timeline: Timeline) -> str:
    """The strip in words, for screen readers."""
    parts = ", ".join(entry.text for entry in legend(timeline))
    total = clock_text(up_to_second(timeline.total_ms))
    return told(message("ui.strip.summary", parts=parts, total=total))
