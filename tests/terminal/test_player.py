"""The player in a terminal: keys, questions, and what is on the screen."""

import pytest

from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import Backend, Health, SoundState
from psoas_timer.core.practice.record import Outcome
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.problems import Problem
from psoas_timer.core.session.state import Status
from psoas_timer.terminal.keys import Key
from psoas_timer.wording.say import say_problem
from tests.builders import a_step, an_exercise
from tests.terminal.stage import Stage


def test_a_session_runs_by_itself_and_every_second_is_shown_once():
    stage = Stage()
    assert stage.play(a_step(30, prep_s=5))
    assert stage.kept[0].outcome is Outcome.FINISHED
    assert stage.elapsed_ms == 35_000
    holds = [text for text in stage.screen.statuses if text.startswith("Hold")]
    assert [text.split(" | ")[0] for text in holds] == [f"Hold {left}" for left in range(30, 0, -1)]
    assert len(stage.screen.statuses) <= 36


def test_each_step_is_named_and_explained_once():
    steps = [
        a_step(20, prep_s=5, before="Kneel down.", during="Glide.", note="Cushion."),
        a_step(20, before="", during="Breathe."),
    ]
    stage = Stage()
    stage.play(*steps)
    told = [line.strip() for line in stage.screen.lines if line.strip()]
    assert told == [
        "Step 1 of 2 · Side bend",
        "Kneel down.",
        "Cushion.",
        "Glide.",
        "Step 2 of 2 · Side bend",
        "Breathe.",
    ]


def test_the_other_side_has_its_own_instruction():
    stage = Stage()
    stage.play(a_step(10, sides=Sides.BOTH, switch_s=5, during="Feel the {side} hip."))
    told = [line.strip() for line in stage.screen.lines]
    assert told.count("Feel the left hip.") == 1
    assert told.count("Feel the right hip.") == 1


def test_space_pauses_and_goes_on():
    stage = Stage((10_000, " "), (70_000, " "))
    stage.play(a_step(30))
    assert (stage.elapsed_ms, stage.led_ms) == (90_000, 30_000)


@pytest.mark.parametrize("key", ["b", "B", Key.LEFT])
def test_back_restarts_the_hold(key):
    stage = Stage((10_000, key))
    stage.play(a_step(30))
    assert stage.elapsed_ms == 40_000


@pytest.mark.parametrize("key", ["s", Key.RIGHT])
def test_skip_goes_on_to_the_next_part(key):
    stage = Stage((10_000, key))
    stage.play(a_step(30), a_step(20))
    assert stage.elapsed_ms == 30_000
    assert stage.led_ms == 30_000


def test_plus_and_minus_change_the_hold_by_ten_seconds_and_say_so():
    stage = Stage((5_000, "+"), (6_000, "+"), (7_000, "-"))
    stage.play(a_step(30))
    assert stage.elapsed_ms == 40_000
    assert any("Now 40 s in all" in line for line in stage.screen.lines)


def test_a_bound_that_allows_no_more_is_told():
    exercise = an_exercise(kind=Kind.PRESSURE)
    bounds = type(exercise.hold_bounds)(10_000, 15_000)
    stage = Stage((5_000, "+"))
    stage.play(a_step(15, exercise=exercise, hold_bounds=bounds))
    assert stage.elapsed_ms == 15_000
    assert any("limit is 10 s to 15 s" in line for line in stage.screen.lines)


@pytest.mark.parametrize("key", ["q", Key.ESCAPE, Key.INTERRUPT])
def test_leaving_asks_first_and_keeps_what_was_done(key):
    stage = Stage((10_000, key), (25_000, "y"))
    assert stage.play(a_step(30))
    assert stage.kept[0].outcome is Outcome.LEFT
    assert stage.led_ms == 10_000
    assert "Leave?" in stage.screen.getvalue()


def test_no_time_runs_while_leaving_is_asked_and_staying_goes_on():
    stage = Stage((10_000, "q"), (60_000, "n"))
    stage.play(a_step(30))
    assert (stage.elapsed_ms, stage.led_ms) == (80_000, 30_000)
    assert stage.kept[0].outcome is Outcome.FINISHED


def test_other_keys_leave_the_question_open():
    stage = Stage((10_000, "q"), (11_000, "s"), (12_000, "x"), (13_000, "y"))
    stage.play(a_step(30))
    assert stage.led_ms == 10_000


def test_staying_in_a_pause_stays_paused():
    stage = Stage((10_000, " "), (20_000, "q"), (30_000, "n"), (40_000, " "))
    stage.play(a_step(30))
    assert stage.elapsed_ms == 60_000


def test_a_second_ctrl_c_leaves_at_once():
    stage = Stage((10_000, Key.INTERRUPT), (10_100, Key.INTERRUPT))
    assert stage.play(a_step(30))
    assert stage.led_ms == 10_000


def test_nothing_is_asked_before_anything_was_held():
    stage = Stage((2_000, "q"))
    assert stage.play(a_step(30, prep_s=5))
    assert stage.kept == []
    assert "Leave?" not in stage.screen.getvalue()


def test_being_told_to_end_keeps_the_session_for_the_next_start():
    stage = Stage((10_000, Key.TERMINATE))
    assert not stage.play(a_step(30))
    assert stage.kept == []
    assert stage.journal.begun is not None
    assert stage.journal.notes[-1][0].position_ms == 10_000


def test_ctrl_z_pauses_before_the_program_stops():
    stage = Stage((10_000, Key.SUSPEND), (15_000, " "))
    stage.play(a_step(30))
    assert stage.keyboard.was_suspended
    assert stage.led_ms == 30_000
    assert any("Paused" in text for text in stage.screen.statuses)


@pytest.mark.parametrize(
    ("answer", "elapsed_ms", "outcome"),
    [
        ("c", 41_000, Outcome.FINISHED),
        ("r", 50_000, Outcome.FINISHED),
        ("l", 20_000, Outcome.LEFT),
    ],
)
def test_after_an_absence_it_asks_how_to_go_on(answer, elapsed_ms, outcome):
    stage = Stage((10_000, "?"), (20_000, answer))
    unhurried_wait = stage.keyboard.wait

    def wait(timeout_ms):
        key = unhurried_wait(timeout_ms)
        if key == "?":
            stage.clock.sleep(600_000)
        return key

    stage.keyboard.wait = wait
    stage.play(a_step(30))
    assert "away for 10 min" in stage.screen.getvalue()
    assert stage.kept[0].outcome is outcome
    assert stage.elapsed_ms == elapsed_ms


def test_with_nobody_to_ask_it_goes_on_by_itself():
    stage = Stage((10_000, Key.REDRAW), is_there=False, is_terminal=False)
    unhurried_wait = stage.keyboard.wait

    def wait(timeout_ms):
        key = unhurried_wait(timeout_ms)
        if key:
            stage.clock.sleep(600_000)
        return key

    stage.keyboard.wait = wait
    assert stage.play(a_step(30, waits=True))
    assert stage.led_ms == 30_000
    assert "away for 10 min" in stage.screen.getvalue()


def test_any_key_answers_the_alarm_of_a_heat_step_and_does_nothing_else():
    heat = a_step(60, kind=Kind.HEAT)
    stage = Stage((65_000, "s"))
    stage.play(heat, a_step(30))
    assert stage.elapsed_ms == 90_000
    assert any("Take the pack off" in text for text in stage.screen.statuses)
    repeats = [played for played in stage.sound.standing if played.cue.startswith("end_repeat")]
    assert repeats == []


def test_the_last_sound_dies_away_before_the_end():
    stage = Stage()
    stage.play(a_step(30))
    stage.player.die_away()
    assert 31_000 <= stage.elapsed_ms <= 40_000
    assert not stage.loop.is_armed


def test_a_key_ends_the_wait_for_the_last_sound():
    stage = Stage((30_500, "x"))
    stage.play(a_step(30))
    stage.player.die_away()
    assert stage.elapsed_ms == 30_500


def test_the_alarm_of_a_last_heat_step_sounds_until_a_key():
    stage = Stage((80_000, "x"))
    stage.play(a_step(60, kind=Kind.HEAT))
    stage.player.die_away()
    assert stage.runner.session.alarm is None
    assert 80_000 < stage.elapsed_ms <= 90_000


def test_a_file_gets_plain_lines_at_each_change():
    stage = Stage(is_there=False, is_terminal=False)
    stage.play(a_step(20, prep_s=5, reps=2, rest_s=10))
    text = stage.screen.getvalue()
    assert "\r" not in text
    assert [line.strip() for line in text.splitlines() if line.strip()] == [
        "Step 1 of 1 · Side bend",
        "0:00  Next: Side bend. Get ready.",
        "0:05  Hold, 20 s.",
        "0:25  Rest, 10 s.",
        "0:35  Hold, 20 s.",
        "0:55  Done.",
    ]


def test_a_waiting_step_begins_with_space():
    stage = Stage((5_000, " "))
    stage.play(a_step(30, waits=True))
    assert stage.elapsed_ms == 35_000
    assert stage.runner.session.status is Status.FINISHED


def test_trouble_that_turns_up_on_the_way_is_told_once():
    stage = Stage((10_000, "?"))
    unhurried_wait = stage.keyboard.wait

    def wait(timeout_ms):
        key = unhurried_wait(timeout_ms)
        if key:
            stage.problems = (Problem(message("sound.miniaudio_missing")),)
        return key

    stage.keyboard.wait = wait
    stage.play(a_step(30))
    assert stage.screen.getvalue().count(say_problem(*stage.problems)) == 1


def sounding(stage, *states):
    """Have the output go through these (ms after the start, state), as an output would."""
    began_ms = stage.clock.now_ms()

    def health():
        past = [state for at_ms, state in states if stage.clock.now_ms() - began_ms >= at_ms]
        return Health(past[-1], Backend.MINIAUDIO, schedulable=True, device="Kitchen speaker")

    stage.sound.health = health


def test_the_sound_check_is_told_with_its_output():
    stage = Stage()
    stage.lead_in_ms = 1_500
    sounding(stage, (0, SoundState.OPENING), (400, SoundState.READY))
    stage.play(a_step(30))
    assert stage.screen.getvalue().count("Sound check: Kitchen speaker") == 1


def test_no_sound_is_told_before_the_first_hold_and_that_it_is_back():
    stage = Stage()
    stage.lead_in_ms = 1_500
    sounding(stage, (0, SoundState.AWAY), (20_000, SoundState.READY))
    stage.play(a_step(30, prep_s=5))
    text = stage.screen.getvalue()
    none, back = "No sound: this computer", "Sound was away and is back."
    assert text.count(none) == text.count(back) == 1
    assert text.index(none) < text.index("Hold") < text.index(back)


def test_who_chose_silence_is_told_nothing_of_sound():
    stage = Stage()
    stage.settings = Settings(sound_player="silent")
    sounding(stage, (0, SoundState.SILENT))
    stage.play(a_step(30))
    assert "ound" not in stage.screen.getvalue()
