"""The questions of safety at a real terminal: asked by line, remembered by the next program."""

import json

import pytest

from tests.e2e.person import Person, run

pytest.importorskip("termios", reason="needs a POSIX terminal")

PRESS = """\
schema = 1
id = "press"
name = "Press"

[[step]]
exercise = "finger-pressure-hold"
sides = "left"
reps = 1
hold_s = 10
prep_s = 40
"""


@pytest.fixture
def home(program_home):
    (program_home / "routines").mkdir(parents=True)
    (program_home / "routines" / "press.toml").write_text(PRESS)
    (program_home / "settings.toml").write_text('[sound]\nsound_player = "silent"\n')
    return program_home


def leave_in_the_preparation(person: Person) -> None:
    """Leave before anything was held, and so without being asked."""
    person.wait_for("left side")
    person.type("\x03")
    person.wait_for("Another time")
    person.type("x")
    assert person.wait_for_end() == 0


def test_an_answer_changes_what_is_led_now_and_the_next_time(home):
    with Person(home, "play", "press") as person:
        person.wait_for("Before you press on your abdomen")
        person.wait_for("q to leave:")
        person.type("4\n")
        person.wait_for(r"takes the place of\s+Trigger-point pressure hold")
        leave_in_the_preparation(person)
    plan = json.loads(run(home, "plan", "press", "--json").stdout)
    assert {segment["exercise"] for segment in plan["segments"]} == {"knee-hug-long-leg"}
    with Person(home, "play", "press") as person:
        person.wait_for(r"^(?s:(?!Before you press).)*takes the place of")
        leave_in_the_preparation(person)


def test_ctrl_c_at_the_question_begins_nothing(home):
    with Person(home, "play", "press") as person:
        person.wait_for("q to leave:")
        person.type("\x03")
        assert person.wait_for_end() == 0
    assert run(home, "history", "--json").stdout.strip() == "[]"
    assert not (home / "care.toml").exists()
