"""The program as a process: every command, and a routine played in a real terminal."""

import json
import re
import subprocess
import sys

import pytest

from tests.e2e.person import PROGRAM, environment, run

if sys.platform == "win32":
    pytest.skip("a POSIX terminal is needed", allow_module_level=True)

from tests.e2e.person import Person

TINY = """\
schema = 1
id = "tiny"
name = "Tiny"

[[step]]
exercise = "bird-dog"
kind = "strength"
sides = "left"
hold_s = 3
reps = 2
rest_s = 0
prep_s = 0
"""

SLOW = """\
schema = 1
id = "slow"
name = "Slow"

[[step]]
exercise = "knee-hug-long-leg"
sides = "left"
hold_s = 30
reps = 2
rest_s = 0
prep_s = 0
"""
"""Goes on for longer than somebody needs to look and type, however busy the machine is."""

ROUND_2 = r"Hold (\d+) \| left side \| round 2 of 2"
SKIP = "\x1b[C"
LATE_S = 5
"""A busy machine may be so late to show, or to take, a second."""


@pytest.fixture
def home(program_home):
    (program_home / "routines").mkdir(parents=True)
    (program_home / "routines" / "tiny.toml").write_text(TINY)
    (program_home / "routines" / "slow.toml").write_text(SLOW)
    (program_home / "settings.toml").write_text(
        '[practice]\ncount_in_s = 0\n[sound]\nsound_player = "silent"\n'
    )
    return program_home


def test_plans_of_all_bundled_routines_add_up(home):
    routines = json.loads(run(home, "routines", "--json").stdout)
    bundled = [routine for routine in routines if routine["source"] == "bundled"]
    assert len(bundled) == 16
    for routine in bundled[::5]:
        plan = json.loads(run(home, "plan", routine["id"], "--json").stdout)
        assert plan["total_ms"] == routine["total_ms"]
        assert plan["total_ms"] == sum(part["duration_ms"] for part in plan["segments"])


def test_exit_codes(home, tmp_path):
    bad = tmp_path / "bad.toml"
    bad.write_text("schema = 1\nid = 'Bad Id'\n")
    answers = {
        ("streak", "--json"): 0,
        ("check", str(home / "routines" / "tiny.toml")): 0,
        ("check", str(bad)): 1,
        ("plan", "no-such"): 1,
        ("plya",): 2,
        ("play", "tiny", "--from", "2"): 2,
    }
    for words, code in answers.items():
        answer = run(home, *words)
        assert (words, answer.returncode) == (words, code)
        assert "Traceback" not in answer.stderr


def test_a_closed_pipe_and_an_ascii_terminal_are_no_trouble(home):
    cut = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m psoas_timer plan full-release | head -n 1', PROGRAM[0]],
        env=environment(home),
        capture_output=True,
        text=True,
        check=True,
    )
    assert cut.stdout.startswith("Full psoas release")
    assert cut.stderr == ""
    plain = run(home, "plan", "tiny", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (plain.returncode, plain.stdout.isascii()) == (0, True)


def test_a_routine_is_played_to_its_end_by_keys(home):
    with Person(home, "play", "tiny") as person:
        person.wait_for("not medical advice")
        person.wait_for(r"Hold [123] \| left side \| round 1 of 2")
        person.type(" ")
        person.wait_for("Paused")
        person.type(" ")
        person.wait_for(r"Hold [123] \| left side \| round 2 of 2")
        person.wait_for("Saved in your history")
        person.type("x")
        assert person.wait_for_end() == 0
    (session,) = json.loads(run(home, "history", "--json").stdout)
    assert (session["routine"], session["finished"], session["held_ms"]) == ("tiny", True, 6_000)
    streak = json.loads(run(home, "streak", "--json").stdout)
    assert (streak["current"], streak["today_done"]) == (1, True)


def test_a_killed_program_offers_to_go_on(home):
    with Person(home, "play", "slow") as person:
        person.wait_for("round 1 of 2")
        person.type(SKIP)
        shown = person.wait_for(ROUND_2.replace(r"\d+", "2[0-8]"))[1]
        person.kill()
        left_s = int([shown, *re.findall(ROUND_2, person.seen)][-1])
    with Person(home) as person:
        at_s = int(person.wait_for("Slow was interrupted at 0:([345][0-9]) of 1:00")[1])
        assert 60 - left_s - 1 <= at_s <= 60 - left_s + LATE_S
        person.type("c")
        person.wait_for("Paused")
        person.type(" ")
        assert 60 - at_s - LATE_S <= int(person.wait_for(ROUND_2)[1]) <= 60 - at_s
        person.type("\x03")
        person.wait_for("Leave")
        person.type("\x03")
        person.wait_for("Saved in your history")
        person.type("x")
        assert person.wait_for_end() == 0
    (session,) = json.loads(run(home, "history", "--json").stdout)
    assert not session["finished"]
    assert (at_s - 30) * 1_000 <= session["held_ms"] < 30_000


def test_without_display_it_asks_and_takes_no_for_an_answer(home):
    with Person(home) as person:
        person.wait_for(r"Quick release\s+\(suggested\)")
        person.wait_for("Which one")
        person.type("q\n")
        assert person.wait_for_end() == 0


def test_ctrl_z_pauses_the_session_and_gives_the_terminal_back(home):
    job = 'set -m; "$@"; echo stands; stty -a; read answer; fg'
    with Person(home, "play", "slow", through=("/bin/sh", "-c", job, "sh")) as person:
        person.wait_for(r"Hold 2\d \| left side \| round 1 of 2")
        person.type("\x1a")
        person.wait_for("stands")
        person.wait_for("[^-]icanon")
        person.type("\n")
        person.wait_for("Paused")
        person.type("q")
        person.wait_for("Leave")
        person.type("y")
        person.wait_for("Saved in your history")
