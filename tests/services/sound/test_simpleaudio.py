"""simpleaudio is refused where it would crash, and else plays each cue at its timer."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import SoundState
from psoas_timer.core.problems import Problem
from psoas_timer.services.sound.simpleaudio_output import OutputError, simpleaudio_problem
from psoas_timer.services.sound.simpleaudio_player import LATENCY_MS, SimpleaudioDesk

if TYPE_CHECKING:
    from psoas_timer.services.sound.child_decoding import Then


def installed(**versions: str) -> Callable[[str], str | None]:
    return lambda name: versions.get(name.replace("-", "_"))


def test_the_original_is_refused_where_it_crashes():
    problem = simpleaudio_problem((3, 12), installed(simpleaudio="1.0.4"))
    assert problem is not None
    assert problem.what.key == "sound.simpleaudio_crashes"
    assert dict(problem.what.args) == {"version": "1.0.4", "python": "3.12"}
    assert problem.mend is not None


def test_the_original_beside_a_patched_one_is_refused_too():
    """Both bring the same files: nobody knows which of them lie there."""
    both = installed(simpleaudio="1.0.4", simpleaudio_patched="1.0.5")
    assert simpleaudio_problem((3, 13), both) is not None


@pytest.mark.parametrize(
    ("python", "versions"),
    [
        ((3, 11), {"simpleaudio": "1.0.4"}),
        ((3, 11), {"simpleaudio_patched": "1.0.5"}),
        ((3, 12), {"simpleaudio_patched": "1.0.5"}),
        ((3, 14), {"simpleaudio_312compat": "1.0.4"}),
    ],
)
def test_a_sound_one_is_taken(python, versions):
    assert simpleaudio_problem(python, installed(**versions)) is None


def test_none_at_all_is_said():
    problem = simpleaudio_problem((3, 11), installed())
    assert problem is not None
    assert problem.what.key == "sound.simpleaudio_missing"


class FakeSound:
    def __init__(self) -> None:
        self.is_stopped = False

    def stop(self) -> None:
        self.is_stopped = True

    def is_playing(self) -> bool:
        return not self.is_stopped


class Bench:
    """A desk whose output writes down what started when."""

    def __init__(self) -> None:
        self.now_ms = 10_000
        self.started: list[tuple[int, bytes]] = []
        self.sounds: list[FakeSound] = []
        self.error: OutputError | None = None
        self.asked: list[tuple[str, int, Then]] = []
        self.desk = SimpleaudioDesk(
            lambda: self, lambda: self.now_ms, lambda *asked: self.asked.append(asked)
        )
        self.desk.load("begin", b"\x10\x00\x00\x40")

    def play(self, pcm: bytes) -> FakeSound:
        if self.error is not None:
            raise self.error
        self.started.append((self.now_ms, pcm))
        self.sounds.append(FakeSound())
        return self.sounds[-1]

    def run_until(self, end_ms: int) -> None:
        while self.now_ms < end_ms:
            wait_ms = self.desk.tick()
            self.now_ms = end_ms if wait_ms is None else min(end_ms, self.now_ms + wait_ms)
        self.desk.tick()


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.desk.open()
    return bench


def test_each_cue_is_started_its_latency_before_its_instant(bench):
    bench.desk.play_at(1, "begin", 12_000, 1.0)
    bench.desk.play_at(2, "begin", 11_000, 1.0)
    bench.run_until(13_000)
    assert [at_ms + LATENCY_MS for at_ms, _ in bench.started] == [11_000, 12_000]
    assert bench.desk.health().late_cues == 0
    assert bench.desk.health().accuracy_ms == 12


def test_a_file_is_decoded_elsewhere_and_then_played_at_its_instant(bench):
    bench.desk.play_file_at(1, "left.ogg", bench.now_ms + 500, 1.0)
    [(path, longest_s, then)] = bench.asked
    bench.run_until(bench.now_ms + 100)
    then(b"\7\0")
    bench.run_until(bench.now_ms + 1_000)
    assert (path, longest_s) == ("left.ogg", 60)
    assert bench.started == [(10_500 - LATENCY_MS, b"\7\0")]


def test_a_file_cancelled_while_it_is_decoded_is_not_played(bench):
    bench.desk.play_file_at(1, "left.ogg", bench.now_ms + 500, 1.0)
    bench.desk.cancel(None)
    bench.asked[0][2](b"\7\0")
    bench.run_until(bench.now_ms + 1_000)
    assert bench.started == []


def test_an_own_file_replaces_the_sound_once_it_is_decoded(bench):
    bench.desk.load_file("begin", "own.ogg")
    bench.desk.load_file("end", "other.ogg")
    bench.desk.play_at(1, "begin", bench.now_ms + 100, 1.0)
    bench.desk.play_at(2, "end", bench.now_ms + 100, 1.0)
    bench.asked[0][2](b"\7\0")
    bench.run_until(bench.now_ms + 1_000)
    assert [pcm for _, pcm in bench.started] == [b"\7\0"]  # the other file is not there yet
    assert bench.desk.health().last_problem is None


def test_a_refused_file_is_said_and_leaves_the_sound_of_the_set(bench):
    bench.desk.load_file("begin", "own.ogg")
    refusal = Problem(message("sound.file_silent"), file="own.ogg")
    bench.asked[0][2](refusal)
    bench.desk.play_at(1, "begin", bench.now_ms, 1.0)
    bench.run_until(bench.now_ms + 100)
    assert len(bench.started) == 1
    assert bench.desk.health().last_problem == refusal


def test_gain_is_applied_and_clipped(bench):
    bench.desk.play_at(1, "begin", bench.now_ms, 2.0)
    bench.run_until(bench.now_ms + 1)
    assert bench.started[0][1] == b"\x20\x00\xff\x7f"


def test_cancelling_stops_what_sounds_and_forgets_what_is_due(bench):
    bench.desk.play_at(1, "begin", bench.now_ms, 1.0)
    bench.desk.play_at(2, "begin", bench.now_ms + 1_000, 1.0)
    bench.run_until(bench.now_ms + 100)
    bench.desk.cancel(None)
    bench.run_until(bench.now_ms + 2_000)
    assert len(bench.started) == 1
    assert bench.sounds[0].is_stopped


def test_a_cue_long_past_is_not_played_but_counted(bench):
    bench.desk.play_at(1, "begin", bench.now_ms - 400, 1.0)
    bench.run_until(bench.now_ms + 10)
    assert bench.started == []
    assert bench.desk.health().late_cues == 1


def test_an_output_that_is_gone_is_said_and_tried_again_with_the_next_cue(bench):
    bench.error = OutputError("Host is down")
    bench.desk.play_at(1, "begin", bench.now_ms, 1.0)
    bench.run_until(bench.now_ms + 10)
    health = bench.desk.health()
    assert health.state is SoundState.AWAY
    assert health.last_problem is not None
    assert dict(health.last_problem.what.args) == {"reason": "Host is down"}
    bench.error = None
    bench.desk.play_at(2, "begin", bench.now_ms, 1.0)
    bench.run_until(bench.now_ms + 10)
    assert bench.desk.health().state is SoundState.READY


def test_a_library_that_does_not_load_is_said():
    def broken() -> Bench:
        raise ImportError("libasound.so.2 is missing")

    desk = SimpleaudioDesk(broken, lambda: 0, lambda *_: None)
    desk.load("begin", b"\1\0")
    desk.open()
    desk.play_at(1, "begin", 0, 1.0)
    assert desk.tick() is None
    assert desk.health().state is SoundState.SILENT


def test_what_was_handed_over_before_close_still_sounds_and_nothing_after(bench):
    bench.desk.play_at(1, "begin", bench.now_ms + 100, 1.0)
    bench.desk.close()
    bench.desk.play_at(2, "begin", bench.now_ms + 100, 1.0)
    bench.run_until(bench.now_ms + 1_000)
    assert len(bench.started) == 1
    assert bench.desk.health().state is SoundState.CLOSED
