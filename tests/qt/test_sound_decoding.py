"""Sound files decoded with Qt Multimedia, where miniaudio is not to be had."""

from array import array
from functools import partial
from pathlib import Path

import pytest

from psoas_timer.services.sound.decoding import OWN_SOUND_S, UnusableSound, decode
from psoas_timer.services.sound.wave_file import read_pcm
from tests.services.sound.sound_files import FILES, TONE_HZ, bundled_wave, pitch_hz

qt_chunks = pytest.importorskip("psoas_timer.qt.sound_decoding").qt_chunks

# Without libva, which speeds up pictures, FFmpeg says so once in each process.
NO_VA = "Couldn't (load|resolve) va"
pytestmark = pytest.mark.qt_log_ignore(NO_VA)

qt_decode = partial(decode, decoder=qt_chunks)


@pytest.mark.parametrize("ending", ["ogg", "flac", "mp3"])
def test_each_format_becomes_48_khz_mono(qapp, ending: str):
    """The files hold a quarter of a second at 44.1 kHz and half of full loudness."""
    samples = qt_decode(str(FILES / f"tone.{ending}"), OWN_SOUND_S)
    assert 0.22 <= len(samples) / 48_000 <= 0.36  # MP3 adds silence at both ends.
    assert pitch_hz(samples) == pytest.approx(TONE_HZ, rel=0.05)
    assert max(samples) == pytest.approx(16_384, rel=0.1)


def test_a_file_of_the_right_kind_is_taken_as_it_is_but_for_the_last_bit(qapp):
    samples = qt_decode(str(bundled_wave()), OWN_SOUND_S)
    written = array("h", read_pcm(bundled_wave()))
    assert max(abs(a - b) for a, b in zip(samples, written, strict=True)) <= 1


@pytest.mark.qt_log_ignore("Could not open media", NO_VA)
def test_a_damaged_file_is_refused(qapp, tmp_path: Path):
    damaged = tmp_path / "damaged.ogg"
    damaged.write_bytes((FILES / "tone.ogg").read_bytes()[:200])
    with pytest.raises(UnusableSound, match=r"sound\.file_(damaged|empty)"):
        qt_decode(str(damaged), OWN_SOUND_S)
