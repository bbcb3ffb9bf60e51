"""Trunk, neck, legs and arms. The head is drawn in head.py."""

from dataclasses import dataclass

from psoas_timer.core.figure.angles import direction
from psoas_timer.core.figure.flesh import (
    foot_discs,
    forearm_discs,
    hand_discs,
    shin_discs,
    thigh_discs,
    trunk_discs,
    upper_arm_discs,
)
from psoas_timer.core.figure.keyframe import Leg
from psoas_timer.core.figure.outlines import Outline, corner_discs, hull, tube
from psoas_timer.core.figure.shapes import (
    Area,
    Curve,
    Fill,
    Group,
    Paint,
    Shapes,
    Stroke,
    area,
    disc,
    fill,
)
from psoas_timer.core.figure.skeleton import ArmPoints, LegPoints, Skeleton

_SHOE_SOLE = 0.5
"""A shoe is so much thicker than a bare foot (units)."""

_SLEEVE = 0.52
"""The part of the upper arm that the sleeve covers."""

_CHIN_SHADOW = 0.55
"""The opacity of the shadow of the head on the neck."""

_SLEEVE_RIM = 0.75
"""The opacity of the darker rim that parts the near sleeve from the shirt."""


@dataclass(frozen=True, slots=True)
class BodyPaints:
    """The paints of the near or of the far limbs."""

    skin: Paint
    shirt: Paint
    leggings: Paint
    shoe: Paint


NEAR = BodyPaints(Paint.SKIN, Paint.SHIRT, Paint.LEGGINGS, Paint.SHOE)
FAR = BodyPaints(Paint.SKIN_FAR, Paint.SHIRT_FAR, Paint.LEGGINGS_FAR, Paint.SHOE_FAR)


def trunk_outline(skeleton: Skeleton) -> Outline:
    """The outline of the trunk from hip to shoulder."""
    return tube(trunk_discs(skeleton))


def leg_outlines(skeleton: Skeleton, leg: LegPoints) -> tuple[Outline, ...]:
    """Thigh, shin and the soft inside of the knee, to be painted as one."""
    knee = corner_discs(skeleton.hip, leg.knee, leg.ankle, 8.0, 5.2)
    return tube(thigh_discs(skeleton, leg)), tube(shin_discs(leg)), tube(knee)


def trunk(skeleton: Skeleton, outline: Outline) -> Shapes:
    """The shirt, and the leggings below its hem."""
    front, middle = skeleton.spine(0.20, 14.0), skeleton.spine(0.155)
    back = skeleton.spine(0.21, -14.0)
    spine_way = skeleton.spine_bow - skeleton.hip
    down = -30.0 * spine_way / abs(spine_way)
    hem = Curve(front, ((middle, back), (back + down,), (front + down,)))
    return (
        fill(outline, Paint.SHIRT),
        Group((Fill(hem, Paint.LEGGINGS),), clip=area(outline)),
    )


def neck(skeleton: Skeleton) -> Shapes:
    """The neck, with the shadow that the chin throws."""
    throat = skeleton.neck + (skeleton.head - skeleton.neck) * 0.45
    outline = tube([(skeleton.spine(0.94), 6.2), (skeleton.neck, 5.0), (throat, 5.0)])
    chin = skeleton.head - 1.5 * direction(skeleton.frame.head)
    return (
        fill(outline, Paint.SKIN),
        Group((disc(chin, 12.2, Paint.SKIN_FAR, _CHIN_SHADOW),), clip=area(outline)),
    )


def leg(
    points: LegPoints, angles: Leg, outlines: tuple[Outline, ...], paints: BodyPaints, bare: bool
) -> Shapes:
    """Foot, ankle and the leggings over them."""
    shin = points.ankle - points.knee
    ankle = tube([(points.knee + shin * 0.8, 4.3), (points.ankle, 3.6)])
    return (
        fill(ankle, paints.skin),
        *_foot(points, angles, paints, bare),
        *(fill(outline, paints.leggings) for outline in outlines),
    )


def arm(points: ArmPoints, paints: BodyPaints) -> Shapes:
    """Arm, hand with its thumb up, and the sleeve over them."""
    elbow = corner_discs(points.shoulder, points.elbow, points.wrist, 5.0, 3.4)
    outlines = (
        tube(upper_arm_discs(points)),
        tube(forearm_discs(points)),
        tube(elbow),
        tube(hand_discs(points)),
        _thumb(points),
    )
    sleeve = _sleeve(points, ((0.0, 6.6), (_SLEEVE / 2.0, 6.3), (_SLEEVE, 5.7)))
    return (*(fill(outline, paints.skin) for outline in outlines), fill(sleeve, paints.shirt))


def sleeve_rim(points: ArmPoints, trunk_area: Area) -> Group:
    """A thin darker rim where the near sleeve lies over the shirt."""
    rim = _sleeve(points, ((0.12, 7.0), (_SLEEVE / 2.0, 7.1), (_SLEEVE + 0.01, 6.5)))
    return Group((fill(rim, Paint.SHIRT_FAR, _SLEEVE_RIM),), clip=trunk_area)


def silhouette(skeleton: Skeleton, trunk_outline: Outline) -> Area:
    """All of the body as one area."""
    outlines = [trunk_outline, tube([(skeleton.head, 11.5)])]
    for points in (skeleton.near_leg, skeleton.far_leg):
        outlines += leg_outlines(skeleton, points)
        outlines.append(tube(foot_discs(points)))
    for arm_points in (skeleton.near_arm, skeleton.far_arm):
        outlines += tube(upper_arm_discs(arm_points)), tube(forearm_discs(arm_points))
        outlines.append(tube(hand_discs(arm_points)))
    return area(*outlines)


def _foot(points: LegPoints, angles: Leg, paints: BodyPaints, bare: bool) -> Shapes:
    discs = foot_discs(points, 0.0 if bare else _SHOE_SOLE)
    outlines = hull(discs[:3]), tube(discs[2:])
    paint = paints.skin if bare else paints.shoe
    shapes = tuple(fill(outline, paint) for outline in outlines)
    return shapes if bare else (*shapes, _pale_sole(points, angles, outlines))


def _pale_sole(points: LegPoints, angles: Leg, outlines: tuple[Outline, ...]) -> Group:
    foot, toes = direction(angles.foot), direction(angles.toes)
    edge = Curve(
        points.heel + foot * (-5 - 4.5j),
        ((points.ball + foot * -3j,), (points.toe + toes * (3 - 2.5j),)),
    )
    return Group((Stroke(edge, Paint.SOLE, 2.0),), clip=Area(outlines))


def _thumb(points: ArmPoints) -> Outline:
    fingers = points.tip - points.wrist
    ahead = fingers / (abs(fingers) or 1.0)
    return tube(
        [(points.wrist + ahead * (1.6 + 1.4j), 1.5), (points.wrist + ahead * (5.4 + 3.7j), 1.25)]
    )


def _sleeve(points: ArmPoints, profile: tuple[tuple[float, float], ...]) -> Outline:
    bone = points.elbow - points.shoulder
    return tube([(points.shoulder + bone * place, radius) for place, radius in profile])
