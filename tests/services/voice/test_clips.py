"""The index of the recorded voice: what is right is spoken, what is wrong is said."""

import pytest

from psoas_timer.core.session.sayings import Spoken
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.voice.clips import INDEX, BundledClips
from psoas_timer.wording.say import say

GOOD = """
[[clip]]
phrase = "left_side"
file = "a.ogg"
length_ms = 800

[[clip]]
text = "Left side, slowly"
file = "b.ogg"
length_ms = 1_500
"""


def clips_of(folder, index):
    for name in ("a.ogg", "b.ogg"):
        (folder / name).write_bytes(b"OggS")
    (folder / INDEX).write_text(index, encoding="utf-8")
    return BundledClips(lambda: folder)


def test_phrases_and_texts_have_their_clips(tmp_path):
    clips = clips_of(tmp_path, GOOD)
    side = clips.find(Spoken.LEFT_SIDE)
    text = clips.find("Left side, slowly")
    assert (side.path, side.length_ms) == (tmp_path / "a.ogg", 800)
    assert (text.path, text.length_ms) == (tmp_path / "b.ogg", 1_500)
    assert clips.find("left side, slowly") is None
    assert clips.problems == ()


def test_nothing_is_read_before_the_first_phrase(tmp_path):
    clips = BundledClips(lambda: tmp_path / "missing")
    assert clips.problems == ()
    assert clips.find(Spoken.REST) is None
    assert len(clips.problems) == 1


@pytest.mark.parametrize(
    ("index", "said"),
    [
        ("[[clip", "the list of the recorded voice is broken"),
        ("schema = 1", "holds no clips"),
        ("clip = 3", "holds no clips"),
    ],
)
def test_a_broken_index_is_told_and_nothing_is_spoken(tmp_path, index, said):
    clips = clips_of(tmp_path, index)
    assert clips.find(Spoken.LEFT_SIDE) is None
    [problem] = clips.problems
    assert said in say(problem.what)
    assert problem.file == str(tmp_path / INDEX)
    assert "again" in say(problem.mend)


@pytest.mark.parametrize(
    "entry",
    [
        'phrase = "unheard_of"\nfile = "a.ogg"\nlength_ms = 1',
        'text = "Missing file"\nfile = "c.ogg"\nlength_ms = 1',
        'text = "Elsewhere"\nfile = "../a.ogg"\nlength_ms = 1',
        'text = "No length"\nfile = "a.ogg"\nlength_ms = 0',
        'text = "Long"\nfile = "a.ogg"\nlength_ms = "1"',
        'file = "a.ogg"\nlength_ms = 1',
    ],
)
def test_what_is_wrong_with_one_clip_does_not_cost_the_others(tmp_path, entry):
    clips = clips_of(tmp_path, f"{GOOD}\n[[clip]]\n{entry}\n")
    assert clips.find(Spoken.LEFT_SIDE) is not None
    [problem] = clips.problems
    assert "1 of its clips" in say(problem.what)


def test_the_bundled_voice_is_whole():
    clips = BundledClips(lambda: assets_dir() / "voice")
    assert [phrase for phrase in Spoken if clips.find(phrase) is None] == []
    assert clips.problems == ()
