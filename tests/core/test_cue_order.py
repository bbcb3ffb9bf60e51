"""Which sound wins an instant, and what holds for every plan of cues."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.session.cue_plan import plan_cues, segment_cues
from psoas_timer.core.session.cues import ALL_CUES, PRECEDENCE, CueName
from psoas_timer.core.session.timeline import Phase, lay_out
from tests.builders import BOX, a_breathing_step, a_cadence_step, a_routine, a_step
from tests.core.strategies import timelines

ROUTINE_OF_EVERYTHING = a_routine(
    a_step(30, prep_s=5, rest_s=5, switch_s=5, reps=2, sides=Sides.BOTH, voice="{Side}"),
    a_breathing_step(2, pattern=BOX),
    a_cadence_step(4),
    a_step(600, kind=Kind.HEAT, prep_s=5),
    a_step(5),
)


def names_at(steps, at_s, without=()):
    cues = plan_cues(lay_out(a_routine(*steps)), ALL_CUES - set(without))
    return [cue.name.value for cue in cues if cue.at_ms == at_s * 1_000 and not cue.is_prompt]


REST = a_step(5, rest_s=5, reps=2)
SWITCH = a_step(5, switch_s=5, sides=Sides.BOTH)
BREATHS = a_breathing_step(4)
MOVEMENTS = a_cadence_step(8, rep_s=4)
BEATS_EACH_SECOND = a_cadence_step(20, rep_s=1)
HEAT = a_step(120, kind=Kind.HEAT)


@pytest.mark.parametrize(
    ("steps", "at_s", "winner", "loser"),
    [
        ([a_step(5)], 5, "routine_done", "step_done"),
        ([a_step(5), a_step(5)], 5, "begin", "step_done"),
        ([SWITCH], 5, "switch", "end"),
        ([REST], 5, "rest", "end"),
        ([a_step(5), a_step(5, prep_s=5)], 5, "step_done", "prepare"),
        ([a_step(5), a_step(5, prep_s=5)], 5, "step_done", "end"),
        ([BREATHS], 0, "begin", "breath_in"),
        ([MOVEMENTS], 0, "begin", "beat"),
        ([BREATHS], 20, "breath_in", "half"),
        ([MOVEMENTS], 16, "beat", "half"),
        ([BEATS_EACH_SECOND], 18, "beat", "count"),
        ([HEAT], 60, "almost_done", "half"),
        ([HEAT], 120, "end", "routine_done"),
        ([HEAT, a_step(5)], 120, "end", "begin"),
        ([a_step(5, prep_s=3)], 0, "prepare", "count"),
    ],
)
def test_the_stronger_sound_wins_and_the_weaker_is_heard_without_it(steps, at_s, winner, loser):
    assert names_at(steps, at_s) == [winner]
    others = set(ALL_CUES) - {CueName(loser)}
    assert names_at(steps, at_s, without=others) == [loser]


def test_every_sound_has_its_place_in_the_order():
    assert len(PRECEDENCE) == len(set(PRECEDENCE))
    assert set(PRECEDENCE) == ALL_CUES - {CueName.PROMPT}


@pytest.mark.parametrize("name", CueName)
def test_each_cue_can_be_switched_off(name):
    timeline = lay_out(ROUTINE_OF_EVERYTHING)
    assert name in {cue.name for cue in plan_cues(timeline)}
    assert name not in {cue.name for cue in plan_cues(timeline, ALL_CUES - {name})}


def test_with_end_switched_off_heat_has_no_alarm_either():
    cues = plan_cues(lay_out(a_routine(HEAT)), ALL_CUES - {CueName.END})
    assert not any(cue.is_alarm for cue in cues)


@given(timelines, st.frozensets(st.sampled_from(CueName)))
def test_at_most_one_sound_an_instant_besides_prompts(timeline, enabled):
    instants = [
        (cue.at_ms, timeline.segments[cue.segment_index].waits and cue.at_ms == begins_ms)
        for cue in plan_cues(timeline, enabled)
        if cue.name is not CueName.PROMPT
        for begins_ms in [timeline.segments[cue.segment_index].start_ms]
    ]
    assert len(instants) == len(set(instants))


@given(timelines)
def test_cues_come_in_order_and_inside_their_segment(timeline):
    cues = plan_cues(timeline)
    assert [cue.at_ms for cue in cues] == sorted(cue.at_ms for cue in cues)
    for cue in cues:
        segment = timeline.segments[cue.segment_index]
        assert segment.start_ms <= cue.at_ms <= segment.end_ms
        assert cue.side is segment.side


@given(timelines)
def test_something_sounds_at_every_boundary(timeline):
    sounding = {cue.at_ms for cue in plan_cues(timeline) if cue.name is not CueName.PROMPT}
    assert sounding >= {segment.start_ms for segment in timeline.segments} | {timeline.total_ms}


@given(timelines)
def test_every_hold_has_as_many_beats_as_movements_and_as_many_breaths_as_cycles(timeline):
    paced = {CueName.BEAT, CueName.BREATH_IN}
    cues = plan_cues(timeline, frozenset(paced))
    for index, segment in enumerate(timeline.segments):
        step = timeline.step_of(index)
        is_paced = segment.phase is Phase.HOLD and (step.pattern or step.exercise.cadence)
        expected = step.hold_ms // step.grain_ms if is_paced else 0
        assert sum(cue.segment_index == index for cue in cues) == expected


@given(timelines, st.frozensets(st.sampled_from(CueName)))
def test_the_plan_is_what_its_segments_say(timeline, enabled):
    parts = [segment_cues(timeline, i, enabled) for i in range(len(timeline.segments))]
    assert [cue for part in parts for cue in part] == list(plan_cues(timeline, enabled))


@given(timelines)
def test_a_jump_is_never_silent_about_what_begins(timeline):
    for index, segment in enumerate(timeline.segments):
        first, *later = segment_cues(timeline, index, is_jump=True)
        assert first.at_ms == segment.start_ms
        assert first.name.value == ("begin" if segment.phase is Phase.HOLD else segment.phase.value)
        led = segment_cues(timeline, index)
        assert [c for c in later if c.at_ms > first.at_ms] == [
            c for c in led if c.at_ms > first.at_ms
        ]
