"""The bundled poses, read once for all tests of this folder."""

from collections.abc import Mapping

import pytest

from psoas_timer.core.figure.pose import Pose
from psoas_timer.core.figure.stance import StagedPose
from tests.core.figure.bundled import read_bundled_poses


@pytest.fixture(scope="session")
def poses() -> Mapping[str, Pose]:
    return read_bundled_poses()


@pytest.fixture(scope="session")
def staged(poses: Mapping[str, Pose]) -> Mapping[str, StagedPose]:
    return {pose_id: StagedPose(pose) for pose_id, pose in poses.items()}
