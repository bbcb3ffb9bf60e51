"""The reports of the command line: what they answer, and with which exit code."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from psoas_timer.core.ports.cue_player import Backend, Health, SoundState
from psoas_timer.services.sound.choice import PlayerName
from psoas_timer.terminal.sound_check import SoundReport
from tests.bundled_totals import TOTALS_S
from tests.terminal.stage import Screen

BAD = """\
schema = 1
id = "bad"
name = "Bad"
[[step]]
exercise = "half-kneeling-hip-flexr"
kind = "stretch"
sides = "both"
hold_s = 9999
"""


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


def test_history_and_streak_of_somebody_new(desk):
    assert desk.run("history", "--json") == 0
    assert json.loads(desk.out.getvalue()) == []
    assert desk.run("history") == 0
    assert desk.run("streak", "--json") == 0
    assert json.loads(desk.out.getvalue()) == {
        "current": 0,
        "best": 0,
        "today_done": False,
        "practice_date": "2026-03-02",
        "freezes": 1,
        "of_last_30": 0,
        "if_skipped": "nothing",
        "days_to_a_freeze": 7,
        "paused_until": None,
        "week": {"done": 0, "goal": 5, "weeks": 0},
    }
    assert desk.run("streak") == 0


def test_history_and_streak_after_a_session(desk):
    desk.run("play", "tiny")
    assert desk.run("history", "--json") == 0
    (session,) = json.loads(desk.out.getvalue())
    assert (session["routine"], session["finished"], session["held_ms"]) == ("tiny", True, 20_000)
    assert [(s["side"], s["done_ms"]) for s in session["steps"]] == [
        ("left", 10_000),
        ("right", 10_000),
    ]
    assert desk.run("history") == 0
    assert desk.out.lines == ["2026-03-02  07:30  Tiny  0:20  finished"]
    assert desk.run("streak") == 0
    assert desk.out.lines == [
        "1 day in a row; your best is 1.",
        "Today counts already.",
        "Freezes left: 1.",
        "This week: 1 of 5 days.",
    ]


def test_history_of_some_days_only(desk):
    desk.run("play", "tiny")
    for words in (("--from", "2026-03-02"), ("--to", "2026-03-02")):
        assert desk.run("history", *words) == 0
        assert len(desk.out.lines) == 1
    for words in (("--from", "2026-03-03"), ("--to", "2026-03-01")):
        assert desk.run("history", *words) == 0
        assert desk.out.lines == ["No sessions on these days."]


def test_a_damaged_history_is_told_with_exit_code_1(desk):
    (desk.home / "history.sqlite3").write_bytes(b"not a database, but long enough " * 40)
    assert desk.run("history", "--json") == 1
    assert json.loads(desk.out.getvalue()) == []
    assert "history.sqlite3" in desk.err.getvalue()


def test_doctor_names_everything(desk):
    assert desk.run("doctor") == 0
    text = desk.out.getvalue()
    assert str(desk.home) in text
    assert "Silent" in text
    assert desk.run("doctor", "--json") == 0
    report = json.loads(desk.out.getvalue())
    assert set(report) == {"versions", "folders", "sound", "display", "problems"}
    assert report["problems"] == []


def test_doctor_names_broken_files_with_exit_code_1(desk):
    (desk.home / "routines" / "bad.toml").write_text(BAD)
    desk.write_settings('sound_player = "silent"', "volume_percent = 300")
    assert desk.run("doctor", "--json") == 1
    problems = json.loads(desk.out.getvalue())["problems"]
    assert any("bad.toml:5" in problem for problem in problems)
    assert any("settings.toml:4" in problem for problem in problems)


def test_doctor_names_own_sounds_that_are_not_used(desk):
    (desk.home / "sounds" / "begin.wav").mkdir(parents=True)
    (desk.home / "sounds" / "begn.ogg").touch()
    assert desk.run("doctor", "--json") == 0  # notes: all else is used
    report = json.loads(desk.out.getvalue())
    assert report["folders"]["sounds"] == str(desk.home / "sounds")
    misnamed, folder = report["problems"]
    assert "begn.ogg: note: there is no sound called" in misnamed
    assert "begin.wav: note: this is a folder" in folder


def test_doctor_names_a_recorded_voice_that_is_not_whole(desk, monkeypatch, tmp_path):
    monkeypatch.setattr("psoas_timer.terminal.doctor.assets_dir", lambda: tmp_path / "gone")
    assert desk.run("doctor", "--json") == 0
    [problem] = json.loads(desk.out.getvalue())["problems"]
    assert "index.toml: note: the recorded voice cannot be read" in problem


@pytest.mark.parametrize("player", ["miniaudio", "qtmultimedia"])
def test_sound_asked_for_by_name_and_not_to_be_had_is_exit_code_3(desk, monkeypatch, player):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr("psoas_timer.services.sound.choice.find_spec", lambda name: None)
    desk.write_settings(f'sound_player = "{player}"')
    assert desk.run("doctor") == 3
    assert desk.run("play", "tiny") == 3
    assert desk.run("history") == 0
    assert "finished" in desk.out.getvalue()


def test_a_reader_that_has_enough_ends_it_quietly(desk, monkeypatch):
    reading, writing = os.pipe()
    os.close(reading)

    def write(self, text):
        return os.write(writing, text.encode())

    monkeypatch.setattr(Screen, "write", write)
    monkeypatch.setattr(Screen, "fileno", lambda self: writing)
    assert desk.run("routines") == 0
    os.close(writing)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("words", [("routines",), ("history", "--json")])
def test_an_answer_that_a_full_disk_does_not_take_is_told(program_home, words):
    command = [sys.executable, "-m", "psoas_timer", "--home", str(program_home), *words]
    with open("/dev/full", "wb") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert ended.returncode == 1
    assert ended.stderr == "The answer could not be written: No space left on device.\n"


def test_paths_of_the_report_exist_or_are_under_the_home(desk):
    desk.run("doctor", "--json")
    folders = json.loads(desk.out.getvalue())["folders"]
    assert Path(folders.pop("program")).is_dir()
    assert all(Path(path).is_relative_to(desk.home) for path in folders.values())


@pytest.mark.parametrize("state", SoundState)
def test_every_state_of_the_sound_is_worded(state):
    name = PlayerName.MINIAUDIO
    health = Health(state, Backend.MINIAUDIO, schedulable=True, output="PulseAudio")
    text = SoundReport(name, name, health, problem=None, is_muted=True).text()
    assert ("PulseAudio" in text) == (state in (SoundState.READY, SoundState.CLOSED))
    assert not text.startswith("Sound is muted")
    assert text.endswith("muted in the settings.")


def test_a_bluetooth_output_is_told_to_people_and_programs():
    name = PlayerName.MINIAUDIO
    health = Health(
        SoundState.READY,
        Backend.MINIAUDIO,
        schedulable=True,
        device="Kitchen speaker",
        is_bluetooth=True,
        is_kept_awake=True,
    )
    report = SoundReport(name, name, health, problem=None, is_muted=False)
    assert "It comes from Kitchen speaker." in report.text()
    assert "This is a Bluetooth output." in report.text()
    value = report.value()
    assert (value["device"], value["bluetooth"]) == ("Kitchen speaker", True)
    assert (value["kept_awake"], value["realtime"]) == (True, None)


A_FREEZE_KEEPS = "Today is still open; if you skip it, a freeze keeps your streak."
A_SESSION_KEEPS = "Today is still open; a short session keeps your streak."


@pytest.mark.parametrize(
    ("days_ago", "lines"),
    [
        (
            [5, 6],
            [
                "Welcome back. Your best is 2 in a row, and 2 of the last 30 days counted.",
                "Today is still open.",
                "Goal of this week: 5 days.",
            ],
        ),
        (
            [1, 2, 3],
            [
                "3 days in a row; your best is 3.",
                A_FREEZE_KEEPS,
                "Freezes left: 1.",
                "Goal of this week: 5 days.",
            ],
        ),
        (
            [3, 4],
            [
                "2 days in a row; your best is 2.",
                A_SESSION_KEEPS,
                "Freezes left: 0.",
                "Goal of this week: 5 days.",
            ],
        ),
    ],
)
def test_a_streak_is_told_in_words(desk, days_ago, lines):
    now = desk.clock.local
    for days in reversed(days_ago):
        desk.clock.local = now - timedelta(days=days)
        desk.run("play", "tiny")
    desk.clock.local = now
    assert desk.run("streak") == 0
    assert desk.out.lines == lines


def test_a_hidden_streak_is_told_only_where_it_is_asked_for(desk):
    desk.write_settings(other="[streak]\nshows_streak = false")
    assert desk.run("play", "tiny") == 0
    assert "in a row" not in desk.out.getvalue()
    assert desk.run("streak") == 0
    assert "1 day in a row" in desk.out.getvalue()


def test_a_day_of_rest_is_told_as_one(desk):
    saturday, sunday = timedelta(days=5), timedelta(days=6)
    monday = desk.clock.local
    desk.clock.local = monday + saturday
    desk.run("play", "tiny")
    desk.clock.local = monday + sunday
    assert desk.run("streak") == 0
    assert desk.out.lines[1] == "Today is for rest; your streak stays as it is."
