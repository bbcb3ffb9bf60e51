"""What a view shows as time goes by."""

from collections.abc import Mapping

import pytest

from psoas_timer.core.figure.flesh import solve
from psoas_timer.core.figure.showing import Showing
from psoas_timer.core.figure.stance import FACING_LEFT, FACING_RIGHT, StagedPose, stance
from tests.builders import BOX
from tests.core.figure.bundled import apart

T0 = 1_000_000


@pytest.fixture
def squat(staged: Mapping[str, StagedPose]) -> StagedPose:
    return staged["goblet-squat"]


@pytest.fixture
def lunge(staged: Mapping[str, StagedPose]) -> StagedPose:
    return staged["low-lunge"]


def progress(showing: Showing, now_ms: int) -> float:
    """How far the movement is from the base (0) to the other keyframe (1)."""
    return showing.stance_at(now_ms).frame.progress


def test_a_movement_runs_by_the_clock(squat):
    running = Showing(squat).run(T0)
    assert progress(running, T0) == 0
    assert progress(running, T0 + 2_000) == pytest.approx(1)
    assert progress(running, T0 + 4_000) == pytest.approx(0)
    assert running.is_animated(T0 + 100)


def test_pausing_keeps_the_phase_and_running_goes_on_from_there(squat):
    paused = Showing(squat).run(T0).pause(T0 + 1_000)
    assert progress(paused, T0 + 90_000) == progress(paused, T0 + 1_000) == pytest.approx(0.5)
    assert not paused.is_animated(T0 + 1_000)
    assert not paused.is_at_rest(T0 + 1_000)
    again = paused.run(T0 + 90_000)
    assert progress(again, T0 + 91_000) == pytest.approx(1)


def test_running_twice_changes_nothing(squat):
    running = Showing(squat).run(T0)
    assert running.run(T0 + 500) is running


def test_a_pose_without_movement_is_at_rest(lunge):
    running = Showing(lunge).run(T0)
    assert running.is_at_rest(T0)
    assert not running.is_animated(T0)


def test_a_change_takes_400_ms_and_then_the_movement_begins(lunge, squat):
    changed = Showing(lunge).run(T0).changed_to(squat, FACING_LEFT, T0 + 50)
    assert apart(solve(changed.stance_at(T0 + 50).frame), lunge.base) < 1e-6
    assert changed.stance_at(T0 + 250).turn == 0.5
    assert changed.is_changing(T0 + 449)
    assert not changed.is_changing(T0 + 450)
    assert apart(solve(changed.stance_at(T0 + 450).frame), squat.base) < 0.1
    assert progress(changed, T0 + 2_450) == pytest.approx(1)


def test_a_change_is_finished_while_paused(lunge, squat):
    changed = Showing(squat).changed_to(lunge, FACING_RIGHT, T0)
    assert changed.is_animated(T0 + 100)
    assert not changed.is_animated(T0 + 400)
    assert changed.is_at_rest(T0 + 400)


def test_showing_the_same_again_does_not_start_it_anew(squat):
    running = Showing(squat).run(T0)
    assert running.changed_to(squat, FACING_RIGHT, T0 + 700) is running


def test_a_still_figure_changes_at_once_and_keeps_still(lunge, squat):
    still = Showing(lunge).still(True).run(T0).changed_to(squat, FACING_LEFT, T0)
    assert still.stance_at(T0) == stance(squat, FACING_LEFT, is_still=True)
    assert still.stance_at(T0 + 1_300) == still.stance_at(T0)
    assert not still.is_animated(T0 + 100)


def test_a_figure_that_is_told_to_keep_still_breaks_off_its_change(lunge, squat):
    still = Showing(lunge).changed_to(squat, FACING_LEFT, T0).still(True)
    assert still.is_at_rest(T0 + 100)


def test_a_movement_is_put_on_the_beat(squat):
    paused = Showing(squat).moved(2_000, T0)
    assert progress(paused, T0 + 500) == pytest.approx(1)
    running = paused.run(T0 + 500).moved(1_000, T0 + 700)
    assert progress(running, T0 + 700) == pytest.approx(0.5)
    assert progress(running, T0 + 1_700) == pytest.approx(1)


def test_a_breath_drives_the_figure(staged):
    breathing = Showing(staged["paced-breathing"]).run(T0).moved(16_000, T0, BOX)
    for after_ms, belly in ((0, 0), (2_000, 1.8), (4_000, 3.6), (7_999, 3.6), (12_000, 0)):
        assert breathing.stance_at(T0 + after_ms).frame.belly == pytest.approx(belly, abs=0.01)
    assert breathing.is_animated(T0)
    held = breathing.pause(T0 + 2_000)
    assert held.stance_at(T0 + 9_000).frame.belly == pytest.approx(1.8)
    assert not held.is_animated(T0 + 9_000)


def test_another_exercise_has_its_own_movement_again(staged, squat):
    breathing = Showing(staged["paced-breathing"]).run(T0).moved(0, T0, BOX)
    changed = breathing.changed_to(squat, FACING_RIGHT, T0 + 500, at_once=True)
    assert progress(changed, T0 + 2_500) == pytest.approx(1)
