"""The recordings in assets/voice: all that is wanted is there, small, and as loud as it should be.

How they are made is tested in test_voice_recording.py.
"""

import tomllib
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest
from make_voice import TARGET, main
from voice.engine import RATE
from voice.phrases import every_phrase
from voice.recipe import RECIPE

from psoas_timer.core.session.sayings import Spoken
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.bundled_content import read_bundled
from psoas_timer.services.voice.clips import INDEX

miniaudio = pytest.importorskip("miniaudio")

MAX_BYTES = 8_000_000
MAX_KBIT_S = 45.0
HEADERS_BYTES = 3_500
"""What a Vorbis file holds besides its sound, here at most."""
LOUDNESS_FROM_MS = 400
SAMPLE = 8
"""Loudness takes its time: every eighth file is measured."""


def entries() -> list[dict[str, str | int]]:
    return tomllib.loads((TARGET / INDEX).read_text(encoding="utf-8"))["clip"]


def heard(path: Path) -> np.ndarray:
    """The samples that the program's decoder makes of a file."""
    sound = miniaudio.decode_file(str(path), nchannels=1, sample_rate=RATE)
    return np.frombuffer(sound.samples, dtype="<i2") / 32768.0


@pytest.fixture(scope="module")
def sounds() -> dict[str, np.ndarray]:
    return {str(entry["file"]): heard(TARGET / str(entry["file"])) for entry in entries()}


def test_whatever_a_session_can_ask_for_has_a_clip():
    phrases = every_phrase(read_bundled(assets_dir()))
    clips = {Spoken(e["phrase"]) if "phrase" in e else e["text"] for e in entries()}
    assert clips == set(phrases), "run packaging/make_voice.py"


def test_the_folder_is_what_the_script_would_make(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("sys.argv", ["make_voice.py", "--check"])
    assert (main(), capsys.readouterr().out) == (0, "all files are as wanted\n")


def test_no_file_is_missing_and_none_is_stray():
    files = {path.name for path in TARGET.iterdir()}
    assert files - {str(entry["file"]) for entry in entries()} == {
        INDEX,
        "LICENSES.md",
        "Apache-2.0.txt",
    }


def test_the_licences_name_the_engine_that_spoke():
    name, version = RECIPE.split()[:2]
    assert f"{name} {version}" in (TARGET / "LICENSES.md").read_text(encoding="utf-8")


def test_all_files_together_are_small():
    assert sum(path.stat().st_size for path in TARGET.iterdir()) < MAX_BYTES


def test_no_sound_takes_more_than_its_rate(sounds: dict[str, np.ndarray]):
    def kbit_s(name: str) -> float:
        seconds = len(sounds[name]) / RATE
        headers = HEADERS_BYTES if seconds < 2.1 else 0
        return ((TARGET / name).stat().st_size - headers) * 8 / 1000 / seconds

    assert {name: kbit_s(name) for name in sounds if kbit_s(name) > MAX_KBIT_S} == {}


def test_files_last_as_long_as_the_index_says(sounds: dict[str, np.ndarray]):
    for entry in entries():
        length_ms = len(sounds[str(entry["file"])]) * 1000 / RATE
        assert 0 <= int(entry["length_ms"]) - length_ms < 1


def test_words_begin_at_once_and_keep_the_ceiling(sounds: dict[str, np.ndarray]):
    for name, sound in sounds.items():
        onset_ms = int(np.argmax(np.abs(sound) > 10 ** (-50 / 20))) * 1000 / RATE
        assert onset_ms < 30, name
        assert np.max(np.abs(sound)) <= 10 ** (-3 / 20), name


def test_words_are_as_loud_as_the_sounds(sounds: dict[str, np.ndarray]):
    meter = pyloudnorm.Meter(RATE)
    long = [name for name in sorted(sounds) if len(sounds[name]) >= LOUDNESS_FROM_MS * RATE / 1000]
    loudness = {name: meter.integrated_loudness(sounds[name]) for name in long[::SAMPLE]}
    assert {name: lufs for name, lufs in loudness.items() if abs(lufs + 20.0) > 1.0} == {}
