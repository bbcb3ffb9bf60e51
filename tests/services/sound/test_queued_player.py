"""The caller's thread never works and never waits; the player's own thread does both."""

import threading
from collections.abc import Iterator

import pytest

from psoas_timer.core.ports.cue_player import Backend, Health, SoundState
from psoas_timer.services.sound.queued_player import QueuedPlayer


class SlowDesk:
    """Writes down what it is told; `gate` holds its thread up as a hanging sound server would."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.reached = threading.Event()
        self.is_idle = threading.Event()
        self.seen: list[tuple[object, ...]] = []
        self.ticks = 0

    def open(self) -> None:
        self.gate.wait(10)
        self.seen.append(("open", threading.current_thread().name))

    def load(self, cue: str, pcm: bytes) -> None:
        self.seen.append(("load", cue, pcm))

    def load_file(self, cue: str, path: str) -> None:
        self.seen.append(("load file", cue, path))

    def play_file_at(self, ticket: int, path: str, when_ms: int, gain: float) -> None:
        self.seen.append(("play file", ticket, path, when_ms, gain))

    def play_at(self, ticket: int, cue: str, when_ms: int, gain: float) -> None:
        self.seen.append(("play", ticket, cue, when_ms, gain))

    def cancel(self, ticket: int | None) -> None:
        self.seen.append(("cancel", ticket))

    def close(self) -> None:
        self.seen.append(("close",))
        self.reached.set()

    def tick(self) -> int | None:
        self.ticks += 1
        if self.ticks < 4:
            return 1
        self.is_idle.set()
        return None

    def health(self) -> Health:
        state = SoundState.READY if self.ticks > 3 else SoundState.OPENING
        return Health(state, Backend.SILENT, schedulable=True)

    def is_at_rest(self) -> bool:
        return self.seen[-1:] == [("close",)] and self.ticks > 3


@pytest.fixture
def desk() -> SlowDesk:
    return SlowDesk()


@pytest.fixture
def player(desk: SlowDesk) -> Iterator[QueuedPlayer]:
    player = QueuedPlayer(lambda _post: desk, "sound under test")
    yield player
    desk.gate.set()
    player.close()
    _wait_for_the_end_of_its_thread()


def test_calls_return_while_the_output_hangs_and_are_done_in_order_later(player, desk):
    player.open()
    player.load("begin", b"\1\0")
    player.load_file("end", "/own/end.ogg")
    first = player.play_at("begin", 5, 0.5)
    second = player.play_at("begin", 6)
    said = player.play_file_at("left.ogg", 7, 0.25)
    player.cancel(first)
    player.close()
    assert desk.seen == []
    assert len({first, second, said}) == 3
    desk.gate.set()
    assert desk.reached.wait(10)
    assert desk.seen == [
        ("open", "sound under test"),
        ("load", "begin", b"\1\0"),
        ("load file", "end", "/own/end.ogg"),
        ("play", first, "begin", 5, 0.5),
        ("play", second, "begin", 6, 1.0),
        ("play file", said, "left.ogg", 7, 0.25),
        ("cancel", first),
        ("close",),
    ]


def test_nothing_runs_before_open(player, desk):
    player.load("begin", b"")
    assert not any(t.name == "sound under test" for t in threading.enumerate())
    assert desk.seen == []
    assert player.health().state is SoundState.OPENING


def test_nothing_runs_any_more_once_the_last_sound_has_ended(player, desk):
    desk.gate.set()
    for _ in range(2):
        player.open()
        player.play_at("begin", 5)
        player.close()
        _wait_for_the_end_of_its_thread()
    assert [name for name, *_ in desk.seen] == ["open", "play", "close"] * 2


def test_it_goes_on_while_it_is_open(player, desk):
    desk.gate.set()
    player.open()
    player.play_at("begin", 5)
    assert desk.is_idle.wait(10)
    assert any(t.name == "sound under test" for t in threading.enumerate())


def _wait_for_the_end_of_its_thread() -> None:
    for thread in threading.enumerate():
        if thread.name == "sound under test":
            thread.join(10)
            assert not thread.is_alive()
