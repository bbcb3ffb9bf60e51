"""Decodes a sound file into the PCM that players take. Which files, and where, is known elsewhere.

Runs in helper processes only: a file that brings the decoder down must not bring the window down.
"""

import os
import stat
from array import array
from collections.abc import Callable, Iterator

from psoas_timer.core.messages import Message, message
from psoas_timer.core.ports.cue_player import SAMPLE_RATE
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.os_reason import os_reason

OWN_SOUND_S = 10
"""The longest own sound for a cue, in seconds; a song chosen by mistake is none."""

VOICE_S = 60
"""The longest clip of a voice, in seconds."""

LARGEST_MB = 20
"""The largest file that is read: a minute of stereo at 48 kHz and 24 bit."""

AUDIBLE_FROM = 33
"""A file is silent if no sample reaches this, which is -60 dBFS."""

_CHUNK_FRAMES = 16_384


class UnusableSound(Exception):
    """A file that cannot be played; `problem` says why and what would be right."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what.key)
        self.problem = problem


Chunks = Callable[[bytes], Iterator["array[int]"]]
"""The samples of a file's content, piece by piece; raises ValueError where it is damaged and
ImportError where the decoder is not installed or does not load."""


def miniaudio_chunks(content: bytes) -> Iterator["array[int]"]:
    """The samples as miniaudio decodes them."""
    # Missing where it has no wheel, and not wanted where this module's limits are asked for.
    from psoas_timer.services.sound.lean_miniaudio import miniaudio

    try:
        yield from miniaudio.stream_memory(
            content, miniaudio.SampleFormat.SIGNED16, 1, SAMPLE_RATE, _CHUNK_FRAMES
        )
    except miniaudio.MiniaudioError as error:
        raise ValueError(*error.args) from error


def decode(path: str, longest_s: int, decoder: Chunks = miniaudio_chunks) -> "array[int]":
    """The samples of a WAV, FLAC, Ogg Vorbis or MP3 file: 48 kHz, one channel, 16 bit.

    Raises UnusableSound where it is unreadable, too large, of an unknown format, damaged, longer
    than `longest_s`, empty or silent, and where the decoder is not installed.
    """
    content = _content(path, longest_s)
    _check_format(path, content)
    samples = array("h")
    is_audible = False
    for chunk in _chunks(path, content, decoder):
        samples.extend(chunk)
        loudest = max(max(chunk, default=0), -min(chunk, default=0))
        is_audible = is_audible or loudest >= AUDIBLE_FROM
        if len(samples) > longest_s * SAMPLE_RATE:
            raise refused(path, "sound.file_too_long", _shorter(longest_s), longest_s=longest_s)
    if not samples:
        raise refused(path, "sound.file_empty", _other_format())
    if not is_audible:
        raise refused(path, "sound.file_silent", message("sound.mend_louder"))
    return samples


def refused(path: str, key: str, mend: Message, **args: str | int) -> UnusableSound:
    """The error that refuses a file: the message `key` with `args`, and how to mend it."""
    return UnusableSound(Problem(message(key, **args), mend, file=path, severity=Severity.WARNING))


def ended_decoder(path: str) -> UnusableSound:
    """The error that refuses a file over which the process that decoded it came to its end."""
    return refused(path, "sound.file_ends_decoder", message("sound.mend_export_again"))


def _content(path: str, longest_s: int) -> bytes:
    """All bytes of a file; a pipe or device in its place would never end and is not opened."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise refused(path, "sound.file_is_none", _other_format())
        with open(path, "rb") as source:
            content = source.read(LARGEST_MB * 1_000_000 + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        mend = message("sound.mend_readable")
        raise refused(path, "sound.file_unreadable", mend, reason=os_reason(error)) from error
    if len(content) > LARGEST_MB * 1_000_000:
        raise refused(path, "sound.file_too_large", _shorter(longest_s), largest_mb=LARGEST_MB)
    return content


def _check_format(path: str, content: bytes) -> None:
    """Refuse what is not one of the four formats by its first bytes.

    MP3 has no mark of its own: the decoder alone might find some in any file and make noise of it.
    """
    if content.startswith(b"OggS") and b"vorbis" not in content[:128]:
        raise refused(path, "sound.file_other_ogg", _other_format())
    is_wave = content[:4] in (b"RIFF", b"RF64") and content[8:12] == b"WAVE"
    is_mp3 = content[:3] == b"ID3" or (content[:1] == b"\xff" and content[1:2] >= b"\xe0")
    if not (is_wave or is_mp3 or content[:4] in (b"fLaC", b"OggS")):
        raise refused(path, "sound.file_other_format", _other_format())


def _chunks(path: str, content: bytes, decoder: Chunks) -> Iterator["array[int]"]:
    try:
        yield from decoder(content)
    except ImportError as error:
        mend = message("sound.mend_reinstall_miniaudio")
        raise refused(path, "sound.decoder_missing", mend) from error
    except ValueError as error:
        raise refused(path, "sound.file_damaged", message("sound.mend_export_again")) from error


def _shorter(longest_s: int) -> Message:
    return message("sound.mend_shorter", longest_s=longest_s)


def _other_format() -> Message:
    return message("sound.mend_format")
