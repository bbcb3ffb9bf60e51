"""The questions of safety in the terminal: asked when due, in words, and never twice in vain."""

import json

import pytest

NEEDS_PRESSURE = """\
schema = 1
id = "press"
name = "Press"

[[step]]
exercise = "finger-pressure-hold"
sides = "both"
reps = 1
hold_s = 10
prep_s = 4
"""

LONE = """\
schema = 1
id = "lone"
name = "Lone"

[[step]]
exercise = "hip-hinge-drill"
"""


@pytest.fixture
def desk(desk):
    (desk.home / "routines" / "press.toml").write_text(NEEDS_PRESSURE)
    (desk.home / "routines" / "lone.toml").write_text(LONE)
    return desk


def play(desk, typed: str, routine: str = "press", *words: str) -> str:
    assert desk.run("play", routine, *words, is_there=True, typed=typed) == 0
    return desk.out.getvalue()


def exercises(desk, routine: str = "press") -> list[str]:
    assert desk.run("plan", routine, "--json") == 0
    found = [segment["exercise"] for segment in json.loads(desk.out.getvalue())["segments"]]
    return list(dict.fromkeys(found))


def sessions(desk) -> int:
    desk.run("history", "--json")
    return len(json.loads(desk.out.getvalue()))


def test_a_gate_is_asked_once_with_its_questions_numbered(desk):
    text = play(desk, "\n")
    assert "Before you press on your abdomen" in text
    assert "  4  Hernia of the belly wall or groin" in text
    assert "Saved in your history." in text
    assert "Before you press" not in play(desk, "")


def test_a_tick_is_answered_with_what_to_do_and_what_is_led_instead(desk):
    text = play(desk, "4\n")
    assert "Do not press or roll near a hernia" in text
    assert (
        "Knee hug, other leg long takes the place of Trigger-point pressure hold,"
        " since you ticked: Hernia of the belly wall or groin." in text
    )
    assert "Step 1 of 1 · Knee hug, other leg long" in text
    assert exercises(desk) == ["knee-hug-long-leg"]


def test_several_numbers_may_stand_with_blanks_or_commas(desk):
    text = play(desk, "4, 6\n")
    assert "Firm pressure can bruise or bleed." in text
    assert "Hernia of the belly wall or groin; Blood thinners or a bleeding disorder." in text


def test_what_is_no_number_of_the_list_is_asked_again(desk):
    text = play(desk, "4 99\nhernia\n0\n")
    assert '"99" is not in the list. Numbers go from 1 to 9.' in text
    assert '"hernia" is not in the list.' in text
    assert exercises(desk) == ["finger-pressure-hold"]


@pytest.mark.parametrize("typed", ["q\n", ""])
def test_leaving_the_question_begins_nothing_and_remembers_nothing(desk, typed):
    play(desk, typed)
    assert sessions(desk) == 0
    assert not (desk.home / "care.toml").exists()


def asked_again(desk) -> None:
    """Have the gate answered so long ago that it is due."""
    file = desk.home / "care.toml"
    file.write_text(
        file.read_text().replace("answered_on = 2026-03-02", "answered_on = 2026-01-01")
    )


@pytest.mark.parametrize(
    ("typed", "led"),
    [("\n", "knee-hug-long-leg"), ("0\n", "finger-pressure-hold"), ("1\n", "knee-hug-long-leg")],
)
def test_asked_again_enter_keeps_what_was_ticked(desk, typed, led):
    play(desk, "4\n")
    asked_again(desk)
    text = play(desk, typed)
    assert "  4  Hernia of the belly wall or groin (ticked last time)" in text
    assert exercises(desk) == [led]


def test_with_nobody_to_ask_it_plays_and_says_what_to_mind(desk):
    assert desk.run("play", "press") == 0
    text = desk.out.getvalue()
    assert "Before you press on your abdomen: nobody to ask here" in text
    assert "Hernia of the belly wall or groin" in text
    assert "Saved in your history." in text
    assert "Before you press" in play(desk, "\n")


def test_with_nobody_to_ask_ticks_count_all_the_same(desk):
    (desk.home / "care.toml").write_text('ticked = ["hernia"]\n')
    assert desk.run("play", "press") == 0
    assert "Step 1 of 1 · Knee hug, other leg long" in desk.out.getvalue()


def test_the_plan_is_of_what_would_be_led_and_says_what_is_otherwise(desk):
    (desk.home / "care.toml").write_text('ticked = ["hernia", "spine-extension"]\n')
    desk.run("plan", "press")
    assert "takes the place of Trigger-point pressure hold" in desk.out.getvalue()
    desk.run("plan", "weekly-prevention", "--json")
    plan = json.loads(desk.out.getvalue())
    changes = {(c["step"], c["change"]): c for c in plan["changes"]}
    assert changes[4, "swapped"] == {
        "step": 4,
        "change": "swapped",
        "exercise": "forearm-plank",
        "instead": "pelvic-tilt",
        "pattern": None,
        "cautions": ["hernia"],
    }
    assert changes[2, "noted"]["cautions"] == ["spine-extension"]
    assert changes[7, "left_out"]["instead"] is None
    desk.run("routines", "--json")
    totals = {entry["id"]: entry["total_ms"] for entry in json.loads(desk.out.getvalue())}
    assert totals["weekly-prevention"] == plan["total_ms"]


def test_a_routine_of_which_nothing_is_left_is_told_and_not_played(desk):
    (desk.home / "care.toml").write_text('ticked = ["hernia"]\n')
    for command in ("play", "plan"):
        assert desk.run(command, "lone") == 1
        assert "Lift practice (hip hinge) is left out" in desk.out.getvalue()
        assert "nothing of Lone is left" in desk.err.getvalue()
    desk.run("routines", "--json")
    entries = {entry["id"]: entry for entry in json.loads(desk.out.getvalue())}
    assert entries["lone"]["total_ms"] is None
    desk.run("routines")
    (line,) = [line for line in desk.out.lines if line.startswith("lone ")]
    assert line.split()[1] == "-"


def test_a_step_that_an_answer_leaves_out_can_not_be_begun_with(desk):
    two = LONE + '[[step]]\nexercise = "finger-pressure-hold"\n'
    (desk.home / "routines" / "lone.toml").write_text(two)
    assert desk.run("play", "lone", "--from", "2", is_there=True, typed="4\n") == 2
    assert "its steps go from 1 to 1" in desk.err.getvalue()


def test_answers_that_can_not_be_read_are_told_by_doctor(desk):
    (desk.home / "care.toml").write_text('ticked = ["hernai"]\n')
    assert desk.run("doctor") == 1
    assert "there is no caution “hernai” (did you mean “hernia”?)" in desk.told
