"""The whole picture of one instant: every part in its order of painting, back to front."""

from collections.abc import Callable
from dataclasses import dataclass
from math import copysign, cos, pi

from psoas_timer.core.figure.box import Box
from psoas_timer.core.figure.camera import Camera, fitted
from psoas_timer.core.figure.drawing.body import (
    FAR,
    NEAR,
    arm,
    leg,
    leg_outlines,
    neck,
    silhouette,
    sleeve_rim,
    trunk,
    trunk_outline,
)
from psoas_timer.core.figure.drawing.furniture import furniture, wall
from psoas_timer.core.figure.drawing.gear import ball_behind, heat, held, roller
from psoas_timer.core.figure.drawing.glow import glow
from psoas_timer.core.figure.drawing.ground import (
    contact_shadow,
    drop_shadow,
    floor_and_mat,
    mat_from_above,
)
from psoas_timer.core.figure.drawing.head import head
from psoas_timer.core.figure.drawing.inset import inset
from psoas_timer.core.figure.drawing.marks import mark
from psoas_timer.core.figure.flesh import body_discs, solve
from psoas_timer.core.figure.outlines import Outline
from psoas_timer.core.figure.placement import (
    BALL_RADIUS,
    ROLLER_RADIUS,
    PlacedProp,
    placed_props,
)
from psoas_timer.core.figure.pose import Feet, SeenFrom
from psoas_timer.core.figure.props import Ball, Mat, Roller
from psoas_timer.core.figure.shapes import Area, Group, Shapes
from psoas_timer.core.figure.skeleton import Skeleton
from psoas_timer.core.figure.stance import Stance, Surroundings

_INSET_RADIUS = 29.0
_LEFT_INSET_RADIUS = 25.0
_INSET_GAP = 4.0
"""Units; the left one stands above a lying figure and has less room."""


_THINNEST = 0.06
"""The least part of its width that a figure keeps when it turns."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Shapes in units, back to front, and the camera that shows them."""

    shapes: Shapes
    camera: Camera


@dataclass(frozen=True, slots=True)
class _Scene:
    """What several parts of one picture need: worked out once."""

    stance: Stance
    skeleton: Skeleton
    trunk: Outline
    near_leg: tuple[Outline, ...]
    layers: tuple[tuple[Surroundings, tuple[PlacedProp, ...]], ...]

    def in_all(self, draw: Callable[[Surroundings, PlacedProp], Shapes]) -> Shapes:
        """What `draw` makes of each prop, as opaque as its surroundings are."""
        shapes: Shapes = ()
        for surroundings, props in self.layers:
            drawn = tuple(shape for prop in props for shape in draw(surroundings, prop))
            shapes += _at_opacity(drawn, surroundings.opacity)
        return shapes


def picture(stance: Stance, width: float, height: float, *, has_notes: bool = True) -> Picture:
    """Draw an instant for a picture of this size (pixels). `has_notes`: with marks and inset."""
    camera = fitted(stance.framing, width, height, _facing(stance.turn))
    skeleton = solve(stance.frame)
    scene = _Scene(
        stance=stance,
        skeleton=skeleton,
        trunk=trunk_outline(skeleton),
        near_leg=leg_outlines(skeleton, skeleton.near_leg),
        layers=tuple(
            (each, placed_props(each.staged.pose.props, each.staged.base, skeleton))
            for each in stance.surroundings
        ),
    )
    shapes = _ground(scene) + _back_half(scene) + _front_half(scene)
    if has_notes:
        shapes += _notes(scene, camera, width)
    return Picture(shapes, camera)


def _facing(turn: float) -> float:
    """The width of a figure on a turn; never so thin that it is gone for a frame."""
    across = cos(pi * turn)
    return copysign(max(abs(across), _THINNEST), across)


def _ground(scene: _Scene) -> Shapes:
    """Walls, floor, mat and shadow; a mat alone for a figure that is seen from above."""
    from_above, mat = 0.0, 0.0
    for each in scene.stance.surroundings:
        if each.staged.pose.seen_from is SeenFrom.ABOVE:
            from_above += each.opacity
        elif any(isinstance(prop, Mat) for prop in each.staged.pose.props):
            mat += each.opacity
    shapes = scene.in_all(lambda around, prop: wall(prop, around.box))
    if from_above:
        shadow = drop_shadow(silhouette(scene.skeleton, scene.trunk))
        shapes += _at_opacity(mat_from_above(scene.stance.framing.box) + shadow, from_above)
    if from_above < 1.0:
        discs = body_discs(scene.skeleton) + _rolling(scene)
        box = scene.stance.framing.box
        on_floor = floor_and_mat(box, mat) + contact_shadow(box, discs)
        shapes += _at_opacity(on_floor, 1.0 - from_above)
    return shapes


def _back_half(scene: _Scene) -> Shapes:
    """From the furniture behind the body to its trunk."""
    skeleton, frame = scene.skeleton, scene.stance.frame
    far_leg = leg_outlines(skeleton, skeleton.far_leg)
    return (
        *scene.in_all(lambda around, prop: furniture(prop, around.box) + ball_behind(prop)),
        *arm(skeleton.far_arm, FAR),
        *leg(skeleton.far_leg, frame.far_leg, far_leg, FAR, _is_bare(scene)),
        *scene.in_all(lambda _, prop: roller(prop)),
        *neck(skeleton),
        *trunk(skeleton, scene.trunk),
    )


def _front_half(scene: _Scene) -> Shapes:
    """From the head to the near arm."""
    skeleton, pose = scene.skeleton, scene.stance.leading.pose
    near_arm = (
        sleeve_rim(skeleton.near_arm, Area((scene.trunk,))),
        *arm(skeleton.near_arm, NEAR),
    )
    frame_leg = scene.stance.frame.near_leg
    return (
        *(near_arm if pose.has_near_arm_under_head else ()),
        *head(skeleton, pose),
        *leg(skeleton.near_leg, frame_leg, scene.near_leg, NEAR, _is_bare(scene)),
        *scene.in_all(lambda _, prop: held(prop)),
        *_glow(scene),
        *scene.in_all(lambda _, prop: heat(prop, skeleton)),
        *(() if pose.has_near_arm_under_head else near_arm),
    )


def _glow(scene: _Scene) -> Shapes:
    """None while the limbs are exchanged: the leg that works is the far one then."""
    if scene.stance.frame.is_swapped:
        return ()
    body = Area((scene.trunk, *scene.near_leg))
    shapes: Shapes = ()
    for each in scene.stance.surroundings:
        glowing = glow(scene.skeleton, each.staged.pose.target, body)
        shapes += _at_opacity(glowing, each.opacity)
    return shapes


def _notes(scene: _Scene, camera: Camera, width: float) -> Shapes:
    shapes: Shapes = ()
    for each in scene.stance.surroundings:
        pose = each.staged.pose
        marks = tuple(shape for one in pose.marks for shape in mark(one, scene.skeleton))
        if pose.is_inset_left:
            place = _above_head(scene.stance.framing.box, camera)
        else:
            place = _beside(scene.stance.framing.box, camera, width)
        shapes += _at_opacity(marks + inset(pose.inset, *place), each.opacity)
    return shapes


def _above_head(box: Box, camera: Camera) -> tuple[complex, float]:
    """Centre and radius of an inset above the head of a lying figure."""
    radius = _LEFT_INSET_RADIUS
    return complex(box.left + radius + 22.0, _inset_top(camera) - radius), radius


def _beside(box: Box, camera: Camera, width: float) -> tuple[complex, float]:
    """Centre and radius of an inset in the free room right of a standing figure."""
    shown = (width - 2.0 * camera.side_margin) / camera.scale
    free = (shown - (box.right - box.left)) / 2.0
    radius = min(_INSET_RADIUS, (free - _INSET_GAP) / 2.0)
    return complex(box.right - radius + free - _INSET_GAP, _inset_top(camera) - radius), radius


def _inset_top(camera: Camera) -> float:
    return (camera.y - camera.top_margin * 1.4) / camera.scale


def _rolling(scene: _Scene) -> list[tuple[complex, float]]:
    """The balls and rollers as discs, which throw a shadow like a body part."""
    radii = {Ball: BALL_RADIUS, Roller: ROLLER_RADIUS}
    return [
        (placed.at, radii[type(placed.prop)])
        for _, props in scene.layers
        for placed in props
        if isinstance(placed.prop, Ball | Roller)
    ]


def _is_bare(scene: _Scene) -> bool:
    return scene.stance.leading.pose.feet is Feet.BARE


def _at_opacity(shapes: Shapes, opacity: float) -> Shapes:
    return shapes if opacity >= 1.0 or not shapes else (Group(shapes, opacity=opacity),)
