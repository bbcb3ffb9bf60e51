"""What of a session moves between two seconds, as a value; wording lives elsewhere."""

from dataclasses import dataclass

from psoas_timer.core.content.breathing import BreathMoment
from psoas_timer.core.session.pace import Movement, breath_at, movement_at
from psoas_timer.core.session.state import Session

Reading = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Moving:
    """The part of the time that is left, 1.0 to 0.0, and the breath or movement of an instant."""

    left_s: int
    left_fraction: float
    breath: BreathMoment | None = None
    movement: Movement | None = None

    @property
    def reading(self) -> Reading:
        """All that the words of this instant depend on: while it is the same, they are."""
        breath, movement = self.breath, self.movement
        return (
            self.left_s,
            breath and (breath.phase, breath.left_s),
            movement and movement.number,
        )


def moving_at(session: Session, now_ms: int) -> Moving:
    """What moves in this session, at this monotonic instant."""
    left_ms, duration_ms = session.segment_left_ms(now_ms), session.segment.duration_ms
    return Moving(
        -(-left_ms // 1_000),
        left_ms / duration_ms if duration_ms else 0.0,
        breath_at(session, now_ms),
        movement_at(session, now_ms),
    )
