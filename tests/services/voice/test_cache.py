"""Spoken texts are found again by engine and text, within a limit, whatever happens to files."""

import os

from psoas_timer.services.voice.cache import VoiceCache
from tests.services.voice.speech import tone, wav

SPEECH = wav(tone(500))
WRONG_LENGTH = SPEECH[:16] + b"\x28" + SPEECH[17:]
NO_RATE = SPEECH[:24] + bytes(4) + SPEECH[28:]


def used_at(clip, seconds):
    os.utime(clip.path, (seconds, seconds))


def test_a_text_is_found_again_with_its_length(tmp_path):
    kept = VoiceCache(tmp_path / "voice").keep("espeak", "Hello", SPEECH, 500)
    assert VoiceCache(tmp_path / "voice").find("espeak", "Hello") == kept
    assert kept.path.read_bytes() == SPEECH


def test_another_engine_or_text_is_another_clip(tmp_path):
    cache = VoiceCache(tmp_path)
    cache.keep("espeak", "Hello", SPEECH, 500)
    assert cache.find("flite", "Hello") is None
    assert cache.find("espeak", "Hello!") is None


def test_a_text_never_decides_where_a_file_lies(tmp_path):
    kept = VoiceCache(tmp_path / "voice").keep("espeak", "../../../etc/passwd", SPEECH, 500)
    assert kept.path.parent == tmp_path / "voice"


def test_broken_and_cut_files_are_not_there(tmp_path):
    cache = VoiceCache(tmp_path)
    half = SPEECH[: len(SPEECH) // 2]
    for broken in (b"", b"not a wave", half, WRONG_LENGTH, NO_RATE):
        cache.keep("espeak", "Hello", broken, 500)
        assert cache.find("espeak", "Hello") is None


def test_what_was_not_used_for_longest_goes_first(tmp_path):
    cache = VoiceCache(tmp_path, limit_bytes=3 * len(SPEECH))
    old, used, other = (cache.keep("espeak", name, SPEECH, 500) for name in ("a", "b", "c"))
    used_at(old, 1_000)
    used_at(used, 500)
    used_at(other, 2_000)
    cache.find("espeak", "b")
    cache.keep("espeak", "d", SPEECH, 500)
    assert [cache.find("espeak", name) is None for name in "abcd"] == [True, False, False, False]


def test_drafts_left_behind_by_a_killed_program_go_too(tmp_path):
    cache = VoiceCache(tmp_path, limit_bytes=2 * len(SPEECH))
    draft = cache.draft()
    draft.write_bytes(SPEECH)
    os.utime(draft, (1, 1))
    for name in "ab":
        cache.keep("espeak", name, SPEECH, 500)
    assert not draft.exists()
