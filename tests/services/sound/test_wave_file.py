"""A sound file is taken as it is or refused with the reason and the right format."""

import wave

import pytest

from psoas_timer.services.sound.decoding import UnusableSound
from psoas_timer.services.sound.wave_file import read_pcm


def written(path, frames=b"\1\0" * 48, rate=48_000, channels=1, width=2):
    with wave.open(str(path), "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(width)
        out.setframerate(rate)
        out.writeframes(frames)
    return path


def refusal(path):
    with pytest.raises(UnusableSound) as caught:
        read_pcm(path)
    problem = caught.value.problem
    assert problem.file == str(path)
    assert problem.mend is not None
    return problem.what.key, dict(problem.what.args)


def test_the_samples_come_out(tmp_path):
    assert read_pcm(written(tmp_path / "a.wav")) == b"\1\0" * 48


@pytest.mark.parametrize("change", [{"rate": 44_100}, {"channels": 2}, {"width": 1}])
def test_another_format_is_named(tmp_path, change):
    key, args = refusal(written(tmp_path / "a.wav", **change))
    assert key == "sound.wave_wrong_format"
    assert set(args) == {"channels", "bits", "rate"}


def test_a_missing_file(tmp_path):
    key, args = refusal(tmp_path / "none.wav")
    assert key == "sound.wave_unreadable"
    assert "No such file" in str(args["reason"])


def test_a_folder(tmp_path):
    assert refusal(tmp_path)[0] == "sound.wave_unreadable"


WRONG_LENGTH = b"RIFF\x40\0\0\0WAVELIST\xff\xff\xff\x7f" + bytes(48)


@pytest.mark.parametrize(
    "content",
    [b"", b"RIFF", b"ID3 an mp3", b"RIFF\xff\0\0\0WAVEdata", WRONG_LENGTH],
)
def test_no_wave_at_all(tmp_path, content):
    path = tmp_path / "a.wav"
    path.write_bytes(content)
    assert refusal(path)[0] == "sound.wave_not_wave"


def test_a_wave_without_sound(tmp_path):
    assert refusal(written(tmp_path / "a.wav", frames=b""))[0] == "sound.wave_empty"


def test_a_song(tmp_path):
    song = written(tmp_path / "a.wav", frames=bytes(2 * 48_000 * 31))
    assert refusal(song) == ("sound.wave_too_long", {"longest_s": 30})
