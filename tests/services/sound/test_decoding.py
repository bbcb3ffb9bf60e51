"""Sound files in four formats become the one PCM that players take; others are explained."""

import errno
import os
from array import array
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import pytest

from psoas_timer.services.sound import problem_json
from psoas_timer.services.sound.decoding import LARGEST_MB, OWN_SOUND_S, UnusableSound, decode
from psoas_timer.services.sound.wave_file import read_pcm
from psoas_timer.wording.say import say_problem
from tests.services.sound.sound_files import FILES, TONE_HZ, bundled_wave, pitch_hz, write_wave

pytestmark = pytest.mark.skipif(find_spec("miniaudio") is None, reason="no miniaudio here")

OTHER_FORMAT = "(save the sound as WAV, FLAC, Ogg Vorbis or MP3)"


@pytest.mark.parametrize("ending", ["ogg", "flac", "mp3"])
def test_each_format_becomes_48_khz_mono(ending):
    """The files hold a quarter of a second at 44.1 kHz and half of full loudness."""
    samples = decode(str(FILES / f"tone.{ending}"), OWN_SOUND_S)
    assert 0.24 <= len(samples) / 48_000 <= 0.36  # MP3 adds silence at both ends.
    assert pitch_hz(samples) == pytest.approx(TONE_HZ, rel=0.03)
    assert max(samples) == pytest.approx(16_384, rel=0.1)


def test_stereo_at_another_rate_is_mixed_and_resampled(tmp_path):
    path = write_wave(tmp_path / "tone.wav", 0.5, rate=22_050, channels=2)
    samples = decode(str(path), OWN_SOUND_S)
    assert len(samples) / 48_000 == pytest.approx(0.5, abs=0.001)
    assert pitch_hz(samples) == pytest.approx(TONE_HZ, rel=0.03)
    assert max(samples) == pytest.approx(16_384, rel=0.05)


def test_a_file_of_the_right_kind_is_taken_sample_by_sample():
    assert decode(str(bundled_wave()), OWN_SOUND_S).tobytes() == read_pcm(bundled_wave())


def test_a_decoder_may_hand_out_nothing_in_between():
    pieces = [array("h"), array("h", [9_000]), array("h")]
    samples = decode(str(bundled_wave()), OWN_SOUND_S, decoder=lambda content: iter(pieces))
    assert samples.tolist() == [9_000]


def test_exactly_the_longest_is_allowed(tmp_path):
    path = write_wave(tmp_path / "long.wav", 2.0)
    assert len(decode(str(path), 2)) == 96_000


def a_directory(folder: Path) -> Path:
    return folder


def nothing(folder: Path) -> Path:
    return folder / "gone.wav"


def a_pipe(folder: Path) -> Path:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with a name here")
    os.mkfifo(folder / "pipe.wav")
    return folder / "pipe.wav"


def holding(content: bytes) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder / "sound.wav").write_bytes(content)
        return folder / "sound.wav"

    return write


def opus(_folder: Path) -> Path:
    return FILES / "tone.opus"


def a_song(folder: Path) -> Path:
    return write_wave(folder / "song.wav", OWN_SOUND_S + 0.1, rate=8_000)


def barely_audible(folder: Path) -> Path:
    return write_wave(folder / "quiet.wav", loud=0.0009)


def no_frames(folder: Path) -> Path:
    return write_wave(folder / "none.wav", 0.0)


def cut_off(folder: Path) -> Path:
    return holding((FILES / "tone.flac").read_bytes()[:20])(folder)


def huge(folder: Path) -> Path:
    path = folder / "huge.wav"
    with path.open("wb") as out:
        out.truncate(LARGEST_MB * 1_000_000 + 1)
    return path


BAD = [
    (
        nothing,
        "this sound file cannot be read: {missing} (choose a file that this program may read)",
    ),
    (a_directory, f"this is a folder or a device, not a file {OTHER_FORMAT}"),
    (a_pipe, f"this is a folder or a device, not a file {OTHER_FORMAT}"),
    (holding(b""), f"this is not a WAV, FLAC, Ogg Vorbis or MP3 file {OTHER_FORMAT}"),
    (holding(b"gong\n" * 999), f"this is not a WAV, FLAC, Ogg Vorbis or MP3 file {OTHER_FORMAT}"),
    (opus, f"this Ogg file is not Vorbis; Opus cannot be played here {OTHER_FORMAT}"),
    (a_song, "this sound is longer than 10 seconds (cut it to at most 10 seconds)"),
    (huge, "this file is larger than 20 MB (cut it to at most 10 seconds)"),
    (barely_audible, "nothing can be heard in this file (choose a louder recording)"),
    (no_frames, f"this file holds no sound {OTHER_FORMAT}"),
    (
        cut_off,
        "this sound file is damaged or breaks off"
        " (save the sound anew in another program, or choose another file)",
    ),
]


@pytest.mark.parametrize(("make", "said"), BAD)
def test_what_cannot_be_used_is_explained(tmp_path, make, said):
    path = make(tmp_path)
    with pytest.raises(UnusableSound) as refusal:
        decode(str(path), OWN_SOUND_S)
    problem = refusal.value.problem
    assert problem.file == str(path)
    assert say_problem(problem) == f"{path}: {said.format(missing=os.strerror(errno.ENOENT))}"


def test_a_name_that_no_file_can_have_is_refused():
    with pytest.raises(UnusableSound, match=r"sound\.file_unreadable"):
        decode("a\0b.wav", OWN_SOUND_S)


@pytest.mark.parametrize("ending", ["ogg", "flac", "mp3"])
def test_damage_anywhere_is_an_error_or_a_sound_but_no_crash(tmp_path, ending):
    whole = (FILES / f"tone.{ending}").read_bytes()
    for at in range(0, len(whole), 97):
        path = tmp_path / f"damaged.{ending}"
        path.write_bytes(whole[:at] + bytes(b ^ 0xFF for b in whole[at : at + 8]) + whole[at + 8 :])
        with suppress(UnusableSound):
            assert decode(str(path), OWN_SOUND_S)


def test_a_refusal_survives_the_way_between_processes(tmp_path):
    with pytest.raises(UnusableSound) as refusal:
        decode(str(a_song(tmp_path)), OWN_SOUND_S)
    assert problem_json.read(problem_json.written(refusal.value.problem)) == refusal.value.problem
