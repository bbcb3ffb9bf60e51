"""The person's own files replace sounds of the set by their names; wrong names are explained."""

from pathlib import Path

import pytest

from psoas_timer.services.sound.own_sounds import load_own_sounds
from psoas_timer.wording.say import say_problem
from tests.fakes import RecordingPlayer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def load(folder: Path, *names: str) -> tuple[dict[str, str], list[str]]:
    """What a player was given of these files, by sound, and the sentences without their paths."""
    for name in names:
        (folder / name).write_bytes(b"x")
    player = RecordingPlayer()
    problems = load_own_sounds(player, folder)
    given = {cue: Path(path).name for cue, path in player.loaded_files.items()}
    return given, [say_problem(problem).removeprefix(f"{folder}/") for problem in problems]


def test_each_format_replaces_the_sound_of_its_name(folder):
    names = ("begin.wav", "count_1.flac", "breath_in_4.ogg", "end.MP3")
    given, said = load(folder, *names)
    assert given == {name.split(".")[0]: name for name in names}
    assert said == []


def test_no_folder_and_an_empty_one_are_well(folder):
    assert load(folder) == ({}, [])
    assert load(folder / "gone") == ({}, [])


def test_hidden_files_are_none_of_ours(folder):
    assert load(folder, ".DS_Store") == ({}, [])


def test_a_name_close_to_a_sound_is_guessed(folder):
    given, said = load(folder, "begn.ogg", "Switch_Left.wav")
    assert given == {}
    assert said == [
        "Switch_Left.wav: there is no sound called “Switch_Left”, so this file is not used"
        " (did you mean “switch_left”?)",
        "begn.ogg: there is no sound called “begn”, so this file is not used"
        " (did you mean “begin”?)",
    ]


def test_any_other_name_gets_the_list(folder):
    _, [said] = load(folder, "Walking on Sunshine.mp3")
    assert "name the file after one of these: almost_done, beat, begin, breath_hold_4," in said


def test_another_format_is_named_at_once(folder):
    given, said = load(folder, "begin.m4a", "end.ogg")
    assert given == {"end": "end.ogg"}
    assert said == [
        "begin.m4a: this is not a WAV, FLAC, Ogg Vorbis or MP3 file"
        " (save the sound as WAV, FLAC, Ogg Vorbis or MP3)"
    ]


def test_of_two_files_for_one_sound_the_first_is_used(folder):
    given, said = load(folder, "begin.wav", "begin.flac")
    assert given == {"begin": "begin.flac"}
    assert said == [
        "begin.wav: “begin” has more than one file; begin.flac is used"
        " (keep only one of them in this folder)"
    ]


def test_a_folder_of_songs_is_told_in_a_few_sentences(folder):
    songs = [f"A song {number}.mp3" for number in range(40)]
    given, said = load(folder, *songs, "begin.ogg", "end.m4a")
    assert given == {"begin": "begin.ogg"}
    assert len(said) == 6
    assert said[0].startswith("end.m4a: ")
    assert said[-1].endswith(
        ": 36 more files can't be used (keep only files there that are named after a sound)"
    )


def test_a_file_in_the_place_of_the_folder_is_said(folder):
    (folder / "sounds").write_text("not a folder")
    _, [said] = load(folder / "sounds")
    assert "the folder of your own sounds cannot be read" in said
