"""Own steps and circuits in the terminal: checked, planned, played, recorded."""

import json

import pytest

ROUNDS = """\
schema = 1
id = "rounds"
name = "Rounds"

[[step]]
rounds = 2
rest_s = 5

[[step.step]]
name = "Dead “bug”"
kind = "strength"
hold_s = 10
prep_s = 0
before = "Lie on your back."

[[step.step]]
exercise = "standing-reset"
hold_s = 10
prep_s = 0
"""


@pytest.fixture
def rounds(desk):
    (desk.home / "routines" / "rounds.toml").write_text(ROUNDS, encoding="utf-8")
    return desk


def test_check_finds_it_good_with_the_time_of_all_rounds(rounds):
    assert rounds.run("check", str(rounds.home / "routines" / "rounds.toml")) == 0
    assert "good (2 steps, 45 s)" in rounds.told
    assert rounds.run("check", str(rounds.home / "routines" / "tiny.toml")) == 0
    assert "good (1 step, 27 s)" in rounds.told


def test_the_plan_tells_the_rounds_apart(rounds):
    assert rounds.run("plan", "rounds") == 0
    assert "Dead “bug” (circuit 2 of 2)" in rounds.out.getvalue()
    assert rounds.run("plan", "rounds", "--json") == 0
    value = json.loads(rounds.out.getvalue())
    assert value["total_ms"] == 45_000
    assert [(s["exercise"], s["phase"], s["circuit_round"]) for s in value["segments"]] == [
        ("own:Dead “bug”", "hold", 1),
        ("standing-reset", "hold", 1),
        ("standing-reset", "rest", 1),
        ("own:Dead “bug”", "hold", 2),
        ("standing-reset", "hold", 2),
    ]


def test_a_played_circuit_is_told_round_by_round_and_recorded_by_step(rounds):
    assert rounds.run("play", "rounds", is_there=True, is_terminal=True) == 0
    text = rounds.out.getvalue()
    assert "Step 1 of 2, circuit 1 of 2 · Dead “bug”" in text
    assert "Step 1 of 2, circuit 2 of 2 · Dead “bug”" in text
    assert rounds.run("history", "--json") == 0
    (record, *_) = json.loads(rounds.out.getvalue())
    assert [(s["step"], s["exercise"], s["done_ms"]) for s in record["steps"]] == [
        (1, "own:Dead “bug”", 20_000),
        (2, "standing-reset", 20_000),
    ]
