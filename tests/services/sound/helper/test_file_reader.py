"""Files are decoded beside the stream and begin at their exact sample, or not at all."""

import queue
import threading
from array import array
from collections.abc import Iterator

import pytest

from psoas_timer.core.messages import message
from psoas_timer.services.sound import problem_json
from psoas_timer.services.sound.decoding import OWN_SOUND_S, VOICE_S, refused
from psoas_timer.services.sound.helper.cue_stream import CueStream
from psoas_timer.services.sound.helper.file_reader import FileReader
from psoas_timer.services.sound.wire import FileRead, FileRefused, LoadFile, PlayFile

MS = 1_000_000
BLOCK = 1_536
PATIENCE_S = 30


class Desk:
    """A reader on a stream without latency; decoding waits for `gate`."""

    def __init__(self) -> None:
        self.now_ms = 0
        self.gate = threading.Event()
        self.gate.set()
        self.asked: list[tuple[str, int]] = []
        self.reports: queue.SimpleQueue = queue.SimpleQueue()
        self.stream = CueStream(latency_ns=0)
        self.lock = threading.Lock()
        self.reader = FileReader(
            self.stream, self.lock, self.decode, self.reports.put, lambda: self.now_ms * MS
        )

    def decode(self, path: str, longest_s: int) -> array:
        self.asked.append((path, longest_s))
        assert self.gate.wait(PATIENCE_S)
        if path == "bad":
            raise refused(path, "sound.file_silent", message("sound.mend_louder"))
        return array("h", [len(self.asked)] * 480)

    def answer(self) -> FileRead | FileRefused:
        return self.reports.get(timeout=PATIENCE_S)

    def render(self, blocks: int) -> list[int]:
        """The samples of the next blocks of 32 ms."""
        samples: list[int] = []
        for _ in range(blocks):
            samples += array("h", self.stream.render(BLOCK, self.now_ms * MS))
            self.now_ms += 32
        return samples

    def cancel(self, ticket: int | None) -> None:
        assert self.lock.acquire(timeout=PATIENCE_S), "decoding holds rendering up"
        try:
            self.reader.cancel(ticket)
            self.stream.cancel(ticket)
        finally:
            self.lock.release()


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.gate.set()


def spans(samples: list[int]) -> list[tuple[int, int]]:
    """First frame and value of everything that sounds."""
    return [
        (frame, now)
        for frame, (before, now) in enumerate(zip([0, *samples], samples, strict=False))
        if now and now != before
    ]


def test_clips_follow_each_other_at_their_exact_samples(desk):
    desk.reader.take(PlayFile(1, "left", 500, 1.0))
    desk.reader.take(PlayFile(2, "side", 510, 1.0))
    assert [desk.answer(), desk.answer()] == [FileRead("left"), FileRead("side")]
    assert spans(desk.render(20)) == [(500 * 48, 1), (510 * 48, 2)]
    assert desk.asked == [("left", VOICE_S), ("side", VOICE_S)]


def test_a_clip_is_as_loud_as_asked(desk):
    desk.reader.take(PlayFile(1, "left", 100, 3.0))
    desk.answer()
    assert spans(desk.render(5)) == [(100 * 48, 3)]


def test_what_was_decoded_is_dropped_once_it_has_sounded(desk):
    desk.reader.take(PlayFile(1, "left", 100, 1.0))
    desk.answer()
    desk.render(20)
    desk.reader.take(PlayFile(2, "left", 900, 1.0))
    desk.answer()
    assert len(desk.asked) == 2


def test_a_clip_cancelled_while_it_is_decoded_never_sounds(desk):
    desk.gate.clear()
    for ticket in (1, 2, 3):
        desk.reader.take(PlayFile(ticket, f"clip {ticket}", 400 + 20 * ticket, 1.0))
    desk.cancel(2)
    desk.gate.set()
    answers = [desk.answer() for _ in range(3)]
    assert answers == [FileRead("clip 1"), FileRead("clip 2"), FileRead("clip 3")]
    assert [frame for frame, _ in spans(desk.render(20))] == [420 * 48, 460 * 48]


def test_taking_all_back_takes_the_awaited_ones_too(desk):
    desk.gate.clear()
    desk.reader.take(PlayFile(1, "left", 400, 1.0))
    desk.cancel(None)
    desk.gate.set()
    desk.answer()
    assert spans(desk.render(20)) == []


def test_a_sounding_clip_is_silent_50_ms_after_it_is_cancelled(desk):
    desk.decode = lambda path, longest_s: array("h", [9_000] * 48_000)
    desk.reader = FileReader(desk.stream, desk.lock, desk.decode, desk.reports.put)
    desk.reader.take(PlayFile(1, "left", 0, 1.0))
    desk.answer()
    assert desk.render(2)[-1] == 9_000
    desk.cancel(1)
    assert not any(desk.render(10)[50 * 48 :])


def test_words_that_came_too_late_to_be_true_are_not_said_but_counted(desk):
    desk.render(3)
    desk.gate.clear()
    desk.reader.take(PlayFile(1, "left", 500, 1.0))
    desk.now_ms = 801
    desk.gate.set()
    desk.answer()
    assert spans(desk.render(10)) == []
    assert desk.stream.late_cues == 1


def test_words_asked_for_now_are_said_however_long_decoding_takes(desk):
    desk.render(3)
    desk.gate.clear()
    desk.reader.take(PlayFile(1, "left", 0, 1.0))
    desk.now_ms = 900
    desk.gate.set()
    desk.answer()
    assert len(spans(desk.render(5))) == 1
    assert desk.stream.late_cues == 0


def test_a_file_becomes_the_sound_of_its_cue(desk):
    desk.stream.load("begin", array("h", [77] * 10).tobytes())
    desk.reader.take(LoadFile("begin", "own"))
    desk.answer()
    desk.stream.play_at(1, "begin", 100 * MS, 1.0)
    assert spans(desk.render(5)) == [(100 * 48, 1)]
    assert desk.asked == [("own", OWN_SOUND_S)]


def test_a_refused_file_is_reported_and_leaves_what_was_loaded(desk):
    desk.stream.load("begin", array("h", [77] * 10).tobytes())
    desk.reader.take(LoadFile("begin", "bad"))
    desk.reader.take(PlayFile(1, "bad", 50, 1.0))
    expected = refused("bad", "sound.file_silent", message("sound.mend_louder")).problem
    assert desk.answer() == FileRefused("bad", problem_json.written(expected))
    assert desk.answer() == FileRefused("bad", problem_json.written(expected))
    desk.stream.play_at(2, "begin", 100 * MS, 1.0)
    assert spans(desk.render(5)) == [(100 * 48, 77)]


def test_a_cue_whose_only_file_is_still_decoded_is_known_and_silent(desk):
    desk.gate.clear()
    desk.reader.take(LoadFile("begin", "own"))
    assert desk.stream.play_at(1, "begin", 10 * MS, 1.0)
    assert spans(desk.render(3)) == []
