"""Sleep and stops: nobody was led, so nothing happened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.session import commands
from psoas_timer.core.session.gap import Reading, gap_between
from psoas_timer.core.session.state import Command, Status
from tests.builders import a_step
from tests.core.driving import Drive, drive
from tests.core.strategies import rules, timelines


@pytest.mark.parametrize(
    ("slept_ms", "late_ms", "gap_ms"),
    [
        (0, 0, None),
        (0, 900, None),
        (2_000, 0, None),
        (2_001, 0, 3_001),
        (0, 10_000, None),
        (0, 10_001, 11_001),
        (3_600_000, 50, 3_601_050),
        (-5_000, 0, 6_000),
        (-2_000, 0, None),
    ],
)
def test_sleep_shows_between_the_clocks_and_a_stop_in_a_late_wake_up(slept_ms, late_ms, gap_ms):
    counted_ms = max(-slept_ms, 0)  # by the clock that sessions run by, as on Windows
    last = Reading(now_ms=50_000, check_ms=80_000)
    now = Reading(51_000 + late_ms + counted_ms, 81_000 + late_ms + max(slept_ms, 0))
    assert gap_between(last, now, woken_for_ms=51_000 + counted_ms) == gap_ms


def interrupted(ride: Drive, gap_s: float) -> Drive:
    """Nobody was led from the present instant on; time passes meanwhile."""
    ride.take(commands.interrupt(ride.session, ride.now_ms, round(gap_s * 1_000)))
    ride.now_ms += round(gap_s * 1_000)
    return ride


def test_a_gap_pauses_the_hold_where_the_person_was_last_led():
    ride = interrupted(drive(a_step(30), a_step(5)).go(12), 3_600)
    assert ride.last == ["0:12 away for 3600000"]
    assert (ride.session.status, ride.left, ride.done) == (Status.AWAY, 18, [12, 0])
    assert ride.go(60).last == []


def test_after_a_gap_the_person_may_go_on_restart_or_leave():
    def away() -> Drive:
        return interrupted(drive(a_step(30)).go(12), 600)

    assert away().do(Command.RESUME).left == 18
    assert away().do(Command.BACK, Command.RESUME).left == 30
    assert away().do(Command.LEAVE).done == [12]


def test_what_was_due_before_the_gap_still_happens():
    ride = drive(a_step(5), a_step(30))
    ride.now_ms += 5_000
    interrupted(ride, 60)
    assert ride.last[-4:] == ["0:05 end 0", "0:05 enter 1", "0:05 begin", "0:05 away for 60000"]


def test_a_gap_that_began_before_the_last_command_takes_nothing_back():
    ride = drive(a_step(30)).go(12).do(Command.PAUSE).go(5).do(Command.RESUME)
    ride.take(commands.interrupt(ride.session, ride.now_ms - 900, 60_000))
    assert (ride.at, ride.done) == (12, [12])


def test_a_gap_in_the_count_in_counts_in_anew():
    ride = drive(a_step(30), count_in_s=3).go(10).do(Command.PAUSE, Command.RESUME).go(1)
    assert interrupted(ride, 60).session.status is Status.AWAY
    assert ride.do(Command.RESUME).last == ["1:11 CountInTick 3"]


@pytest.mark.parametrize("command", [Command.PAUSE, Command.LEAVE])
def test_a_gap_means_nothing_to_a_session_that_was_not_running(command):
    ride = drive(a_step(30)).go(10).do(command)
    before = ride.session
    assert interrupted(ride, 60).session == before


def test_a_gap_while_a_step_waits_changes_nothing():
    ride = interrupted(drive(a_step(30, waits=True)).go(10), 60)
    assert ride.session.status is Status.WAITING


def test_an_alarm_does_not_repeat_into_an_absence():
    ride = interrupted(drive(a_step(600, kind=Kind.HEAT), a_step(60)).go(605), 60)
    assert ride.go(600).last == []


@given(timelines, rules, st.integers(0, 60_000), st.integers(2_000, 10**8))
def test_no_second_of_a_gap_is_ever_recorded(timeline, chosen_rules, at_ms, gap_ms):
    ride = Drive(timeline, chosen_rules).go(at_ms / 1_000)
    before = (ride.at, ride.done, ride.session.timeline)
    interrupted(ride, gap_ms / 1_000)
    assert (ride.at, ride.done, ride.session.timeline) == before
    if ride.session.status is Status.AWAY:
        ride.do(Command.RESUME).go(chosen_rules.count_in_ms / 1_000)
        assert (ride.at, ride.done) == before[:2]
