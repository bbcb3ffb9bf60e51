"""What a screen says about a session: each phase and each status."""

from dataclasses import replace

import pytest

from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.exercise import Notice
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import advance
from psoas_timer.core.session.commands import interrupt
from psoas_timer.core.session.state import Rules, Session
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.wording.session_text import SessionText, session_text
from tests.builders import a_breathing_step, a_cadence_step, a_routine, a_step, an_exercise

T0 = 5_000_000

LUNGE = an_exercise(id="low-lunge", name="Low lunge", has_sides=True)


def lunge(**changes) -> Session:
    """A lunge on both sides in three rounds, then a breath."""
    step = a_step(
        30,
        prep_s=12,
        rest_s=10,
        switch_s=8,
        exercise=LUNGE,
        sides=Sides.BOTH,
        reps=3,
        before="Kneel on your {side} knee.",
        during="Feel the front of the {side} hip.",
        note="Cushion under the {side} knee.",
    )
    routine = a_routine(replace(step, **changes), a_breathing_step(prep_s=5))
    return commands.start(lay_out(routine), T0)[0]


def after(session: Session, seconds: float) -> SessionText:
    now_ms = T0 + round(seconds * 1_000)
    return session_text(advance(session, now_ms)[0], now_ms)


def test_preparation_counts_in_the_colour_of_rest_with_the_text_of_before():
    text = after(lunge(), 2.5)
    assert (text.name, text.side, text.round) == ("Low lunge", "left side", "round 1 of 3")
    assert (text.phase, text.kind) == ("Get ready", None)
    assert (text.digits, text.digits_note) == ("10", "of 12 s")
    assert text.instruction == "Kneel on your left knee."
    assert text.next == "Hold · 30 s"
    assert text.left_fraction == pytest.approx(9.5 / 12)


def test_a_hold_has_its_kind_and_the_text_of_during():
    text = after(lunge(), 12 + 12)
    assert (text.phase, text.kind) == ("Hold", Kind.STRETCH)
    assert (text.digits, text.digits_note, text.left_fraction) == ("18", "of 30 s", 0.6)
    assert text.instruction == "Feel the front of the left hip."
    assert text.note == "Cushion under the left knee."
    assert text.next == "Rest · 10 s"


def test_the_first_words_of_a_routine_stand_below_its_first_preparation():
    routine = a_routine(
        a_step(30, prep_s=12, note="Slowly."), a_step(prep_s=9, note="Softly."), intro="Be gentle."
    )
    session, _ = commands.start(lay_out(routine), T0)
    assert session_text(session, T0).note == "Be gentle."
    session, _ = advance(session, T0 + 12_000)
    assert session_text(session, T0 + 12_000).note == "Slowly."
    session, _ = advance(session, T0 + 42_000)
    assert session_text(session, T0 + 42_000).note == "Softly."


def test_the_whole_is_counted_without_losing_a_second():
    text = after(lunge(), 24.3)
    assert (text.place, text.elapsed, text.left_in_all, text.total) == (
        "step 1 of 2",
        "0:24",
        "4:21 left",
        "4:45",
    )


@pytest.mark.parametrize(
    ("seconds", "phase", "following"),
    [
        (12 + 30 + 1, "Rest", "round 2 of 3"),
        (12 + 110 - 1, "Hold", "Switch · right side"),
        (12 + 110 + 1, "Switch", "Hold · 30 s"),
        (12 + 110 + 8 + 110 - 1, "Hold", "Slow breath"),
        (12 + 110 + 8 + 110 + 1, "Get ready", "Breathe · 40 s"),
        (12 + 110 + 8 + 110 + 5 + 1, "Breathe", "done"),
    ],
)
def test_what_comes_next(seconds: float, phase: str, following: str):
    text = after(lunge(), seconds)
    assert (text.phase, text.next) == (phase, following)


def test_the_next_exercise_is_named_with_its_side():
    routine = a_routine(a_step(20), a_step(20, exercise=LUNGE, sides=Sides.RIGHT))
    assert after(commands.start(lay_out(routine), T0)[0], 1).next == "Low lunge · right"


def test_sides_that_take_turns_without_a_pause_name_the_side():
    text = after(lunge(alternate=True, switch_ms=0, rest_ms=0), 12 + 1)
    assert text.next == "round 1 of 3 · right"


def test_a_switch_is_about_the_side_that_comes():
    text = after(lunge(), 12 + 110 + 1)
    assert (text.side_name, text.instruction) == ("right", "Kneel on your right knee.")


def test_a_rest_says_so():
    text = after(lunge(), 12 + 30 + 1)
    assert text.instruction == "Let go and breathe. The next round begins soon."
    assert text.kind is None


def test_a_waiting_step_counts_up():
    text = after(lunge(waits=True), 75.9)
    assert (text.digits, text.digits_note, text.left_fraction) == ("1:15", "waiting", 1.0)
    assert text.state == "Press Space when you are ready"
    assert (text.phase, text.next) == ("When you are ready", "Get ready · 12 s")
    assert (text.elapsed, text.kind) == ("0:00", None)


def test_a_wait_before_a_hold_is_no_hold_yet():
    text = after(lunge(waits=True, prep_ms=0), 3)
    assert (text.kind, text.next, text.instruction) == (
        None,
        "Hold · 30 s",
        "Kneel on your left knee.",
    )


def test_paused_stands_still():
    session = advance(lunge(), T0 + 24_000)[0]
    paused = commands.pause(session, T0 + 24_000)[0]
    text = session_text(paused, T0 + 999_000)
    assert (text.digits, text.state) == ("18", "Paused. Press Space to go on")


@pytest.mark.parametrize(("late_ms", "number"), [(0, "3"), (999, "3"), (1_000, "2"), (2_999, "1")])
def test_the_count_in_counts_the_seconds_before_going_on(late_ms: int, number: str):
    session = advance(lunge(), T0 + 24_000)[0]
    paused = commands.pause(session, T0 + 24_000)[0]
    counting = commands.resume(paused, T0 + 60_000)[0]
    text = session_text(counting, T0 + 60_000 + late_ms)
    assert (text.digits, text.digits_note) == (number, "then 18")
    assert text.state == f"Going on in {number}"


def test_away_says_that_nothing_was_led():
    away = interrupt(lunge(), T0 + 4_000, 600_000)[0]
    assert session_text(away, T0 + 900_000).state == (
        "Paused while you were away. Press Space to go on"
    )


def test_the_breath_has_its_word_and_its_seconds():
    session = commands.start(lay_out(a_routine(a_breathing_step())), T0)[0]
    words = [(t.breath, t.breath_count) for t in (after(session, s) for s in (0, 3.5, 4, 10.5))]
    assert words == [("In", "4"), ("In", "1"), ("Out", "6"), ("In", "4")]


def test_movements_are_numbered():
    session = commands.start(lay_out(a_routine(a_cadence_step(prep_s=5))), T0)[0]
    numbers = [after(session, seconds).movement for seconds in (1, 5, 10, 44.9)]
    assert numbers == ["", "movement 1 of 8", "movement 2 of 8", "movement 8 of 8"]


def heat() -> Session:
    pack = an_exercise(
        id="hot-pack", name="Hot pack", kind=Kind.HEAT, notices=(Notice(120_000, "Warm?", "Warm?"),)
    )
    routine = a_routine(a_step(600, exercise=pack, note="Towel between."), a_step(20))
    return commands.start(lay_out(routine), T0, Rules())[0]


def test_long_holds_are_shown_as_on_a_clock():
    text = after(heat(), 18)
    assert (text.digits, text.digits_note) == ("9:42", "of 10:00")


def test_a_notice_takes_the_place_of_the_note_for_a_while():
    notes = [after(heat(), seconds).note for seconds in (119, 120, 164, 165)]
    assert notes == ["Towel between.", "Warm?", "Warm?", "Towel between."]


def test_the_end_of_heat_is_said_until_somebody_answers():
    session = advance(heat(), T0 + 601_000)[0]
    assert session_text(session, T0 + 601_000).alarm == "Take the pack off. Press any key"
    answered = commands.acknowledge(session, T0 + 602_000)[0]
    assert session_text(answered, T0 + 602_000).alarm == ""


def test_one_round_is_not_counted():
    session = commands.start(lay_out(a_routine(a_step(20))), T0)[0]
    text = after(session, 1)
    assert (text.round, text.side, text.side_name) == ("", "", "")


def test_text_is_translated():
    text = session_text(lunge(), T0, lambda text: {"Get ready": "Bereit"}.get(text, text))
    assert (text.phase, text.name) == ("Bereit", "Low lunge")


def test_a_circuit_is_named_beside_the_round_and_comes_round_to_its_first_step():
    lunge_step = a_step(30, exercise=LUNGE, reps=2)
    circuit = Circuit(0, 2, 3, 20_000)
    routine = a_routine(lunge_step, a_step(10), a_step(10), circuits=(circuit,))
    session = commands.start(lay_out(routine), T0)[0]
    assert after(session, 1).round == "round 1 of 2 · circuit 1 of 3"
    last = after(session, 65)
    assert (last.name, last.round, last.next) == ("Side bend", "circuit 1 of 3", "Rest · 20 s")
    resting = after(session, 75)
    assert (resting.name, resting.phase, resting.next) == ("Side bend", "Rest", "Low lunge")
    again = after(session, 95)
    assert (again.round, again.place) == ("round 1 of 2 · circuit 2 of 3", "step 1 of 3")
    assert after(session, 265).round == ""
