"""What happens by itself: segments, cues, gates, the end; late wake-ups change nothing."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind
from psoas_timer.core.session.advance import advance, next_due_ms
from psoas_timer.core.session.cue_plan import plan_cues
from psoas_timer.core.session.events import CueDue
from psoas_timer.core.session.state import Command, Status, allowed
from tests.builders import a_step
from tests.core.drawing import heard, told
from tests.core.driving import APPLY, START_MS, Drive, drive
from tests.core.strategies import rules, timelines


def test_one_late_wake_up_tells_everything_in_order_at_its_own_instant():
    late = drive(a_step(5, prep_s=2), a_step(3)).go(3_600)
    assert late.log == [
        "0:00 enter 0",
        "0:00 prepare",
        "0:01 count 1",
        "0:02 end 0",
        "0:02 enter 1",
        "0:02 begin",
        "0:04 count 3",
        "0:05 count 2",
        "0:06 count 1",
        "0:07 end 1",
        "0:07 enter 2",
        "0:07 begin",
        "0:10 routine_done",
        "0:10 end 2",
        "0:10 Finished",
    ]
    assert late.session.status is Status.FINISHED
    assert late.done == [2, 5, 3]


def test_a_step_that_waits_counts_up_and_begins_on_demand():
    ride = drive(a_step(5), a_step(5, prep_s=1, waits=True)).go(12)
    assert ride.log[-3:] == ["0:05 step_done", "0:05 end 0", "0:05 WaitBegan"]
    assert ride.session.status is Status.WAITING
    assert ride.session.waited_ms(ride.now_ms) == 7_000
    assert ride.at == 5
    ride.do(Command.PROCEED)
    assert ride.last == ["0:12 Resumed", "0:12 enter 1", "0:12 prepare"]
    assert ride.session.waited_ms(ride.now_ms) == 0
    assert ride.go(6).log[-1] == "0:18 Finished"


def test_a_first_step_may_wait_too():
    ride = drive(a_step(5, waits=True)).go(60)
    assert ride.log == ["0:00 WaitBegan"]
    assert ride.do(Command.PROCEED).go(5).log[-1] == "1:05 Finished"


def test_nothing_is_due_while_paused_or_over():
    ride = drive(a_step(30)).go(3).do(Command.PAUSE)
    assert next_due_ms(ride.session) is None
    assert ride.do(Command.LEAVE).session.status is Status.LEFT
    assert next_due_ms(ride.session) is None


def test_the_next_due_instant_is_the_next_cue_or_boundary():
    ride = drive(a_step(6, prep_s=1))
    assert next_due_ms(ride.session) == START_MS + 1_000
    assert next_due_ms(ride.go(1).session) == START_MS + 7_000


def test_the_end_of_heat_sounds_again_every_15_s_for_3_minutes():
    ride = drive(a_step(600, kind=Kind.HEAT), a_step(600)).go(600)
    assert ride.session.alarm is not None
    repeats = [line for line in ride.go(600).log if "Alarm" in line]
    assert repeats[0] == "10:15 AlarmRepeated 1"
    assert repeats[1] == "10:30 AlarmRepeated 2"
    assert repeats[-1] == "13:00 AlarmRepeated 12"
    assert len(repeats) == 12
    assert ride.session.alarm is None


def test_the_alarm_goes_on_after_the_routine_has_finished_and_while_it_waits():
    heat = a_step(600, kind=Kind.HEAT)
    finished = drive(heat).go(600)
    assert finished.session.status is Status.FINISHED
    assert finished.go(30).last == ["10:15 AlarmRepeated 1", "10:30 AlarmRepeated 2"]
    waiting = drive(heat, a_step(5, waits=True)).go(600)
    assert waiting.session.status is Status.WAITING
    assert waiting.go(15).last == ["10:15 AlarmRepeated 1"]


@given(timelines)
def test_led_straight_through_the_whole_plan_sounds(timeline):
    ride = Drive(timeline)
    while not ride.session.is_over:
        ride.go(600)
        if ride.session.status is Status.WAITING:
            ride.do(Command.PROCEED)
    sounded = [event.cue for event in ride.events if isinstance(event, CueDue)]
    # A step that waits says its prompt while it does, so before the sound that opens it.
    in_order = sorted(sounded, key=lambda cue: (cue.at_ms, cue.segment_index, cue.rank))
    assert heard(in_order) == heard(plan_cues(timeline))
    assert sum(ride.done) * 1_000 == timeline.total_ms


script = st.lists(
    st.tuples(st.sampled_from([0, 1, 999, 1_000, 2_500, 7_777]), st.sampled_from(Command)),
    max_size=8,
)


def play(timeline, chosen_rules, asked, step_ms):
    ride = Drive(timeline, chosen_rules)
    for delay_ms, command in asked:
        ride.go(delay_ms / 1_000, step_ms)
        if command in allowed(ride.session):
            ride.take(APPLY[command](ride.session, ride.now_ms))
    return ride.go(30, step_ms)


@given(timelines, rules, script, st.sampled_from([7, 100, 333, 1_001]))
def test_one_leap_and_many_small_steps_are_the_same(timeline, chosen_rules, asked, step_ms):
    leaping = play(timeline, chosen_rules, asked, None)
    stepping = play(timeline, chosen_rules, asked, step_ms)
    assert leaping.log == stepping.log
    assert leaping.events == stepping.events
    assert leaping.session == stepping.session


@given(timelines, rules, script)
def test_waking_exactly_when_due_misses_nothing(timeline, chosen_rules, asked):
    ride = play(timeline, chosen_rules, asked, None)
    late, late_events = advance(ride.session, ride.now_ms + 60_000)
    session, events = ride.session, ()
    while (due_ms := next_due_ms(session)) is not None and due_ms <= ride.now_ms + 60_000:
        session, happened = advance(session, due_ms)
        assert {event.at_ms for event in happened} == {due_ms}
        events += happened
    assert told(events) == told(late_events)
    assert replace(session) == late


@given(timelines, st.integers(0, 200_000))
def test_elapsed_never_exceeds_the_total(timeline, after_ms):
    ride = Drive(timeline)
    assert 0 <= ride.session.position_at(ride.now_ms + after_ms) <= timeline.total_ms
    session = ride.session
    assert session.segment_elapsed_ms(ride.now_ms + after_ms) <= session.segment.duration_ms
    assert session.segment_left_ms(ride.now_ms + after_ms) >= 0
