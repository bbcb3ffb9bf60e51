"""What is said once when something happens."""

from hypothesis import example, given
from hypothesis import strategies as st

from psoas_timer.core.content.bounds import Bounds
from psoas_timer.core.content.circuit import Circuit
from psoas_timer.core.content.kinds import Kind, Sides
from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import Advanced, advance
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.wording.session_announcement import announcement, time_left
from psoas_timer.wording.session_text import session_text
from tests.builders import a_routine, a_step, an_exercise

T0 = 5_000_000


def said(advanced: Advanced) -> list[str]:
    session, events = advanced
    return [text for event in events if (text := announcement(event, session))]


def seconds(clock: str) -> int:
    minutes, _, rest = clock.rpartition(":")
    return int(minutes or 0) * 60 + int(rest)


def started(**changes):
    defaults = {"prep_s": 10, "switch_s": 8, "sides": Sides.BOTH}
    routine = a_routine(a_step(30, **{**defaults, **changes}))
    return commands.start(lay_out(routine), T0)


def test_each_phase_is_said_once_with_its_side_and_length():
    session, _ = started()
    assert said(started()) == ["Next: Side bend. Get ready, left side."]
    assert said(advance(session, T0 + 9_999)) == []
    assert said(advance(session, T0 + 60_000)) == [
        "Hold, left side, 30 s.",
        "Switch, right side, 8 s.",
        "Hold, right side, 30 s.",
    ]


def test_each_round_of_a_circuit_is_said_once_as_it_begins():
    steps = (a_step(30, prep_s=10), a_step(10, prep_s=0, reps=2))
    routine = a_routine(*steps, circuits=(Circuit(0, 2, 3, 20_000),))
    session, events = commands.start(lay_out(routine), T0)
    assert said((session, events))[0].startswith("Circuit 1 of 3. Next: Side bend.")
    later = said(advance(session, T0 + session.timeline.total_ms))
    assert [text[:15] for text in later if text.startswith("Circuit")] == [
        "Circuit 2 of 3.",
        "Circuit 3 of 3.",
    ]


def test_pause_wait_absence_and_end_are_said():
    session, _ = started()
    assert said(commands.pause(session, T0 + 1_000)) == ["Paused."]
    assert said(commands.interrupt(session, T0 + 1_000, 120_000)) == [
        "Stopped. This computer was away for 2 min."
    ]
    assert said(commands.leave(session, T0 + 1_000)) == ["Session ended."]
    assert said(started(waits=True)) == ["Side bend. Press Space when you are ready."]
    assert said(advance(session, T0 + 78_000))[-1] == "Done."


def test_longer_says_what_it_does_to_the_whole():
    session, _ = started(prep_s=0)
    assert said(commands.extend(session, T0 + 1_000, 10_000)) == [
        "Now 40 s in all, 1:18 for the routine."
    ]


def test_an_eased_hold_is_said_kindly():
    session, _ = started(prep_s=0)
    now_ms = T0 + 10_000
    assert said(commands.ease(advance(session, now_ms)[0], now_ms)) == [
        "Eased: this hold is 20 s now. It counts as done."
    ]


@given(gone_ms=st.integers(20_001, 29_999))
@example(25_300)
def test_what_is_said_of_a_part_cut_short_is_what_the_screen_shows(gone_ms: int):
    session, _ = started(prep_s=0)
    now_ms = T0 + gone_ms
    paused, _ = commands.pause(advance(session, now_ms)[0], now_ms)
    session, events = commands.extend(paused, now_ms, -10_000)
    text = session_text(session, now_ms)
    whole = text.digits_note.removeprefix("of ")
    assert announcement(events[0], session) == (
        f"Now {whole} in all, {text.total} for the routine."
    )
    in_all, left = (seconds(part) for part in (text.total, text.left_in_all.removesuffix(" left")))
    assert left <= in_all
    assert seconds(whole.removesuffix(" s")) >= int(text.digits)


def test_a_limit_is_said_with_its_ends():
    press = an_exercise(kind=Kind.PRESSURE, hold_bounds=Bounds(10_000, 15_000))
    session, _ = commands.start(lay_out(a_routine(a_step(15, exercise=press))), T0)
    assert said(commands.extend(session, T0 + 1_000, 10_000)) == [
        "This hold stays as it is: its limit is 10 s to 15 s."
    ]


def test_the_end_of_heat_is_said_again_with_each_repeat():
    pack = an_exercise(kind=Kind.HEAT)
    session, _ = commands.start(lay_out(a_routine(a_step(90, exercise=pack), a_step(60))), T0)
    texts = said(advance(session, T0 + 121_000))
    assert texts.count("Take the pack off. Press any key") == 3


def test_the_time_left_is_told_to_whoever_asks():
    session, _ = started(prep_s=0)
    assert time_left(session, T0 + 12_000) == "18 s left here, 0:56 in all."
    waiting, _ = started(waits=True)
    assert time_left(waiting, T0 + 12_000) == "Waiting for you. 1:18 left in all."
