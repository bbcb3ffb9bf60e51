"""A session boiled down and brought back: the same place, the same remaining time."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.session import commands
from psoas_timer.core.session.snapshot import Snapshot, restore, take
from psoas_timer.core.session.state import Command, Rules, Status, allowed
from psoas_timer.core.session.timeline import lay_out
from tests.builders import a_routine, a_step
from tests.core.drawing import told
from tests.core.driving import APPLY, Drive, drive
from tests.core.strategies import rules, timelines

TIMELINE = lay_out(a_routine(a_step(30, prep_s=5), a_step(20)))
AT_12 = Snapshot(12_000, 1, (5_000, 30_000, 20_000), (5_000, 7_000, 0))


def brought_back(ride: Drive, later_ms: int = 90_000_000) -> Drive:
    """The same session in another life of the program, at another time of its clock."""
    snapshot = take(ride.session, ride.now_ms)
    again = Drive(ride.timeline, ride.rules, now_ms=ride.now_ms + later_ms)
    again.session = restore(ride.timeline, snapshot, again.now_ms, ride.rules)
    return again


def test_a_restored_session_is_paused_at_the_very_place():
    again = brought_back(drive(a_step(30, prep_s=5), a_step(20)).go(12))
    assert again.session.status is Status.PAUSED
    assert (again.at, again.left, again.done) == (12, 23, [5, 7, 0])


def test_a_restored_session_sounds_on_without_repeating_anything():
    again = brought_back(drive(a_step(30, prep_s=5)).go(20), 0).do(Command.RESUME).go(40)
    assert told(again.latest, again.now_ms - 55_000) == [
        "0:27 count 3",
        "0:28 count 2",
        "0:29 count 1",
        "0:30 routine_done",
        "0:30 end 1",
        "0:30 Finished",
    ]


def test_extended_holds_come_back_extended():
    assert brought_back(drive(a_step(30), a_step(20)).go(12).extend(10)).left == 28


def test_what_had_not_begun_to_sound_sounds_after_the_return():
    ride = drive(a_step(30), a_step(20, prep_s=6, voice="Left"))
    again = brought_back(ride.do(Command.PAUSE, Command.SKIP), 0).do(Command.RESUME)
    assert again.last == ["0:00 Resumed", "0:00 prepare", "0:00 “Left”"]


def test_the_end_of_heat_still_has_to_wake_somebody_after_the_return():
    ride = drive(a_step(100, kind=Kind.HEAT)).go(50).do(Command.PAUSE).extend(-60)
    again = brought_back(ride, 0).do(Command.RESUME)
    assert again.last == ["0:50 Resumed", "0:50 end", "0:50 end 0", "0:50 Finished"]
    assert again.session.alarm is not None


@pytest.mark.parametrize(
    "wrong",
    [
        {"segment_index": 3},
        {"segment_index": -1},
        {"durations_ms": (5_000, 30_000)},
        {"done_ms": (5_000,)},
        {"position_ms": 4_999},
        {"position_ms": 35_001},
        {"durations_ms": (5_000, 0, 20_000)},
        {"durations_ms": (5_000, -1, 20_000)},
        {"done_ms": (5_000, 30_001, 0)},
        {"done_ms": (-1, 0, 0)},
    ],
    ids=str,
)
def test_a_snapshot_that_does_not_belong_to_the_timeline_is_refused(wrong):
    with pytest.raises(ValueError, match="the snapshot"):
        restore(TIMELINE, replace(AT_12, **wrong), 0, Rules())


def test_the_snapshot_itself_is_accepted():
    assert restore(TIMELINE, AT_12, 0, Rules()).position_ms == 12_000


@given(
    timelines,
    rules,
    st.lists(
        st.tuples(st.sampled_from([0, 1, 2_500, 7_777]), st.sampled_from(Command)), max_size=8
    ),
)
def test_wherever_it_is_taken_the_place_and_the_rest_come_back(timeline, chosen_rules, asked):
    ride = Drive(timeline, chosen_rules)
    for delay_ms, command in asked:
        ride.go(delay_ms / 1_000)
        if command in allowed(ride.session):
            ride.take(APPLY[command](ride.session, ride.now_ms))
    if not ride.session.is_over:
        again = brought_back(ride)
        assert (again.at, again.left, again.done) == (ride.at, ride.left, ride.done)
        assert again.session.segment_index == ride.session.segment_index
        assert again.session.timeline == ride.session.timeline
        assert take(again.session, again.now_ms) == take(ride.session, ride.now_ms)
        restarted, _ = commands.resume(again.session, again.now_ms)
        assert restarted.position_at(again.now_ms) == ride.session.position_at(ride.now_ms)
