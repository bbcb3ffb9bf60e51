"""Steps that are led several times over: their time, their cues, their words, what is recorded."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind, Side, Sides
from psoas_timer.core.practice.record import Outcome, step_records
from psoas_timer.core.preferences.adjust import StepAdjustment, adjusted
from psoas_timer.core.session.cue_plan import plan_cues
from psoas_timer.core.session.cues import CueName
from psoas_timer.core.session.snapshot import restore, take
from psoas_timer.core.session.state import Command, Rules
from psoas_timer.core.session.timeline import Phase, lay_out
from tests.builders import a_routine, a_step, an_exercise
from tests.core.drawing import drawn, heard
from tests.core.driving import Drive
from tests.core.strategies import routines

BRIDGE = a_step(20, prep_s=5, exercise=an_exercise(id="bridge", name="Bridge"))
PLANK = a_step(10, sides=Sides.BOTH, switch_s=3, kind=Kind.STRENGTH)
WALK = a_step(30)


def in_rounds(*steps, rounds: int = 2, rest_s: int = 0, first: int = 0, count: int = 0):
    circuit = Circuit(first, count or len(steps), rounds, rest_s * 1_000)
    return a_routine(*steps, circuits=(circuit,))


def test_the_steps_of_a_circuit_come_again_in_their_order_with_a_rest_between_rounds():
    routine = in_rounds(WALK, BRIDGE, PLANK, WALK, first=1, count=2, rest_s=15)
    assert drawn(lay_out(routine)) == (
        "0:00 ══ hold ══ 0:30\n"
        "0:30 ── get ready ── 0:35 ══ hold ══ 0:55\n"
        "0:55 ══ left hold ══ 1:05 ── switch ── 1:08 ══ right hold ══ 1:18\n"
        "1:18 ── rest ── 1:33\n"
        "1:33 ── get ready ── 1:38 ══ hold ══ 1:58\n"
        "1:58 ══ left hold ══ 2:08 ── switch ── 2:11 ══ right hold ══ 2:21\n"
        "2:21 ══ hold ══ 2:51"
    )


def test_a_single_step_may_be_a_circuit():
    routine = in_rounds(BRIDGE, rounds=3, rest_s=10)
    timeline = lay_out(routine)
    assert [segment.circuit_round for segment in timeline.segments] == [1, 1, 1, 2, 2, 2, 3, 3]
    assert timeline.total_ms == routine.total_ms == 95_000


@given(routines, st.sampled_from([Side.LEFT, Side.RIGHT]))
def test_each_step_is_led_as_often_as_its_circuit_says(routine, first_side):
    timeline = lay_out(routine, first_side)
    runs = list(dict.fromkeys(segment.run for segment in timeline.segments))
    assert runs == list(routine.led())
    for index, step in enumerate(routine.steps):
        times = [run for run in runs if run[0] == index]
        assert len(times) == routine.rounds_of(index)
        led_ms = sum(s.duration_ms for s in timeline.segments if s.step_index == index)
        rests_ms = sum(c.rests_ms for c in routine.circuits if index == c.end - 1)
        assert led_ms == step.total_ms * len(times) + rests_ms


@given(routines)
def test_every_time_of_a_step_has_one_end(routine):
    timeline = lay_out(routine)
    ends = [
        index
        for index, segment in enumerate(timeline.segments)
        if segment.phase is Phase.HOLD and timeline.is_step_end(index)
    ]
    assert [timeline.segments[index].run for index in ends] == list(routine.led())


def test_the_rest_between_rounds_sounds_as_a_rest():
    assert heard(plan_cues(lay_out(in_rounds(a_step(5), a_step(5, prep_s=1), rest_s=4)))) == (
        "0:00 begin\n"
        "0:05 step_done\n"
        "0:06 begin\n"
        "0:11 rest\n"
        "0:12 count 3\n"
        "0:13 count 2\n"
        "0:14 count 1\n"
        "0:15 begin\n"
        "0:20 step_done\n"
        "0:21 begin\n"
        "0:26 routine_done"
    )


def test_heat_before_a_rest_between_rounds_still_has_to_wake_somebody():
    heat = a_step(90, kind=Kind.HEAT)
    cues = plan_cues(lay_out(in_rounds(heat, rest_s=30)))
    assert [cue.at_ms for cue in cues if cue.is_alarm] == [90_000, 210_000]


def test_who_comes_round_again_hears_the_short_form():
    step = a_step(20, prep_s=9, before="Lie down slowly.", voice="Lie down")
    cues = plan_cues(lay_out(in_rounds(step, rest_s=10)))
    first, again = [cue for cue in cues if cue.name is CueName.PROMPT]
    assert (first.at_ms, again.at_ms) == (0, 39_000)
    said = [[" ".join(saying.phrases) for saying in cue.sayings] for cue in (first, again)]
    assert said == [
        ["Side bend Lie down slowly.", "Lie down slowly.", "Lie down", "Side bend", "Side bend"],
        ["Lie down", "Side bend", "Side bend"],
    ]


def test_seconds_are_added_up_over_all_rounds():
    ride = Drive(lay_out(in_rounds(BRIDGE, PLANK))).go(48 + 25 + 6).do(Command.LEAVE)
    assert [
        (s.step, s.side.value, s.planned_ms, s.done_ms, s.outcome)
        for s in step_records(ride.session, ride.now_ms)
    ] == [
        (1, "none", 40_000, 40_000, Outcome.FINISHED),
        (2, "left", 20_000, 16_000, Outcome.LEFT),
        (2, "right", 20_000, 10_000, Outcome.LEFT),
    ]


def test_back_goes_to_the_round_before_and_skip_out_of_the_rest():
    ride = Drive(lay_out(in_rounds(a_step(20), a_step(10), rest_s=10))).go(35)
    assert ride.session.segment.phase is Phase.REST
    ride.do(Command.SKIP)
    assert (ride.session.segment.run, ride.at) == ((0, 2), 40)
    ride.do(Command.BACK, Command.BACK)
    assert (ride.session.segment.run, ride.at) == ((1, 1), 20)


def test_a_longer_hold_in_one_round_leaves_the_others():
    ride = Drive(lay_out(in_rounds(a_step(20), a_step(10)))).go(5).extend(10)
    assert [s.duration_ms // 1_000 for s in ride.session.timeline.segments] == [30, 10, 20, 10]


def test_a_session_in_its_second_round_comes_back_there():
    timeline = lay_out(in_rounds(BRIDGE, PLANK, rest_s=10))
    ride = Drive(timeline).go(62)
    again = restore(timeline, take(ride.session, ride.now_ms), 0, Rules())
    assert again.segment.run == ride.session.segment.run == (0, 2)
    assert again.position_ms == 62_000


def test_an_adjusted_step_is_changed_in_every_round():
    routine = in_rounds(BRIDGE, PLANK)
    longer = adjusted(routine, [StepAdjustment(0, "bridge", hold_ms=30_000)])
    assert longer.circuits == routine.circuits
    assert longer.total_ms - routine.total_ms == 20_000


def test_what_presses_is_not_adjusted_beyond_its_reps_in_all_rounds():
    press = an_exercise(id="press", kind=Kind.PRESSURE, reps_bounds=Bounds(1, 5))
    routine = in_rounds(a_step(10, exercise=press), a_step(10), rounds=2)
    assert routine.reps_bounds(0) == Bounds(1, 2)
    more = adjusted(routine, [StepAdjustment(0, "press", reps=5)])
    assert more.steps[0].reps == 2


@pytest.mark.parametrize(
    ("kept", "circuits"),
    [
        ((0, 1, 2, 3), (Circuit(1, 2, 3, 5_000),)),
        ((1, 3), (Circuit(0, 1, 3, 5_000),)),
        ((2, 3), (Circuit(0, 1, 3, 5_000),)),
        ((0, 3), ()),
    ],
)
def test_circuits_go_on_with_the_steps_that_are_left_and_go_with_the_last(kept, circuits):
    routine = a_routine(WALK, BRIDGE, PLANK, WALK, circuits=(Circuit(1, 2, 3, 5_000),))
    left = routine.with_only({index: routine.steps[index] for index in kept})
    assert left.circuits == circuits
    assert left.steps == tuple(routine.steps[index] for index in kept)


@pytest.mark.parametrize(
    "circuits",
    [
        (Circuit(0, 4, 2),),
        (Circuit(3, 1, 2),),
        (Circuit(0, 2, 2), Circuit(1, 2, 2)),
        (Circuit(2, 1, 2), Circuit(0, 1, 2)),
    ],
)
def test_circuits_that_do_not_fit_the_steps_are_refused(circuits):
    with pytest.raises(ValueError, match="circuit"):
        a_routine(WALK, BRIDGE, PLANK, circuits=circuits)


@pytest.mark.parametrize(
    "wrong",
    [{"first_step": -1}, {"step_count": 0}, {"rounds": 0}, {"rounds": 21}, {"rest_ms": 600_001}],
)
def test_a_circuit_that_cannot_be_led_is_refused(wrong):
    with pytest.raises(ValueError, match=r"circuit|rounds"):
        replace(Circuit(0, 1, 2), **wrong)


def test_what_neither_presses_nor_warms_has_all_its_reps_in_each_round():
    bounds = {"reps_bounds": Bounds(1, 5)}
    stretch, press = an_exercise(**bounds), an_exercise(kind=Kind.PRESSURE, **bounds)
    steps = (a_step(20, exercise=stretch), a_step(12, exercise=press))
    routine = a_routine(*steps, circuits=(Circuit(0, 2, rounds=2),))
    assert [routine.reps_bounds(index).high for index in (0, 1)] == [5, 2]
