"""What a view of the figure shows as time goes by: changes of pose and side, and the movement.

A value; time in milliseconds is an argument, from any clock that never goes back.
"""

from dataclasses import dataclass, replace

from psoas_timer.core.content.breathing import BreathPattern
from psoas_timer.core.figure.stance import (
    CHANGE_MS,
    FACING_RIGHT,
    StagedPose,
    Stance,
    on_the_way,
    stance,
)


@dataclass(frozen=True, slots=True)
class Showing:
    """A pose on show. Make one, then take the changed ones that its methods give.

    `origin` is what was seen when the last change began, at `began_ms`; None if it came at once.
    The movement has run for `moved_ms` up to `since_ms`, and since then if that is not None;
    below 0 it has yet to begin. `breath` is the pattern that the figure breathes by, or None where
    the movement keeps its own time. A still view shows base keyframes and changes at once.
    """

    staged: StagedPose
    turn: float = FACING_RIGHT
    origin: Stance | None = None
    began_ms: int = 0
    moved_ms: int = 0
    since_ms: int | None = None
    breath: BreathPattern | None = None
    is_still: bool = False

    def changed_to(
        self, staged: StagedPose, turn: float, now_ms: int, *, at_once: bool = False
    ) -> "Showing":
        """Go to another pose or side, from whatever is seen now; its movement starts anew."""
        if staged is self.staged and turn == self.turn:
            return self
        leaps = at_once or self.is_still
        return replace(
            self,
            staged=staged,
            turn=turn,
            origin=None if leaps else self.stance_at(now_ms),
            began_ms=now_ms,
            moved_ms=0 if leaps else -CHANGE_MS,
            since_ms=None if self.since_ms is None else now_ms,
            breath=None,
        )

    def run(self, now_ms: int) -> "Showing":
        """Let the movement go on from the phase where it stopped."""
        return self if self.since_ms is not None else replace(self, since_ms=now_ms)

    def pause(self, now_ms: int) -> "Showing":
        """Keep the phase; a change of pose or side is still finished."""
        return replace(self, moved_ms=self._moved_ms(now_ms), since_ms=None)

    def moved(self, moved_ms: int, now_ms: int, breath: BreathPattern | None = None) -> "Showing":
        """Stand where the movement, or the breath, is so long after its beginning."""
        since_ms = None if self.since_ms is None else now_ms
        return replace(self, moved_ms=moved_ms, since_ms=since_ms, breath=breath)

    def still(self, is_still: bool) -> "Showing":
        """Show the base keyframe alone, or moving and changing again."""
        return replace(self, is_still=is_still, origin=None if is_still else self.origin)

    def is_changing(self, now_ms: int) -> bool:
        """Tell whether a change of pose or side is on its way."""
        return self.origin is not None and now_ms - self.began_ms < CHANGE_MS

    def is_animated(self, now_ms: int) -> bool:
        """Tell whether the next frame differs by time alone."""
        return self.is_changing(now_ms) or (self._moves and self.since_ms is not None)

    def is_at_rest(self, now_ms: int) -> bool:
        """Tell whether all that is seen is the base keyframe, framed on its own."""
        return not self._moves and not self.is_changing(now_ms)

    def stance_at(self, now_ms: int) -> Stance:
        """What is seen now."""
        goal = stance(self.staged, self.turn, self._phase(now_ms), is_still=self.is_still)
        if self.origin is None or not self.is_changing(now_ms):
            return goal
        return on_the_way(self.origin, goal, (now_ms - self.began_ms) / CHANGE_MS)

    @property
    def _moves(self) -> bool:
        return self.staged.movement is not None and not self.is_still

    def _moved_ms(self, now_ms: int) -> int:
        return self.moved_ms + (0 if self.since_ms is None else now_ms - self.since_ms)

    def _phase(self, now_ms: int) -> float:
        """Of the movement: breathed out is 0, breathed in 0.5."""
        moved_ms = max(self._moved_ms(now_ms), 0)
        if self.breath is not None:
            return self.breath.at(moved_ms).fullness / 2.0
        movement = self.staged.movement
        if movement is None:
            return 0.0
        period_ms = movement.motion.period_ms
        return moved_ms % period_ms / period_ms
