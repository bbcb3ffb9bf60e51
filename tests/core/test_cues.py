"""Each rule of what sounds when, by example; docs/cues.md states the same rules."""

from psoas_timer.core.content.exercise import Notice
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.session.cue_plan import plan_cues, segment_cues
from psoas_timer.core.session.cues import CueName
from psoas_timer.core.session.timeline import lay_out
from tests.builders import BOX, a_breathing_step, a_cadence_step, a_routine, a_step, an_exercise
from tests.core.drawing import heard


def planned(*steps):
    return heard(plan_cues(lay_out(a_routine(*steps))))


def test_a_long_hold_is_prepared_counted_in_halved_and_counted_out():
    assert planned(a_step(30, prep_s=5)) == (
        "0:00 prepare\n"
        "0:02 count 3\n"
        "0:03 count 2\n"
        "0:04 count 1\n"
        "0:05 begin\n"
        "0:20 half\n"
        "0:32 count 3\n"
        "0:33 count 2\n"
        "0:34 count 1\n"
        "0:35 routine_done"
    )


def test_rest_switch_and_the_end_of_a_step_are_told_apart():
    step = a_step(5, prep_s=1, rest_s=1, switch_s=1, reps=2, sides=Sides.BOTH)
    assert planned(step, a_step(5, prep_s=1)) == (
        "0:00 prepare\n"
        "0:01 begin\n"
        "0:06 rest\n"
        "0:07 begin\n"
        "0:12 switch\n"
        "0:13 begin\n"
        "0:18 rest\n"
        "0:19 begin\n"
        "0:24 step_done\n"
        "0:25 begin\n"
        "0:30 routine_done"
    )


def test_holds_shorter_than_10_s_are_not_counted_out():
    assert "count" not in planned(a_step(9.999))
    assert planned(a_step(10)).count("count") == 3


def test_holds_shorter_than_20_s_have_no_half():
    assert "half" not in planned(a_step(19.999))
    assert "0:10 half" in planned(a_step(20))


def test_a_pause_shorter_than_3_s_counts_only_what_fits():
    assert planned(a_step(5, prep_s=2.5)) == (
        "0:00 prepare\n0:00.500 count 2\n0:01.500 count 1\n0:02.500 begin\n0:07.500 routine_done"
    )


def test_a_hold_that_follows_a_hold_is_counted_in_too():
    assert planned(a_step(6, reps=2)) == (
        "0:00 begin\n0:03 count 3\n0:04 count 2\n0:05 count 1\n0:06 begin\n0:12 routine_done"
    )


def test_a_hold_that_waits_for_the_person_is_not_counted_in():
    assert planned(a_step(6), a_step(6, waits=True)) == (
        "0:00 begin\n0:06 step_done + begin\n0:12 routine_done"
    )


def test_heat_says_a_minute_before_its_end_that_it_is_almost_done():
    heat = a_step(600, kind=Kind.HEAT)
    assert "9:00 almost_done" in planned(heat)
    short = lay_out(a_routine(a_step(60, kind=Kind.HEAT)))
    assert plan_cues(short, frozenset({CueName.ALMOST_DONE})) == ()
    assert "almost_done" not in planned(a_step(600))


def test_the_end_of_heat_sounds_as_such_also_at_the_very_end():
    heat = a_step(600, kind=Kind.HEAT, sides=Sides.BOTH)
    ends = [cue for cue in plan_cues(lay_out(a_routine(heat))) if cue.is_alarm]
    assert heard(ends) == "20:00 end"


def test_a_paced_breath_has_its_phases():
    assert planned(a_breathing_step(2)) == (
        "0:00 begin\n"
        "0:04 breath_out\n"
        "0:10 breath_in\n"
        "0:14 breath_out\n"
        "0:17 count 3\n"
        "0:18 count 2\n"
        "0:19 count 1\n"
        "0:20 routine_done"
    )
    assert planned(a_breathing_step(1, pattern=BOX)).startswith(
        "0:00 begin\n0:04 breath_hold\n0:08 breath_out\n0:12 breath_hold\n"
    )


def test_no_breath_cue_lies_beyond_a_hold_that_is_not_whole():
    assert "0:14" not in planned(a_breathing_step(1, hold_ms=12_000), a_step(5))


def test_a_breath_cue_knows_how_long_its_phase_is():
    cues = plan_cues(lay_out(a_routine(a_breathing_step(2))))
    spans = [(cue.name.value, cue.span_ms) for cue in cues if cue.span_ms]
    assert spans == [("breath_out", 6_000), ("breath_in", 4_000), ("breath_out", 6_000)]


def test_each_movement_has_its_beat():
    assert planned(a_cadence_step(3, rep_s=3)) == (
        "0:00 begin\n0:03 beat\n0:06 beat\n0:09 routine_done"
    )


def test_the_voice_speaks_when_a_step_begins_and_when_the_side_changes():
    step = a_step(
        4,
        prep_s=6,
        rest_s=1,
        switch_s=6,
        reps=2,
        sides=Sides.BOTH,
        voice="{Side} side, not {other}",
    )
    assert [line for line in planned(step).splitlines() if "“" in line] == [
        "0:00 prepare + “Left side, not right”",
        "0:15 switch + “Right side, not left”",
    ]


def test_the_voice_speaks_also_where_sides_change_without_a_pause():
    step = a_step(4, sides=Sides.BOTH, voice="{Side} side")
    assert planned(step) == (
        "0:00 begin + “Left side”\n"
        "0:01 count 3\n"
        "0:02 count 2\n"
        "0:03 count 1\n"
        "0:04 begin + “Right side”\n"
        "0:08 routine_done"
    )


def test_notices_are_spoken_at_their_moment_of_each_hold():
    notices = (Notice(2_000, "Comfortably warm?", "Warm?"), Notice(5_000, "Too late.", "Late"))
    step = a_step(5, exercise=an_exercise(notices=notices), reps=2, rest_s=1)
    assert [line for line in planned(step).splitlines() if "“" in line] == [
        "0:02 “Warm?”",
        "0:08 “Warm?”",
    ]


def test_a_prompt_sounds_beside_the_sound_of_its_instant():
    exercise = an_exercise(notices=(Notice(15_000, "Half way.", "Half way"),))
    assert "0:15 half + “Half way”" in planned(a_step(30, exercise=exercise))


def test_before_and_after_a_gate_are_two_instants():
    assert planned(a_step(5), a_step(5, prep_s=1, waits=True, voice="Stand up")) == (
        "0:00 begin\n0:05 step_done + prepare + “Stand up”\n0:06 begin\n0:11 routine_done"
    )


def test_whoever_jumps_to_a_segment_hears_what_begins_and_not_what_ended():
    step = a_step(30, prep_s=6, switch_s=7, sides=Sides.BOTH, voice="{Side} side")
    timeline = lay_out(a_routine(a_step(), step))
    jumps = [heard(segment_cues(timeline, index, is_jump=True)) for index in range(5)]
    assert [cues.splitlines()[0] for cues in jumps] == [
        "0:00 begin",
        "0:30 prepare + “Left side”",
        "0:36 begin",
        "1:06 switch + “Right side”",
        "1:13 begin",
    ]
