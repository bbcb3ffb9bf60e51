"""The day of rest that is offered in the terminal after a session that hurt."""

import json

import pytest

from psoas_timer.terminal.keys import Key

RESTS = "Tomorrow is a day of rest; your streak stays as it is."


def stop_with_pain(desk, *answers, is_there=True):
    """Stop `tiny` 6 s into its first hold since it hurts, then give these answers."""
    presses = [(10_000, "x"), (12_000, Key.ENTER)]
    presses += [(20_000 + number, key) for number, key in enumerate(answers)]
    assert desk.run("play", "tiny", presses=presses, is_there=is_there) == 0
    return desk.out.getvalue()


def rests_tomorrow(desk):
    desk.run("streak")
    return RESTS in desk.out.lines


def test_r_takes_tomorrow_as_rest(desk):
    assert RESTS in stop_with_pain(desk, "r")
    assert rests_tomorrow(desk)
    desk.run("streak", "--json")
    assert json.loads(desk.out.getvalue())["today_done"] is False


@pytest.mark.parametrize("key", [Key.ENTER, Key.ESCAPE])
def test_any_other_answer_changes_nothing(desk, key):
    assert "Rest tomorrow?" in stop_with_pain(desk, key)
    assert not rests_tomorrow(desk)


def test_nobody_is_asked_after_a_session_without_pain(desk):
    desk.run("play", "tiny", is_there=True)
    assert "Rest tomorrow?" not in desk.out.getvalue()


def test_who_hides_the_streak_is_not_asked(desk):
    desk.write_settings('sound_player = "silent"', other="[streak]\nshows_streak = false\n")
    assert "Rest tomorrow?" not in stop_with_pain(desk)
