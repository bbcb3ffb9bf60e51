"""The bundled poses, and strategies that pick from them."""

from collections.abc import Mapping
from functools import cache

from hypothesis import strategies as st

from psoas_timer.core.figure.pose import Pose
from psoas_timer.core.figure.skeleton import Skeleton
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.poses_file import read_poses


@cache
def read_bundled_poses() -> Mapping[str, Pose]:
    poses, problems = read_poses(assets_dir() / "poses.toml")
    assert problems == ()
    return poses


pose_ids = st.sampled_from(sorted(read_bundled_poses()))
moving_ids = st.sampled_from(
    sorted(pose.id for pose in read_bundled_poses().values() if pose.motion is not None)
)
fractions = st.floats(0.0, 1.0)


def points(skeleton: Skeleton) -> list[complex]:
    """Everything that tells where a body is."""
    found = [skeleton.hip, skeleton.spine_bow, skeleton.shoulder, skeleton.neck, skeleton.head]
    for leg in (skeleton.near_leg, skeleton.far_leg):
        found += [leg.knee, leg.ankle, leg.heel, leg.ball, leg.toe]
    for arm in (skeleton.near_arm, skeleton.far_arm):
        found += [arm.shoulder, arm.elbow, arm.wrist, arm.tip]
    return found


def apart(one: Skeleton, other: Skeleton) -> float:
    """The furthest that any point of one body is from the same point of the other, in units."""
    return max(abs(a - b) for a, b in zip(points(one), points(other), strict=True))
