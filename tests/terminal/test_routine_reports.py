"""What the command line answers about routines: their list, plans, checks, and sharing one."""

import json

import pytest

from tests.bundled_totals import TOTALS_S
from tests.terminal.stage import BAD


def test_routines_lists_bundled_and_own_ones(desk):
    assert desk.run("routines") == 0
    lines = desk.out.lines
    assert len(lines) == 17
    assert any(line.split()[0] == "tiny" and line.endswith("your own") for line in lines)


def test_routines_as_json(desk):
    (desk.home / "routines" / "bad.toml").write_text(BAD)
    assert desk.run("routines", "--json") == 0
    routines = json.loads(desk.out.getvalue())
    totals = {r["id"]: r["total_ms"] for r in routines if r["source"] == "bundled"}
    assert totals == {name: seconds * 1_000 for name, seconds in TOTALS_S.items()}
    own = {r["name"]: r for r in routines if r["source"] == "user"}
    assert own["Tiny"] == {
        "id": "tiny",
        "name": "Tiny",
        "source": "user",
        "total_ms": 27_000,
        "favourite": False,
        "problems": [],
    }
    assert (own["bad.toml"]["id"], own["bad.toml"]["total_ms"]) == (None, None)
    assert any("bad.toml:5: " in problem for problem in own["bad.toml"]["problems"])


def test_plan_as_json_is_what_the_contract_says(desk):
    assert desk.run("plan", "tiny", "--json") == 0
    plan = json.loads(desk.out.getvalue())
    common = {"step": 1, "exercise": "knee-hug-long-leg", "kind": "stretch"}
    parts = [(0, 4, "prepare", "left"), (4, 10, "hold", "left"), (14, 3, "switch", "right")]
    parts.append((17, 10, "hold", "right"))
    assert plan["segments"] == [
        {
            **common,
            "start_ms": start_s * 1_000,
            "duration_ms": length_s * 1_000,
            "phase": phase,
            "side": side,
            "rep": 1,
            "reps": 1,
            "circuit_round": 1,
        }
        for start_s, length_s, phase, side in parts
    ]
    assert (plan["id"], plan["total_ms"]) == ("tiny", 27_000)
    assert plan["cues"][0] == {"at_ms": 0, "cue": "prepare"}
    assert plan["cues"][-1] == {"at_ms": 27_000, "cue": "routine_done"}


def test_plan_follows_the_persons_settings(desk):
    desk.write_settings('cues_off = ["count"]', other='[practice]\nfirst_side = "right"')
    desk.run("plan", "tiny", "--json")
    plan = json.loads(desk.out.getvalue())
    assert [segment["side"] for segment in plan["segments"]] == ["right", "right", "left", "left"]
    assert "count" not in {cue["cue"] for cue in plan["cues"]}


def test_plan_for_people_has_a_line_for_each_part(desk):
    assert desk.run("plan", "tiny") == 0
    assert len(desk.out.lines) == 5
    assert " ".join(desk.out.lines[2].split()) == (
        "0:04 10 s Hold left side Knee hug, other leg long begin, prompt, count ×3"
    )


@pytest.mark.parametrize("command", ["plan", "play", "share"])
def test_an_unknown_routine_is_told_with_the_nearest_one(desk, command, tmp_path):
    file = [str(tmp_path / "out.toml")] if command == "share" else []
    assert desk.run(command, "quik-release", *file) == 1
    assert 'There is no routine "quik-release"' in desk.err.getvalue()
    assert "Did you mean quick-release?" in desk.err.getvalue()
    assert not (tmp_path / "out.toml").exists()


def test_a_broken_routine_is_told_by_its_problems(desk):
    (desk.home / "routines" / "bad.toml").write_text(BAD)
    assert desk.run("play", "bad") == 1
    assert "bad.toml:5: " in desk.err.getvalue()


def test_check_names_every_problem_in_a_line(desk, tmp_path):
    bad = tmp_path / "bad.toml"
    bad.write_text(BAD)
    assert desk.run("check", str(desk.own), str(bad), str(tmp_path / "none.toml")) == 1
    lines = desk.out.lines
    assert lines[0].startswith(f"{desk.own}: good")
    assert any(line.startswith(f"{bad}:5: ") for line in lines)
    assert lines[-1].startswith(f"{tmp_path / 'none.toml'}: ")


def test_check_names_what_must_be_mended_before_what_is_only_noted(desk, tmp_path):
    bad = tmp_path / "bad.toml"
    head = 'schema = 1\nid = "bad"\nname = "Bad"\n'
    bad.write_text(f'{head}[[step]]\nnote = "the {{foot}}"\nexercise = "low-lunge"\nsides = 7\n')
    assert desk.run("check", str(bad)) == 1
    words = [line.split(": ")[1] for line in desk.out.lines]
    assert words == ["problem"] * (len(words) - 1) + ["note"]
    assert desk.out.lines[-1].startswith(f"{bad}:5: note: note has “{{foot}}”")


def test_check_notes_an_id_that_would_not_be_free_here(desk, tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(desk.own.read_text())
    assert desk.run("check", str(file)) == 0
    note, good = desk.out.lines
    line = 1 + desk.own.read_text().splitlines().index('id = "tiny"')
    assert note.startswith(
        f"{file}:{line}: note: the id “tiny” is taken by {desk.own.name} (choose"
    )
    assert good.startswith(f"{file}: good")


def test_check_says_that_a_file_here_is_not_used_for_its_id(desk):
    second = desk.own.with_name("z-second.toml")
    second.write_text(desk.own.read_text())
    assert desk.run("check", str(desk.own), str(second)) == 1
    assert desk.out.lines[0].startswith(f"{desk.own}: good")
    assert "problem: the id “tiny” is taken by" in desk.out.lines[1]


def test_check_of_good_files_alone_is_well(desk):
    assert desk.run("check", str(desk.own)) == 0


def test_share_writes_the_file_as_it_is_and_overwrites_nothing(desk, tmp_path):
    file = tmp_path / "for-you.toml"
    assert desk.run("share", "tiny", str(file)) == 0
    assert file.read_bytes() == desk.own.read_bytes()
    assert desk.run("share", "calm-reset", str(file)) == 1
    assert "there is a file of this name already" in desk.err.getvalue()
    assert file.read_bytes() == desk.own.read_bytes()


def test_share_of_a_bundled_routine_can_be_checked(desk, tmp_path):
    file = tmp_path / "calm.toml"
    assert desk.run("share", "calm-reset", str(file)) == 0
    assert desk.run("check", str(file)) == 0


@pytest.mark.parametrize("name", ["x.toml", "x" * 300])
def test_share_to_an_impossible_place_is_told(desk, name):
    assert desk.run("share", "tiny", str(desk.own / name)) == 1
    assert "could not be written" in desk.err.getvalue()
