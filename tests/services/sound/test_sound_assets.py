"""The bundled sounds: format, level, onset, loudness, and no two of a set alike."""

import itertools
import subprocess
import sys
from array import array
from pathlib import Path

import pytest

from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.sound.cue_sounds import SOUNDS, SoundSet, sound_file
from psoas_timer.services.sound.wave_file import read_pcm

RATE = 48_000
FILES = sorted((assets_dir() / "sounds").glob("*/*.wav"))
ROOT = Path(__file__).parents[3]

CEILING = round(10 ** (-3.0 / 20) * 32_768)
AUDIBLE = 33
"""-60 dBFS."""

ALIKE_BELOW_DB = 2.0
"""Two cues differ by at least this much on average over the bands and moments in which either
sounds. The closest pair of a set has 2.4 (the two repeats of the end, made to be akin)."""


def samples(path: Path) -> "array[int]":
    return array("h", read_pcm(path))  # Refuses all but 48 kHz, 16 bit, mono.


@pytest.mark.parametrize("sound_set", SoundSet)
def test_every_set_is_whole(sound_set):
    missing = [s for s in SOUNDS if not sound_file(assets_dir(), sound_set, s).is_file()]
    assert missing == []


def test_no_file_is_without_a_cue():
    wanted = {sound_file(assets_dir(), each, sound) for each in SoundSet for sound in SOUNDS}
    assert set(FILES) == wanted


def test_the_folder_stays_small():
    assert sum(path.stat().st_size for path in FILES) <= 12_000_000


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_peak_onset_and_end(path):
    pcm = samples(path)
    assert max(pcm) <= CEILING
    assert min(pcm) >= -CEILING
    assert next(n for n, sample in enumerate(pcm) if abs(sample) > AUDIBLE) < RATE / 1_000
    assert max(map(abs, pcm[-24:])) <= 2 * AUDIBLE  # No click where it ends.


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_swell_is_as_long_as_its_name_says(path):
    if path.parent.name == "breath":
        assert len(samples(path)) == int(path.stem.rsplit("_", 1)[1]) * RATE


def test_loudness():
    """-20 LUFS within 1 from 400 ms on; below that loudness is not defined."""
    pyloudnorm = pytest.importorskip("pyloudnorm")
    numpy = pytest.importorskip("numpy")
    meter = pyloudnorm.Meter(RATE)
    off = {}
    for path in FILES:
        pcm = numpy.array(samples(path)) / 32_768.0
        if len(pcm) >= 0.4 * RATE:
            loudness = meter.integrated_loudness(pcm)
            if not -21.0 <= loudness <= -19.0:
                off[path.name] = loudness
    assert off == {}


def _bands(numpy, path):
    """Level in dB over a floor of 50 dB, by moments of 40 ms and quarter octaves from 110 Hz."""
    frame, moments = RATE // 25, 50
    pcm = numpy.zeros(frame * moments)
    sound = numpy.array(samples(path))[: len(pcm)] / 32_768.0
    pcm[: len(sound)] = sound
    power = numpy.abs(numpy.fft.rfft(pcm.reshape(moments, frame) * numpy.hanning(frame), n=4_096))
    power = power**2
    freqs = numpy.fft.rfftfreq(4_096, 1 / RATE)
    edges = 110 * 2 ** (numpy.arange(25) / 4)
    split = [
        power[:, (freqs >= low) & (freqs < high)].sum(1) for low, high in itertools.pairwise(edges)
    ]
    bands = numpy.array(split)
    return 10 * numpy.log10(bands / bands.max() + 1e-5) + 50


@pytest.mark.parametrize("sound_set", SoundSet)
def test_no_two_cues_of_a_set_are_alike(sound_set):
    numpy = pytest.importorskip("numpy")
    # Swells of one kind differ in length only, and nobody has to tell them apart.
    names = {name for name in SOUNDS if not name.startswith("breath") or name.endswith("_4")}
    heard = {n: _bands(numpy, sound_file(assets_dir(), sound_set, n)) for n in names}
    alike = {}
    for one, other in itertools.combinations(sorted(names), 2):
        where = numpy.maximum(heard[one], heard[other]) > 0
        distance = numpy.abs(heard[one] - heard[other])[where].mean()
        if distance < ALIKE_BELOW_DB:
            alike[one, other] = distance
    assert alike == {}


def test_the_files_are_what_the_script_makes():
    pytest.importorskip("pyloudnorm")
    script = ROOT / "packaging" / "make_sounds.py"
    run = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
