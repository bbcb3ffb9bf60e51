"""The one line that says where a session stands."""

import pytest

from psoas_timer.core.content.kinds import Side, Sides
from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import advance
from psoas_timer.core.session.state import Rules
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.terminal.plain_text import columns
from psoas_timer.terminal.status_line import next_change_ms, status_line
from tests.builders import a_breathing_step, a_cadence_step, a_routine, a_step, an_exercise


def session_at(at_ms, *steps, **rules):
    session, _ = commands.start(lay_out(a_routine(*steps), Side.RIGHT), 0, Rules(**rules))
    return advance(session, at_ms)[0]


def test_a_hold_shows_time_side_round_and_what_comes_next():
    session = session_at(7_200, a_step(30, reps=2, rest_s=10, sides=Sides.BOTH, switch_s=5))
    assert status_line(session, 7_200, 120) == (
        "Hold 23 | right side | round 1 of 2 | Side bend | 2:18 left | Next: Rest · 10 s"
    )


def test_breaths_and_movements_are_shown():
    assert "Breathe 39 | In 3 |" in status_line(session_at(1_500, a_breathing_step(4)), 1_500, 99)
    line = status_line(session_at(6_000, a_cadence_step(8)), 6_000, 99)
    assert "movement 2 of 8" in line


def test_a_pause_says_how_to_go_on():
    session, _ = commands.pause(session_at(5_000, a_step(30)), 5_000)
    assert status_line(session, 9_000, 99).startswith("Paused. Press Space to go on | 25 of 30 s")


@pytest.mark.parametrize("width", [20, 30])
def test_a_pause_shows_the_time_however_narrow_the_terminal(width):
    session, _ = commands.pause(session_at(5_000, a_step(30)), 5_000)
    assert status_line(session, 9_000, width).startswith("25 of 30 s | Paused")


def test_a_wait_counts_up():
    session = session_at(0, a_step(30, waits=True))
    assert "0:04 waiting" in status_line(session, 4_900, 99)


@pytest.mark.parametrize("width", [20, 30, 40, 60, 80])
def test_time_side_and_pause_stay_however_narrow_the_terminal(width):
    exercise = an_exercise(name="Half-kneeling hip flexor stretch with a long name", has_sides=True)
    session = session_at(5_000, a_step(30, reps=3, rest_s=5, sides=Sides.LEFT, exercise=exercise))
    line = status_line(session, 5_000, width)
    assert line.startswith("Hold 25 | left side")
    assert columns(line) <= width


def test_the_line_changes_exactly_when_it_says():
    session = session_at(0, a_step(30))
    now_ms = 0
    shown = [status_line(session, now_ms, 99)]
    while now_ms < 29_000:
        due_ms = next_change_ms(session, now_ms)
        assert status_line(session, due_ms - 1, 99) == shown[-1]
        now_ms = due_ms
        shown.append(status_line(session, now_ms, 99))
    assert shown == list(dict.fromkeys(shown))
    assert len(shown) == 30


def test_nothing_changes_during_a_pause():
    session, _ = commands.pause(session_at(5_000, a_step(30)), 5_000)
    assert next_change_ms(session, 6_000) is None
