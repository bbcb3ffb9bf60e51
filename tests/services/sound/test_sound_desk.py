"""The desk makes the player that the settings ask for, and another one once they change."""

from dataclasses import replace
from pathlib import Path

import pytest

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import SoundState
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.problems import Problem
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.sound import choice
from psoas_timer.services.sound.choice import Chosen, PlayerName
from psoas_timer.services.sound.output_wishes import KeepAwake, OutputWishes
from psoas_timer.services.sound.sound_desk import SoundDesk
from tests.fakes import RecordingPlayer


class Room:
    """A desk, its settings, and the players that it made."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.settings = Settings()
        self.made: list[RecordingPlayer] = []
        self.asked: list[tuple[PlayerName, OutputWishes]] = []
        self.problem: Problem | None = None
        self.folder = folder
        monkeypatch.setattr(choice, "choose_player", self.choose)
        self.desk = SoundDesk(assets_dir, lambda: self.settings, folder)

    def choose(self, wish: PlayerName, wishes: OutputWishes) -> Chosen:
        self.asked.append((wish, wishes))
        self.made.append(RecordingPlayer())
        return Chosen(self.made[-1], wish, self.problem)

    def change(self, **values: object) -> None:
        before, self.settings = self.settings, replace(self.settings, **values)
        self.desk.settings_changed(before, self.settings)


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Room:
    return Room(tmp_path, monkeypatch)


def test_nothing_is_chosen_before_sound_is_needed(room):
    room.desk.player.close()
    room.desk.player.load_file("begin", "begin.ogg")
    assert room.desk.player.play_file_at("left.ogg", 0) == 0
    assert room.made == []


def test_the_output_and_the_bed_are_as_the_settings_ask(room):
    room.change(sound_device="Bath speaker", keep_output_awake="off", sound_player="miniaudio")
    room.desk.player.open()
    assert room.asked == [
        (PlayerName.MINIAUDIO, OutputWishes("Bath speaker", KeepAwake.OFF)),
    ]


def test_own_files_come_over_the_sounds_of_the_set(room):
    (room.folder / "begin.ogg").write_bytes(b"x")
    (room.folder / "gong.ogg").write_bytes(b"x")
    room.problem = Problem(message("sound.miniaudio_missing"))
    room.desk.player.open()
    [player] = room.made
    assert "begin" in player.loaded
    assert player.loaded_files == {"begin": str(room.folder / "begin.ogg")}
    keys = [problem.what.key for problem in room.desk.problems()]
    assert keys == ["sound.miniaudio_missing", "sound.own_unknown"]


@pytest.mark.parametrize(
    "change",
    [
        {"sound_player": "silent"},
        {"sound_set": "wood"},
        {"sound_device": "Bath speaker"},
        {"keep_output_awake": "on"},
    ],
)
def test_another_wish_means_another_player_at_the_next_session(room, change):
    room.desk.player.open()
    room.desk.player.close()
    room.change(**change)
    room.desk.player.open()
    assert len(room.made) == 2


def test_a_file_added_in_the_settings_is_read_at_the_next_session(room):
    room.desk.player.open()
    room.desk.player.close()
    (room.folder / "begin.ogg").write_bytes(b"x")
    room.desk.own_sounds_changed()
    room.desk.player.open()
    assert "begin" in room.made[1].loaded_files


def test_other_settings_keep_the_player(room):
    room.desk.player.open()
    room.desk.player.close()
    room.change(volume_percent=10, first_side="right")
    room.desk.player.open()
    assert len(room.made) == 1


def test_a_running_session_goes_on_with_its_player(room):
    room.desk.player.open()
    room.change(sound_set="wood")
    room.desk.player.play_at("begin", 1_000)
    room.desk.player.play_file_at("left.ogg", 2_000, 0.5)
    assert [played.cue for played in room.made[0].played] == ["begin", "left.ogg"]
    room.desk.player.close()
    room.desk.player.open()
    assert len(room.made) == 2


def test_the_next_session_has_the_new_player_also_before_the_last_one_rested(room):
    room.desk.player.open()
    room.change(sound_set="wood")
    room.desk.player.open()
    assert len(room.made) == 2
    assert room.made[0].state is SoundState.CLOSED
    room.desk.player.close()
    room.desk.player.open()
    assert len(room.made) == 2
