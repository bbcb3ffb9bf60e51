"""What the command line tells of the program itself: its folders, its sound, what is broken."""

import json
from pathlib import Path

import pytest

from psoas_timer.core.ports.cue_player import Backend, Health, SoundState
from psoas_timer.services.sound.choice import PlayerName
from psoas_timer.terminal.sound_check import SoundReport
from tests.terminal.stage import BAD


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
