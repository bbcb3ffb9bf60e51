"""A step tried out: each thing once or twice, close together, a countdown in its seconds."""

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Kind, Side, Sides
from psoas_timer.core.session.cues import ALL_CUES, CueName
from psoas_timer.core.session.trial import (
    MOST_SILENCE_MS,
    trial_cues,
    trial_timeline,
    without_silence,
)
from tests.builders import a_breathing_step, a_cadence_step, a_step
from tests.core.drawing import heard


def tried(step, enabled=ALL_CUES):
    return heard(trial_cues(trial_timeline(step, Side.LEFT), enabled))


def test_a_hold_is_heard_as_in_a_session_up_to_the_end_of_its_step():
    assert tried(a_step(30, prep_s=5)) == (
        "0:00 prepare\n"
        "0:02 count 3\n"
        "0:03 count 2\n"
        "0:04 count 1\n"
        "0:05 begin\n"
        "0:20 half\n"
        "0:32 count 3\n"
        "0:33 count 2\n"
        "0:34 count 1\n"
        "0:35 step_done"
    )


def test_many_reps_are_heard_once_on_each_side_and_their_rest_once():
    step = a_step(5, rest_s=1, switch_s=1, reps=8, sides=Sides.BOTH)
    assert tried(step) == (
        "0:00 begin\n0:05 rest\n0:06 begin\n0:11 switch\n0:12 begin\n0:17 step_done"
    )


def test_sides_that_take_turns_do_so_once():
    step = a_step(5, switch_s=1, reps=8, sides=Sides.BOTH, alternate=True)
    assert tried(step) == "0:00 begin\n0:05 switch\n0:06 begin\n0:11 step_done"


def test_two_breaths_and_four_beats_are_enough():
    assert tried(a_breathing_step(12)).count("breath_out") == 2
    assert tried(a_breathing_step(12)).count("breath_in") == 1  # the other one begins with the hold
    assert tried(a_cadence_step(30)).count("beat") == 3


def test_the_end_of_heat_is_its_alarm_and_waiting_takes_no_part():
    heat = trial_cues(trial_timeline(a_step(600, kind=Kind.HEAT, waits=True), Side.LEFT))
    assert heat[-1].is_alarm
    assert "almost_done" in heard(heat)


def test_what_is_off_in_a_session_is_off():
    assert "count" not in tried(a_step(30, prep_s=5), ALL_CUES - {CueName.COUNT})


def test_silence_is_cut_and_sounds_that_lie_together_stay_so():
    spans = [(7_000, 7_500), (8_000, 8_500), (30_000, 34_000), (31_000, 31_500), (60_000, 60_500)]
    assert without_silence(spans) == (0, 1_000, 3_000, 4_000, 8_500)
    assert without_silence([]) == ()


@given(st.lists(st.tuples(st.integers(0, 60_000), st.integers(0, 5_000)), max_size=12))
def test_no_silence_is_too_long_and_no_order_lost(drawn):
    spans = sorted((start, start + length) for start, length in drawn)
    starts = without_silence(spans)
    assert list(starts) == sorted(starts)
    ends = [new + end - start for new, (start, end) in zip(starts, spans, strict=True)]
    for index in range(1, len(spans)):
        gap_ms = starts[index] - max(ends[:index])
        was_ms = spans[index][0] - max(end for _, end in spans[:index])
        assert gap_ms == min(was_ms, MOST_SILENCE_MS)
