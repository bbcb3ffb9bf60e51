"""Spoken files are made alike: one channel, as loud as the recorded voice, no silence around."""

import math
from array import array

import pytest

from psoas_timer.services.voice.levelling import (
    KEPT_MS,
    LOUDEST_PEAK,
    TARGET_RMS,
    UnusableSpeech,
    levelled,
)
from tests.services.voice.speech import RATE, samples_of, silence, tone, wav


@pytest.mark.parametrize("level", [0.02, 0.3, 0.95])
def test_quiet_and_loud_speech_come_out_alike(level):
    content, _ = levelled(wav(tone(700, level)))
    samples = samples_of(content)
    rms = math.sqrt(sum(s * s for s in samples) / len(samples)) / 32_768
    assert rms == pytest.approx(TARGET_RMS, rel=0.02)


def test_pauses_do_not_make_it_louder():
    with_pause = wav(tone(400) + silence(3_000) + tone(400))
    loudest = [max(samples_of(levelled(wav)[0])) for wav in (with_pause, wav(tone(800)))]
    assert loudest[0] == pytest.approx(loudest[1], rel=0.03)


def test_a_peak_is_never_clipped():
    samples = tone(700, 0.02)
    samples[4_000] = 32_000
    content, _ = levelled(wav(samples))
    assert max(samples_of(content)) <= round(LOUDEST_PEAK * 32_768)


def test_words_begin_at_once_and_the_length_is_theirs():
    content, length_ms = levelled(wav(silence(400) + tone(700) + silence(900)))
    assert length_ms == pytest.approx(700 + 2 * KEPT_MS, abs=5)
    assert length_ms - 1 < len(samples_of(content)) * 1_000 / RATE <= length_ms


def test_two_channels_become_one():
    mono = tone(500)
    stereo = array("h", [sample for sample in mono for _ in range(2)])
    assert levelled(wav(stereo, channels=2)) == levelled(wav(mono))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"RIFF and no more",
        b"OggS is another format",
        wav(array("h")),
        wav(silence(500)),
        wav(tone(20)),
        wav(tone(500), width=1),
        wav(tone(500))[:16] + b"\x28" + wav(tone(500))[17:],
    ],
)
def test_what_is_no_speech_is_refused(content):
    with pytest.raises(UnusableSpeech):
        levelled(content)
