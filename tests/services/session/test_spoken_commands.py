"""Any commands at any time: no words twice, none over a countdown, none after their segment."""

from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from psoas_timer.core.session.cues import CueName
from psoas_timer.core.session.events import CountInTick, CueDue, SegmentEntered
from psoas_timer.core.session.sayings import Speech
from psoas_timer.core.session.state import LEAD_IN_MS, Rules, Status
from psoas_timer.services.hearing import Hearing, Levels
from tests.core.strategies import timelines
from tests.services.listening import Session

COMMANDS = ("pause", "resume", "proceed", "toggle", "skip", "back", "leave", "acknowledge")

hearings = st.builds(
    Hearing,
    levels=st.builds(
        Levels,
        volume_percent=st.sampled_from([100, 100, 30, 0]),
        voice_percent=st.sampled_from([100, 100, 60, 0]),
    ),
    speech=st.sampled_from([Speech.FULL, Speech.FULL, Speech.RARE, Speech.OFF]),
    counts_aloud=st.booleans(),
)


class SpokenSessions(RuleBasedStateMachine):
    """A person who presses keys and moves sliders, and a window that is sometimes blocked."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session()

    @initialize(
        timeline=timelines,
        lead_in_ms=st.sampled_from([0, LEAD_IN_MS]),
        length_ms=st.sampled_from([200, 800, 1_500]),
        hearing=hearings,
    )
    def begin(self, timeline, lead_in_ms, length_ms, hearing):
        lengths_ms = {"Side bend": length_ms, "Left side, slowly": 2 * length_ms}
        self.session = Session(hearing, **lengths_ms)
        self.session.lead(timeline, Rules(lead_in_ms=lead_in_ms))

    @rule(seconds=st.sampled_from([0, 0.001, 0.2, 0.65, 1, 3, 7.77, 30]))
    def time_passes(self, seconds):
        self.session.run_for(seconds)

    @rule(ms=st.sampled_from([100, 299, 700, 1_900]))
    def the_window_is_blocked(self, ms):
        self.session.clock.advance(ms)
        if self.session.ticker.armed_for_ms is not None:
            self.session.ticker.ring()

    @rule(command=st.sampled_from(COMMANDS))
    def the_person_commands(self, command):
        getattr(self.session.runner, command)()

    @rule(by_ms=st.sampled_from([10_000, -10_000, 300]))
    def the_person_extends(self, by_ms):
        self.session.runner.extend(by_ms)

    @rule(hearing=hearings)
    def the_person_wants_to_hear_otherwise(self, hearing):
        self.session.runner.set_hearing(hearing)

    @precondition(lambda self: self.session.runner.session.status is Status.RUNNING)
    @rule()
    def the_machine_sleeps(self):
        self.session.clock.sleep(60_000)
        self.session.ticker.ring()

    @invariant()
    def nothing_is_heard_twice(self):
        heard = [(each.what, each.starts_ms) for each in self.session.room.heard]
        assert len(heard) == len(set(heard))

    @invariant()
    def nothing_is_said_into_something_else_that_is_said(self):
        words = [each for each in self.session.room.heard if each.is_clip]
        for earlier, later in pairwise(words):
            assert earlier.ends_ms <= later.starts_ms

    @invariant()
    def words_end_before_a_count_and_before_another_segment(self):
        words = [each for each in self.session.room.heard if each.is_clip]
        for event in self.session.told:
            is_count = isinstance(event, CueDue) and event.cue.name is CueName.COUNT
            if is_count or isinstance(event, CountInTick | SegmentEntered):
                over = [e for e in words if e.starts_ms < event.at_ms < e.ends_ms]
                assert over == []


SpokenSessions.TestCase.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
TestSpokenSessions = SpokenSessions.TestCase
