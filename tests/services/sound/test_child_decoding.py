"""Files are decoded in a child process: whatever becomes of it, an answer comes back."""

import queue
import sys
import threading
from importlib.util import find_spec

import pytest

from psoas_timer.core.problems import Problem
from psoas_timer.services.sound import child_decoding
from psoas_timer.services.sound.child_decoding import (
    ChildDecoder,
    check_sound_file,
    decode_in_child,
)
from psoas_timer.services.sound.decoding import OWN_SOUND_S, UnusableSound, decode
from tests.services.sound.sound_files import FILES, bundled_wave, write_wave

pytestmark = pytest.mark.skipif(find_spec("miniaudio") is None, reason="no miniaudio here")


def child_that(does: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a child in the place of the decoder that does something else."""
    command = [sys.executable, "-c", does]
    monkeypatch.setattr(child_decoding, "helper_command", lambda _helper: command)


def test_the_child_gives_what_decoding_gives():
    path = str(FILES / "tone.ogg")
    assert decode_in_child(path, OWN_SOUND_S) == decode(path, OWN_SOUND_S).tobytes()


def test_a_good_file_has_no_problem_and_a_bad_one_its_reason(tmp_path):
    assert check_sound_file(str(bundled_wave())) is None
    problem = check_sound_file(str(write_wave(tmp_path / "song.wav", 1.2)), longest_s=1)
    assert problem is not None
    assert (problem.what.key, problem.file) == ("sound.file_too_long", str(tmp_path / "song.wav"))


def test_a_name_with_spaces_and_letters_of_all_kinds_is_no_trouble(tmp_path):
    assert check_sound_file(str(write_wave(tmp_path / "-- Gong für Ña.wav", 0.1))) is None


def test_a_file_that_takes_too_long_is_refused():
    with pytest.raises(UnusableSound, match=r"sound\.file_hangs"):
        decode_in_child(str(bundled_wave()), OWN_SOUND_S, patience_s=0)


@pytest.mark.parametrize("does", ["import os; os.abort()", "print('no JSON'); raise SystemExit(1)"])
def test_a_file_that_ends_the_child_is_refused(monkeypatch, does):
    child_that(does, monkeypatch)
    problem = check_sound_file(str(bundled_wave()))
    assert problem is not None
    assert problem.what.key == "sound.file_ends_decoder"


def test_without_a_child_the_reason_is_said(monkeypatch):
    monkeypatch.setattr(child_decoding, "helper_command", lambda _helper: ["/no/such/program"])
    problem = check_sound_file(str(bundled_wave()))
    assert problem is not None
    assert problem.what.key == "sound.file_unreadable"


def test_later_answers_come_through_the_players_thread_in_order(tmp_path):
    threads = set(threading.enumerate())
    jobs: queue.SimpleQueue = queue.SimpleQueue()
    outcomes: list[bytes | Problem] = []
    later = ChildDecoder(jobs.put)
    later(str(bundled_wave()), OWN_SOUND_S, outcomes.append)
    later(str(tmp_path / "gone.wav"), OWN_SOUND_S, outcomes.append)
    [worker] = set(threading.enumerate()) - threads
    for _ in range(2):
        jobs.get(timeout=30)()
    pcm, problem = outcomes
    assert pcm == decode(str(bundled_wave()), OWN_SOUND_S).tobytes()
    assert isinstance(problem, Problem)
    worker.join(timeout=30)
    assert not set(threading.enumerate()) - threads
