"""How the voice is recorded: what is wanted, how it is read, how files are named and levelled."""

import importlib.metadata

import numpy as np
import pyloudnorm
import pytest
from hypothesis import given
from hypothesis import strategies as st
from voice.clips import Clip, file_name, files_of, index_text
from voice.engine import RATE, Engine, EngineMissing
from voice.phrases import every_phrase
from voice.readings import reading
from voice.shaping import CEILING_DBFS, levelled, limited, shaped, trimmed

from psoas_timer.core.content.exercise import fill_sides
from psoas_timer.core.content.kinds import Side
from psoas_timer.core.session.sayings import Spoken
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.content.bundled_content import BundledContent, read_bundled


@pytest.fixture(scope="module")
def content() -> BundledContent:
    return read_bundled(assets_dir())


def a_word(seconds: float, level: float = 0.3) -> np.ndarray:
    """A tone that swells and fades about three times a second, as syllables do."""
    time = np.arange(round(seconds * RATE)) / RATE
    return level * np.sin(2 * np.pi * 3 * time) ** 2 * np.sin(2 * np.pi * 220 * time)


def test_all_that_a_routine_says_is_wanted_for_either_side(content: BundledContent):
    phrases = set(every_phrase(content))
    for _, file in content.files:
        for step in file.routine.steps:
            sides = (Side.LEFT, Side.RIGHT) if step.exercise.has_sides else (Side.NONE,)
            said = {fill_sides(text, side) for text in (step.before, step.voice) for side in sides}
            assert said - {""} <= phrases
            assert {notice.voice for notice in step.exercise.notices} <= phrases


def test_fixed_phrases_and_the_names_of_all_exercises_are_wanted(content: BundledContent):
    phrases = set(every_phrase(content))
    assert set(Spoken) <= phrases
    assert {exercise.name for exercise in content.catalogue.exercises.values()} <= phrases


def test_no_phrase_with_an_open_place_is_wanted(content: BundledContent):
    assert [phrase for phrase in every_phrase(content) if "{" in phrase or not phrase] == []


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Left side", "Left side."),
        ("Comfortably warm?", "Comfortably warm?"),
        ("Warrior pose (I)", "Warrior pose one."),
        ("Lift practice (hip hinge)", "Lift practice, hip hinge."),
        ("Bend the top (right) knee.", "Bend the top, right, knee."),
        ("Legs up, let go", "Legs up, let [go](/ɡˈO/)."),
    ],
)
def test_a_text_is_read_as_it_should_be_heard(text: str, heard: str):
    assert reading(text) == heard


def test_a_file_can_be_recognised_and_changes_its_name_with_its_sound():
    name = file_name("Child's pose, half-way", recipe="one")
    assert name.startswith("childs-pose-half-way-")
    assert name.endswith(".ogg")
    assert name != file_name("Child's pose, half-way", recipe="two")
    assert name != file_name("Childs pose, half-way", recipe="one")


def test_long_texts_that_begin_alike_have_files_of_their_own():
    start = "Fingertips on the left, midway between navel and front hip bone."
    assert file_name(f"{start} New spot.") != file_name(f"{start} Find a tender spot.")


@given(st.text(st.characters(exclude_categories=["C"]), min_size=1))
def test_an_index_lists_any_text_as_it_is(text: str):
    listed = files_of(index_text([Clip(Spoken.REST, "a.ogg", 500), Clip(text, "b.ogg", 900)]))
    assert listed == {Spoken.REST: "a.ogg", text: "b.ogg"}


@given(st.integers(0, 900), st.integers(0, 900))
def test_silence_before_and_after_the_words_goes(before_ms: int, after_ms: int):
    silence = [np.zeros(RATE * length_ms // 1000) for length_ms in (before_ms, after_ms)]
    word = a_word(0.5) + 0.05
    kept = trimmed(np.concatenate([silence[0], word, silence[1]]))
    assert 0 <= len(kept) - len(word) <= 0.082 * RATE


@given(st.floats(0.001, 1.0))
def test_every_saying_is_equally_loud(level: float):
    said = shaped(a_word(1.2, level))
    loudness = pyloudnorm.Meter(RATE).integrated_loudness(said)
    assert loudness == pytest.approx(-20.0, abs=0.5)


def test_a_word_too_short_for_a_loudness_goes_by_its_peak():
    said = levelled(a_word(0.3, 0.01))
    assert 20 * np.log10(np.max(np.abs(said))) == pytest.approx(-6.0, abs=0.01)


@given(st.floats(0.1, 20.0), st.integers(0, 2**32 - 1))
def test_no_peak_passes_the_limiter(gain: float, seed: int):
    noise = np.random.default_rng(seed).standard_normal(2000)
    out = limited(gain * noise)
    assert np.max(np.abs(out)) <= 10 ** (CEILING_DBFS / 20) + 1e-9
    assert len(out) == len(noise)


def test_what_keeps_the_ceiling_passes_the_limiter_unchanged():
    word = a_word(0.2, 0.5)
    assert limited(word) == pytest.approx(word)


def test_a_missing_engine_is_told_with_what_to_install(monkeypatch: pytest.MonkeyPatch):
    def nothing_installed(name: str) -> str:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr("voice.engine.version", nothing_installed)
    with pytest.raises(EngineMissing, match=r"none is installed: pip install hibari-tts=="):
        Engine()
