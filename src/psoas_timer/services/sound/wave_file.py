"""Reads WAV files into the PCM that players take. Which file belongs to which cue is elsewhere."""

import wave
from pathlib import Path

from psoas_timer.core.messages import Message, message
from psoas_timer.core.ports.cue_player import SAMPLE_RATE
from psoas_timer.core.problems import Problem
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.sound.decoding import UnusableSound

LONGEST_S = 30
"""No cue is longer; a song chosen by mistake must not fill the memory."""


def read_pcm(path: Path) -> bytes:
    """The samples of a WAV file: 48 kHz, mono, signed 16 bit, little endian.

    Raises UnusableSound where the file is missing, unreadable, empty, no WAV, longer than
    LONGEST_S, or of another format.
    """
    try:
        with wave.open(str(path), "rb") as source:
            found = (source.getnchannels(), source.getsampwidth() * 8, source.getframerate())
            frames = source.getnframes()
            if found != (1, 16, SAMPLE_RATE):
                raise _unusable(path, _wrong_format(*found))
            if frames > LONGEST_S * SAMPLE_RATE:
                raise _unusable(path, message("sound.wave_too_long", longest_s=LONGEST_S))
            pcm = source.readframes(frames)
    except OSError as error:
        what = message("sound.wave_unreadable", reason=os_reason(error))
        raise _unusable(path, what) from error
    except (wave.Error, EOFError, RuntimeError) as error:  # RuntimeError: a length is wrong
        raise _unusable(path, message("sound.wave_not_wave", reason=str(error))) from error
    if not pcm:
        raise _unusable(path, message("sound.wave_empty"))
    return pcm


def _wrong_format(channels: int, bits: int, rate: int) -> Message:
    return message("sound.wave_wrong_format", channels=channels, bits=bits, rate=rate)


def _unusable(path: Path, what: Message) -> UnusableSound:
    return UnusableSound(
        Problem(what, message("sound.mend_wave", rate=SAMPLE_RATE), file=str(path))
    )
