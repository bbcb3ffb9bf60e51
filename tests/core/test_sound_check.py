"""The sound check before a session, and steps that wait: what is heard, and when time begins."""

from psoas_timer.core.session.commands import interrupt
from psoas_timer.core.session.events import CheckDue, CueDue
from psoas_timer.core.session.sayings import FREE_ROOM_MS
from psoas_timer.core.session.state import CHECK_AT_MS, LEAD_IN_MS, Command, Rules, Status
from psoas_timer.core.session.timeline import lay_out
from tests.builders import a_routine, a_step
from tests.core.driving import START_MS, Drive

RULES = Rules(count_in_ms=0, lead_in_ms=LEAD_IN_MS)


def drive(*steps, rules=RULES):
    return Drive(lay_out(a_routine(*steps)), rules)


def test_a_session_begins_after_its_sound_check():
    ride = drive(a_step(30, prep_s=5))
    assert ride.session.status is Status.SOUND_CHECK
    ride.go(1.4)
    assert CheckDue(START_MS + CHECK_AT_MS) in ride.events
    assert ride.session.position_at(ride.now_ms) == 0
    ride.go(1.1)
    assert ride.session.status is Status.RUNNING
    assert ride.session.position_at(ride.now_ms) == 1_000
    first = next(event for event in ride.events if isinstance(event, CueDue))
    assert first.at_ms == START_MS + LEAD_IN_MS


def test_paused_in_the_sound_check_nothing_has_been_led():
    ride = drive(a_step(30)).go(1)
    ride.do(Command.PAUSE).go(60)
    assert (ride.session.status, ride.session.position_ms) == (Status.PAUSED, 0)
    ride.do(Command.RESUME).go(2)
    assert ride.session.position_at(ride.now_ms) == 2_000


def test_skipping_in_the_sound_check_goes_on_at_once():
    ride = drive(a_step(30, prep_s=5)).go(0.5).do(Command.SKIP)
    assert (ride.session.status, ride.session.segment_index) == (Status.RUNNING, 1)


def test_a_preparation_cut_down_in_the_sound_check_leaves_its_words_to_the_hold():
    ride = drive(a_step(30, prep_s=6, voice="Lie down")).go(1).extend(-10).go(1)
    prompts = [e.cue for e in ride.events if isinstance(e, CueDue) and e.cue.is_prompt]
    assert [(cue.segment_index, cue.text) for cue in prompts] == [(1, "Lie down")]


def test_a_preparation_made_shorter_in_the_sound_check_has_less_time_for_its_words():
    ride = drive(a_step(30, prep_s=16, voice="Lie down")).go(1).extend(-10).go(1)
    assert (
        next(e.cue for e in ride.events if isinstance(e, CueDue) and e.cue.is_prompt).room_ms
        == 3_000
    )


def test_who_was_away_during_the_sound_check_is_asked_too():
    ride = drive(a_step(30)).go(1)
    away, _ = interrupt(ride.session, ride.now_ms, 60_000)
    assert (away.status, away.position_ms) == (Status.AWAY, 0)


def test_a_step_that_waits_needs_no_sound_check_and_says_at_once_what_to_do():
    ride = drive(a_step(30, prep_s=5, waits=True, voice="Lie down"))
    assert ride.session.status is Status.WAITING
    assert ride.log == ["0:00 WaitBegan", "0:00 “Lie down”"]
    prompt = ride.latest[-1].cue
    assert prompt.room_ms == FREE_ROOM_MS
    ride.go(60).do(Command.PROCEED).go(1)
    assert "1:00 “Lie down”" not in ride.log


def test_a_pause_outlasts_a_jump_through_a_step_that_waits():
    ride = drive(a_step(30), a_step(30, waits=True), a_step(30)).go(5)
    ride.do(Command.PAUSE, Command.SKIP)
    assert ride.session.status is Status.WAITING
    ride.do(Command.SKIP)
    assert ride.session.status is Status.PAUSED
    ride.do(Command.BACK).do(Command.BACK)
    assert ride.session.status is not Status.RUNNING


def test_whoever_begins_the_waiting_step_runs_on_from_it():
    ride = drive(a_step(30), a_step(30, waits=True), a_step(30)).go(5)
    ride.do(Command.PAUSE, Command.SKIP, Command.PROCEED, Command.SKIP)
    assert ride.session.status is Status.RUNNING
