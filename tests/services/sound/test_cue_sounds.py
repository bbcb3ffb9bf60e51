"""Every cue of a session has its sound, its file, and its place in a player."""

import shutil

import pytest

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.session.cues import Cue, CueName
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.sound.cue_sounds import (
    SOUNDS,
    SoundSet,
    gain_of,
    load_sounds,
    repeat_sound,
    sound_file,
    sound_of,
)
from psoas_timer.services.sound.silent_player import SilentPlayer
from psoas_timer.wording.say import say_problem


class Keeper(SilentPlayer):
    """A player that remembers what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: dict[str, int] = {}

    def load(self, cue: str, pcm: bytes) -> None:
        self.loaded[cue] = len(pcm)


@pytest.mark.parametrize("name", CueName)
@pytest.mark.parametrize("side", Side)
def test_every_cue_but_the_prompt_has_a_sound_in_every_set(name, side):
    sound = sound_of(Cue(0, name, 0, side, number=2, span_ms=4_000))
    if name is CueName.PROMPT:
        assert sound is None
    else:
        assert sound in SOUNDS


def test_sides_and_counts_sound_different():
    left, right = (sound_of(Cue(0, CueName.SWITCH, 0, s)) for s in (Side.LEFT, Side.RIGHT))
    counts = {sound_of(Cue(0, CueName.COUNT, 0, number=number)) for number in (1, 2, 3)}
    assert left != right
    assert len(counts) == 3


@pytest.mark.parametrize(
    ("name", "span_ms", "sound"),
    [
        (CueName.BREATH_IN, 4_000, "breath_in_4"),
        (CueName.BREATH_IN, 3_500, "breath_in_3"),
        (CueName.BREATH_IN, 500, "breath_in_1"),
        (CueName.BREATH_OUT, 7_000, "breath_out_6"),
        (CueName.BREATH_OUT, 60_000, "breath_out_8"),
        (CueName.BREATH_HOLD, 4_000, "breath_hold_4"),
    ],
)
def test_a_swell_never_outlasts_its_breath_if_one_is_short_enough(name, span_ms, sound):
    assert sound_of(Cue(0, name, 0, span_ms=span_ms)) == sound


def test_repeats_of_the_end_grow_louder():
    gains = [gain_of(sound) for sound in ("end", repeat_sound(1), repeat_sound(2))]
    assert gains == sorted(set(gains))
    assert repeat_sound(2) == repeat_sound(12)


def test_a_set_is_loaded_whole():
    keeper = Keeper()
    assert load_sounds(keeper, assets_dir(), SoundSet.WOOD) == ()
    assert set(keeper.loaded) == SOUNDS
    assert all(keeper.loaded.values())


def test_a_broken_file_is_named_and_the_rest_plays(tmp_path):
    shutil.copytree(assets_dir() / "sounds", tmp_path / "sounds")
    broken = sound_file(tmp_path, SoundSet.PLAIN, "begin")
    broken.write_bytes(b"not a wave")
    keeper = Keeper()
    problems = load_sounds(keeper, tmp_path, SoundSet.PLAIN)
    assert [problem.file for problem in problems] == [str(broken)]
    assert set(keeper.loaded) == SOUNDS - {"begin"}


@pytest.mark.parametrize("broken", [{"begin", "end"}, SOUNDS])
def test_several_unusable_files_are_counted_in_one_line(tmp_path, broken):
    shutil.copytree(assets_dir() / "sounds", tmp_path / "sounds")
    for sound in broken:
        sound_file(tmp_path, SoundSet.PLAIN, sound).unlink()
    keeper = Keeper()
    [problem] = load_sounds(keeper, tmp_path, SoundSet.PLAIN)
    assert say_problem(problem) == (
        f"{tmp_path / 'sounds'}: {len(broken)} of the {len(SOUNDS)} sounds that come with the "
        "program can't be read (install the program again to have them all)"
    )
    assert set(keeper.loaded) == SOUNDS - broken
