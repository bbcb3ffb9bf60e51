"""What is to be seen at one instant: a body, what surrounds it, how it is framed and turned.

Values of the same kind blend into each other, so that a change can start in the middle of another.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from psoas_timer.core.figure.angles import ease_in_out
from psoas_timer.core.figure.box import Box, body_box, scene_box
from psoas_timer.core.figure.camera import Framing
from psoas_timer.core.figure.flesh import solve
from psoas_timer.core.figure.joint_angles import blended
from psoas_timer.core.figure.keyframe import Joint, Keyframe
from psoas_timer.core.figure.motion import Movement, movement_of
from psoas_timer.core.figure.placement import placed_props
from psoas_timer.core.figure.pose import Inset, Pose, SeenFrom
from psoas_timer.core.figure.skeleton import Skeleton

CHANGE_MS = 400
"""How long a change of pose or side takes."""

_FADE_FROM, _FADE_TO = 0.3, 0.7
"""Props and glow are cross-faded over the middle 160 ms of a change."""

_AIR = 16.0
"""Units left and right of a figure together, for the ends of the mat and the floor."""

_AIR_FOR_INSET = 80.0
"""The same where an inset stands beside the figure."""

_BOX_PHASES = 8
"""At so many phases of a movement its box is measured."""

FACING_RIGHT = 0.0
FACING_LEFT = 1.0
"""Half turns about the upright axis."""


@dataclass(frozen=True, eq=False)
class StagedPose:
    """A pose with everything about it that is worked out only once."""

    pose: Pose

    @cached_property
    def base(self) -> Skeleton:
        """The body in the base keyframe, by which the props are placed."""
        return solve(self.pose.base)

    @cached_property
    def movement(self) -> Movement | None:
        """How it moves, or None."""
        return movement_of(self.pose)

    @cached_property
    def still_box(self) -> Box:
        """The room that the base keyframe takes."""
        return self._box(self.base)

    @cached_property
    def moving_box(self) -> Box:
        """The room of the whole movement, so that the picture never jumps."""
        box = self.still_box
        if self.movement is not None:
            for index in range(1, _BOX_PHASES):
                box = box.joined(self._box(solve(self.movement.at(index / _BOX_PHASES))))
        return box

    def framing(self, box: Box) -> Framing:
        """How one of its boxes is shown."""
        if self.pose.seen_from is SeenFrom.ABOVE:
            return Framing(box, air=0.0, overhead=1.0)
        has_inset_beside = self.pose.inset is not Inset.NONE and not self.pose.is_inset_left
        return Framing(box, _AIR_FOR_INSET if has_inset_beside else _AIR, overhead=0.0)

    def _box(self, now: Skeleton) -> Box:
        props = placed_props(self.pose.props, self.base, now)
        return scene_box(now, props, self.pose.marks, self.pose.seen_from)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Props, marks and glow of a pose that is framed by `box`, at this opacity (0 to 1)."""

    staged: StagedPose
    box: Box
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Stance:
    """One instant. `turn` counts half turns: FACING_RIGHT to FACING_LEFT."""

    frame: Keyframe
    surroundings: tuple[Surroundings, ...]
    framing: Framing
    turn: float

    @property
    def leading(self) -> StagedPose:
        """The pose that is seen most of: its clothes and its face are drawn."""
        return max(self.surroundings, key=lambda each: each.opacity).staged


def stance(
    staged: StagedPose, turn: float, phase: float = 0.0, *, is_still: bool = False
) -> Stance:
    """A pose at a phase of its movement; a still one shows the base keyframe, framed on its own."""
    movement = None if is_still else staged.movement
    box = staged.still_box if movement is None else staged.moving_box
    return Stance(
        frame=staged.pose.base if movement is None else movement.at(phase),
        surroundings=(Surroundings(staged, box),),
        framing=staged.framing(box),
        turn=turn,
    )


def on_the_way(origin: Stance, goal: Stance, fraction: float) -> Stance:
    """What is seen at this fraction of the time of a change: 0 is the origin, 1 the goal.

    The box always holds the moving body as well.
    """
    eased = ease_in_out(fraction)
    one, other = _pinned_alike(origin.frame, goal.frame)
    frame = blended(one, other, eased)
    faded = min(max((fraction - _FADE_FROM) / (_FADE_TO - _FADE_FROM), 0.0), 1.0)
    framing = origin.framing.towards(goal.framing, eased)
    box = framing.box.joined(body_box(solve(frame)))
    return Stance(
        frame=frame,
        surroundings=_cross_faded(origin.surroundings, goal.surroundings, faded),
        framing=replace(framing, box=box),
        turn=origin.turn + (goal.turn - origin.turn) * fraction,
    )


def _cross_faded(
    old: tuple[Surroundings, ...], new: tuple[Surroundings, ...], fraction: float
) -> tuple[Surroundings, ...]:
    """Both at their part of opacity; what stays the same on a change of sides does not fade."""
    if [each.staged for each in old] == [each.staged for each in new]:
        return new
    leaving = [replace(each, opacity=each.opacity * (1.0 - fraction)) for each in old]
    coming = [replace(each, opacity=each.opacity * fraction) for each in new]
    return tuple(each for each in leaving + coming if each.opacity > 0.0)


def _pinned_alike(one: Keyframe, other: Keyframe) -> tuple[Keyframe, Keyframe]:
    """Both pinned at one joint: at the hip, which then goes straight, where the pins differ."""
    if one.pin is other.pin:
        return one, other
    return _pinned_at_hip(one), _pinned_at_hip(other)


def _pinned_at_hip(frame: Keyframe) -> Keyframe:
    return replace(frame, pin=Joint.HIP, pin_x=solve(frame).hip.real)
