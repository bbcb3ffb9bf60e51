"""The drawing list: what is painted, in which order."""

from cmath import isfinite
from collections.abc import Iterator, Mapping

import pytest

from psoas_timer.core.figure.scene import picture
from psoas_timer.core.figure.shapes import (
    Area,
    Block,
    Curve,
    Ellipse,
    Fill,
    Group,
    Paint,
    Path,
    Shade,
    Shapes,
    Stroke,
)
from psoas_timer.core.figure.stance import StagedPose, on_the_way, stance
from tests.core.figure.bundled import read_bundled_poses

POSES = sorted(read_bundled_poses())
SIZE = (560, 400)


def leaves(shapes: Shapes) -> Iterator[Fill | Stroke | Shade]:
    for shape in shapes:
        if isinstance(shape, Group):
            yield from leaves(shape.shapes)
        else:
            yield shape


def paints(shapes: Shapes) -> list[Paint]:
    """The paints in the order of painting, each stretch of one paint once."""
    found: list[Paint] = []
    for shape in leaves(shapes):
        if not found or found[-1] is not shape.paint:
            found.append(shape.paint)
    return found


def coordinates(path: Path) -> Iterator[complex]:
    match path:
        case Area():
            for outline in path.outlines:
                yield from outline
        case Ellipse():
            yield path.centre
        case Block():
            yield complex(path.left, path.bottom)
            yield complex(path.right, path.top)
        case Curve():
            yield path.start
            for piece in path.pieces:
                yield from piece


def drawn(staged: Mapping[str, StagedPose], pose_id: str, phase: float = 0.0) -> Shapes:
    return picture(stance(staged[pose_id], 0.0, phase), *SIZE).shapes


@pytest.mark.parametrize("pose_id", POSES)
def test_every_pose_shows_a_whole_person(staged, pose_id):
    found = set(paints(drawn(staged, pose_id)))
    assert {Paint.SKIN, Paint.SHIRT, Paint.LEGGINGS, Paint.HAIR, Paint.EYE} <= found
    assert {Paint.SKIN_FAR, Paint.LEGGINGS_FAR, Paint.SHADOW} <= found


@pytest.mark.parametrize("pose_id", POSES)
def test_every_coordinate_is_a_number(staged, pose_id):
    for shape in leaves(drawn(staged, pose_id, 0.3)):
        path = shape.block if isinstance(shape, Shade) else shape.path
        assert all(isfinite(point) and abs(point) < 1_000 for point in coordinates(path))


def test_the_parts_are_painted_from_back_to_front(staged):
    found = [shape.paint for shape in leaves(drawn(staged, "goblet-squat"))]
    order = (
        *(Paint.FLOOR, Paint.SHADOW, Paint.SKIN_FAR, Paint.LEGGINGS_FAR, Paint.SHIRT),
        *(Paint.HAIR, Paint.SHOE, Paint.METAL, Paint.HOT),
    )
    places = [found.index(paint) for paint in order]
    assert places == sorted(places)
    assert found[-1] is Paint.SHIRT, "the near sleeve comes last"


def test_a_head_rests_on_the_near_arm(staged):
    found = [shape.paint for shape in leaves(drawn(staged, "heat-low-back"))]
    last_sleeve = len(found) - 1 - found[::-1].index(Paint.SHIRT)
    assert last_sleeve < found.index(Paint.HAIR)


def test_nothing_glows_while_the_far_leg_works(staged):
    assert Paint.HOT in paints(drawn(staged, "standing-march", 0.1))
    assert Paint.HOT not in paints(drawn(staged, "standing-march", 0.6))


def test_small_pictures_leave_out_marks_and_insets(staged):
    breathing, pressing = stance(staged["box-breathing"], 0.0), stance(staged["abdomen-circles"], 0)
    for found in (breathing, pressing):
        with_notes = len(list(leaves(picture(found, *SIZE).shapes)))
        assert len(list(leaves(picture(found, *SIZE, has_notes=False).shapes))) < with_notes
    assert Paint.MARK not in paints(picture(breathing, *SIZE, has_notes=False).shapes)


@pytest.mark.parametrize(
    ("pose_id", "paint"),
    [
        ("standing-quad", Paint.WALL),
        ("sit-to-stand", Paint.WOOD),
        ("supine-edge-hip-flexor", Paint.SOFT),
        ("sitting-reset", Paint.SCREEN),
        ("ball-low-back-wall", Paint.BALL),
        ("roller-front-thigh", Paint.ROLLER),
        ("heat-front-hip", Paint.HEAT),
        ("hip-hinge-drill", Paint.TOWEL),
        ("paced-breathing", Paint.BREATH),
        ("side-lying-hip-flexor", Paint.MAT_EDGE),
    ],
)
def test_what_belongs_to_an_exercise_is_in_its_picture(staged, pose_id, paint):
    assert paint in paints(drawn(staged, pose_id))


def test_the_arrow_of_the_hinge_fades_on_the_way_up(staged):
    def opacity(phase: float) -> float:
        (arrow,) = [
            shape
            for shape in drawn(staged, "hip-hinge-drill", phase)
            if isinstance(shape, Group) and shape.shapes[0].paint is Paint.MARK
        ]
        return arrow.opacity

    assert opacity(0.0) == pytest.approx(1.0)
    assert opacity(0.25) == pytest.approx(0.5)


def test_breathing_in_makes_the_rings_grow(staged):
    def largest_ring(phase: float) -> float:
        return max(
            shape.path.radius
            for shape in leaves(drawn(staged, "paced-breathing", phase))
            if shape.paint is Paint.BREATH
        )

    assert largest_ring(0.5) > largest_ring(0.25) > largest_ring(0.0)


def test_an_inset_keeps_off_the_face_in_a_narrow_picture(staged):
    found = picture(stance(staged["ball-low-back-wall"], 0.0), 260, 420)
    frame = next(
        shape.path
        for shape in leaves(found.shapes)
        if isinstance(shape, Fill) and shape.paint is Paint.CARD
    )
    nose = staged["ball-low-back-wall"].base.head.real + 12.2
    assert frame.centre.real - frame.radius > nose


def test_both_surroundings_are_seen_half_way_through_a_change(staged):
    origin, goal = stance(staged["standing-quad"], 0.0), stance(staged["sit-to-stand"], 0.0)
    found = paints(picture(on_the_way(origin, goal, 0.5), *SIZE).shapes)
    assert {Paint.WALL, Paint.WOOD} <= set(found)


def test_the_left_side_is_the_mirrored_picture(staged):
    right, left = (picture(stance(staged["low-lunge"], turn), *SIZE) for turn in (0.0, 1.0))
    assert left.shapes == right.shapes
    assert left.camera.facing == -right.camera.facing


def test_a_turning_figure_never_vanishes(staged):
    widths = [
        picture(stance(staged["low-lunge"], turn / 40), *SIZE).camera.facing for turn in range(41)
    ]
    assert min(abs(width) for width in widths) > 0.05
    assert widths == sorted(widths, reverse=True)
    assert (widths[0], widths[-1]) == (1.0, -1.0)
