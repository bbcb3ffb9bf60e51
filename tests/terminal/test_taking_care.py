"""Easing off and stopping with pain in the terminal, and what the history says of it."""

import json
from datetime import date

import pytest

from psoas_timer.core.practice.record import Outcome
from psoas_timer.core.practice.streak import Streak
from psoas_timer.terminal.keys import Key
from psoas_timer.wording.done_text import done_text
from tests.builders import a_step
from tests.terminal.stage import Stage


def told(stage: Stage) -> str:
    return "\n".join(line.strip() for line in stage.screen.lines)


def test_e_shortens_the_hold_and_says_so():
    stage = Stage((10_000, "e"))
    stage.play(a_step(30))
    assert stage.led_ms == 20_000
    assert "Eased: this hold is 20 s now. It counts as done." in told(stage)
    assert [step.is_eased for step in stage.kept[0].steps] == [True]
    assert stage.kept[0].outcome is Outcome.FINISHED


def test_e_outside_a_hold_is_answered():
    stage = Stage((2_000, "e"))
    stage.play(a_step(30, prep_s=5))
    assert "Only a hold can be eased, and none runs just now." in told(stage)
    assert stage.led_ms == 35_000


@pytest.mark.parametrize("key", [Key.ENTER, "l", "q", Key.INTERRUPT])
def test_x_pauses_tells_when_to_stop_and_ends_the_session(key: str):
    stage = Stage((10_000, "x"), (40_000, key))
    assert stage.play(a_step(30))
    assert "Stop at once if pain is sharp." in told(stage)
    assert stage.led_ms == 10_000
    assert stage.kept[0].hurt


def test_after_x_one_can_go_on_gently():
    stage = Stage((10_000, "x"), (40_000, "g"))
    stage.play(a_step(30))
    assert stage.led_ms == 20_000
    assert not stage.kept[0].hurt


def test_after_x_help_is_read_and_the_question_asked_again():
    stage = Stage((10_000, "x"), (12_000, "h"), (40_000, Key.ENTER))
    stage.play(a_step(30))
    assert "- Numbness in both legs" in told(stage)
    assert stage.kept[0].hurt


def test_after_x_esc_stays_paused():
    stage = Stage((10_000, "x"), (12_000, Key.ESCAPE), (60_000, " "))
    stage.play(a_step(30))
    assert (stage.elapsed_ms, stage.led_ms) == (80_000, 30_000)


def test_the_history_tells_it(desk):
    desk.run("play", "tiny", is_there=True, typed="")
    desk.run("history", "--json")
    (session,) = json.loads(desk.out.getvalue())
    assert session["hurt"] is False
    assert [step["eased"] for step in session["steps"]] == [False] * len(session["steps"])


def test_who_stops_with_pain_is_not_cheered_on():
    text = done_text(None, Streak(0, 3, False, date(2026, 3, 2)), hurts=True)
    assert text.title == "It was right to stop"
    assert text.streak == ""
