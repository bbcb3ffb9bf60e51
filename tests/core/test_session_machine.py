"""Any commands in any order: what every session keeps to, whatever is asked of it."""

from itertools import pairwise

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import next_due_ms
from psoas_timer.core.session.cues import CueName
from psoas_timer.core.session.events import CueDue, SegmentEnded, SegmentEntered
from psoas_timer.core.session.snapshot import restore, take
from psoas_timer.core.session.state import Command, Status, allowed
from tests.core.driving import APPLY, START_MS, Drive
from tests.core.strategies import rules, timelines

STILL = {Status.PAUSED, Status.AWAY, Status.WAITING, Status.COUNT_IN, Status.FINISHED, Status.LEFT}


class Sessions(RuleBasedStateMachine):
    """A person, a sleepy laptop and a session."""

    def __init__(self) -> None:
        super().__init__()
        self.ride: Drive | None = None
        self.gone_ms = 0

    @initialize(timeline=timelines, chosen_rules=rules, step_index=st.integers(0, 2))
    def begin(self, timeline, chosen_rules, step_index):
        steps = len(timeline.routine.steps)
        self.ride = Drive(timeline, chosen_rules, min(step_index, steps - 1))

    @rule(seconds=st.sampled_from([0, 0.001, 0.5, 1, 2.999, 5, 11, 40, 200]))
    def time_passes(self, seconds):
        before = self.ride.session
        position_ms = before.position_at(self.ride.now_ms)
        self.ride.go(seconds)
        if before.status in STILL - {Status.COUNT_IN}:
            assert self.ride.session.position_at(self.ride.now_ms) == position_ms

    @rule(command=st.sampled_from(Command))
    def the_person_commands(self, command):
        if command in allowed(self.ride.session):
            self.ride.take(APPLY[command](self.ride.session, self.ride.now_ms))
        else:
            with pytest.raises(ValueError, match=f"{command} is not allowed"):
                APPLY[command](self.ride.session, self.ride.now_ms)

    @precondition(lambda self: Command.EXTEND in allowed(self.ride.session))
    @rule(by_ms=st.integers(-30_000, 30_000))
    def the_person_extends(self, by_ms):
        self.ride.take(commands.extend(self.ride.session, self.ride.now_ms, by_ms))

    @rule()
    def any_other_key(self):
        before = self.ride.session
        self.ride.take(commands.acknowledge(before, self.ride.now_ms))
        assert self.ride.session.status is before.status
        assert self.ride.session.alarm is None

    @rule(gap_ms=st.sampled_from([2_001, 60_000, 10**8]))
    def the_machine_sleeps(self, gap_ms):
        done = self.ride.session.done_at(self.ride.now_ms)
        was_led = self.ride.session.status in {Status.RUNNING, Status.COUNT_IN}
        self.ride.take(commands.interrupt(self.ride.session, self.ride.now_ms, gap_ms))
        assert self.ride.session.done_at(self.ride.now_ms) == done
        assert (self.ride.session.status is Status.AWAY) >= was_led
        if was_led:
            self.ride.now_ms += gap_ms
            self.gone_ms += gap_ms

    @precondition(lambda self: not self.ride.session.is_over)
    @rule()
    def the_process_is_killed_and_started_again(self):
        ride = self.ride
        self.ride.session = restore(
            ride.timeline, take(ride.session, ride.now_ms), ride.now_ms, ride.rules
        )
        ride.latest = ()
        self.ride.events.clear()

    @invariant()
    def the_place_is_inside_segment_and_timeline(self):
        session, now_ms = self.ride.session, self.ride.now_ms
        position_ms = session.position_at(now_ms)
        assert 0 <= position_ms <= session.timeline.total_ms
        if session.status is not Status.FINISHED:
            assert session.segment.start_ms <= position_ms <= session.segment.end_ms
        left_ms = session.segment_left_ms(now_ms)
        assert session.segment_elapsed_ms(now_ms) + left_ms == session.segment.duration_ms
        assert (session.status is Status.FINISHED) <= (position_ms == session.timeline.total_ms)

    @invariant()
    def the_timeline_stays_whole(self):
        at_ms = 0
        for segment in self.ride.session.timeline.segments:
            assert segment.start_ms == at_ms
            assert segment.duration_ms > 0
            at_ms = segment.end_ms

    @invariant()
    def no_more_is_done_than_there_was_time_for(self):
        session, now_ms = self.ride.session, self.ride.now_ms
        done_ms = session.done_at(now_ms)
        durations_ms = [segment.duration_ms for segment in session.timeline.segments]
        assert all(0 <= d <= most for d, most in zip(done_ms, durations_ms, strict=True))
        assert sum(done_ms) <= now_ms - START_MS - self.gone_ms

    @invariant()
    def nothing_is_overdue(self):
        due_ms = next_due_ms(self.ride.session)
        assert due_ms is None or due_ms > self.ride.now_ms

    @invariant()
    def events_come_in_order_and_segments_in_pairs(self):
        events = self.ride.events
        assert [event.at_ms for event in events] == sorted(event.at_ms for event in events)
        borders = [e for e in events if isinstance(e, SegmentEntered | SegmentEnded)]
        for earlier, later in pairwise(borders):
            assert type(earlier) is not type(later)
            if isinstance(later, SegmentEnded):
                assert later.index == earlier.index

    @invariant()
    def at_most_one_sound_an_instant(self):
        sounds = [
            event.at_ms
            for event in self.ride.latest
            if isinstance(event, CueDue) and event.cue.name is not CueName.PROMPT
        ]
        assert len(sounds) == len(set(sounds))

    @invariant()
    def only_what_may_sound_does(self):
        sounded = {event.cue.name for event in self.ride.latest if isinstance(event, CueDue)}
        assert sounded <= self.ride.rules.enabled_cues


Sessions.TestCase.settings = settings(max_examples=200, stateful_step_count=30, deadline=None)
TestSessions = Sessions.TestCase
