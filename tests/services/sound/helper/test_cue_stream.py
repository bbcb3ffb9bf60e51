"""Cues handed over as instants come out at the exact sample, whatever the rhythm of requests."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.services.sound.helper.cue_stream import CueStream

MS = 1_000_000
BLOCK = 1_536
CLICK = array("h", [1_000] + [1] * 99).tobytes()


def onsets(blocks: list[bytes]) -> list[int]:
    samples = array("h", b"".join(blocks))
    return [frame for frame, sample in enumerate(samples) if sample >= 1_000]


def asked(stream: CueStream, count: int, start_ms: int = 0) -> list[bytes]:
    first = stream.position // BLOCK
    return [
        stream.render(BLOCK, start_ms * MS + number * 32 * MS)
        for number in range(first, first + count)
    ]


def test_a_cue_begins_at_the_sample_of_its_instant_less_the_latency():
    stream = CueStream(latency_ns=37 * MS)
    stream.load("begin", CLICK)
    assert stream.play_at(1, "begin", 1_000 * MS, 1.0)
    assert onsets(asked(stream, 40)) == [(1_000 - 37) * 48]


def test_twenty_cues_in_one_second_are_all_heard():
    stream = CueStream(0)
    stream.load("begin", CLICK)
    for ticket in range(20):
        stream.play_at(ticket, "begin", (500 + 50 * ticket) * MS, 1.0)
    assert onsets(asked(stream, 60)) == [(500 + 50 * ticket) * 48 for ticket in range(20)]


def test_a_past_instant_means_now_and_is_not_called_late():
    stream = CueStream(0)
    stream.load("begin", CLICK)
    asked(stream, 10)
    stream.play_at(1, "begin", 5 * MS, 1.0)
    assert onsets(asked(stream, 2)) == [0]
    assert stream.late_cues == 0


def test_a_cue_waits_for_the_stream_to_begin():
    stream = CueStream(0)
    stream.load("begin", CLICK)
    stream.play_at(1, "begin", 0, 1.0)
    assert onsets([stream.render(BLOCK, 999_000 * MS)]) == [0]


def test_cancelled_cues_never_sound():
    stream = CueStream(0)
    stream.load("begin", CLICK)
    for ticket in (1, 2, 3):
        stream.play_at(ticket, "begin", (500 + ticket) * MS, 1.0)
    stream.cancel(2)
    stream.cancel(77)
    assert onsets(asked(stream, 30)) == [501 * 48, 503 * 48]
    stream.play_at(4, "begin", 1_500 * MS, 1.0)
    stream.cancel()
    assert onsets(asked(stream, 40)) == []


def test_a_pending_cue_follows_a_shift_of_the_stream():
    """The stream loses 64 ms; the cue due a second later is still on its instant."""
    stream = CueStream(0)
    stream.load("begin", CLICK)
    stream.play_at(1, "begin", 2_000 * MS, 1.0)
    asked(stream, 20)
    blocks = asked(stream, 50, start_ms=64)
    assert onsets(blocks) == [(2_000 - 64 - 20 * 32) * 48]
    assert stream.late_cues == 0


def test_a_cue_due_while_the_stream_stood_still_sounds_at_once_and_counts_as_late():
    stream = CueStream(0)
    stream.load("begin", CLICK)
    asked(stream, 30)
    stream.play_at(1, "begin", 1_900 * MS, 1.0)
    assert onsets(asked(stream, 3, start_ms=1_000)) == [0]
    assert stream.late_cues == 1


def test_what_became_untrue_while_everything_stood_still_is_not_played_but_counted():
    """A machine that slept, or processes that were stopped: five cues at once help nobody."""
    stream = CueStream(0)
    stream.load("begin", CLICK)
    asked(stream, 30)
    for ticket, when_ms in enumerate((1_200, 2_000, 3_900)):
        stream.play_at(ticket, "begin", when_ms * MS, 1.0)
    [first, *_] = asked(stream, 4, start_ms=2_970)
    assert array("h", first)[0] == 1_000  # one of them, and not the sum of all
    assert stream.late_cues == 3


def test_unknown_sounds_are_refused():
    assert not CueStream(0).play_at(1, "nope", 0, 1.0)


def test_half_a_frame_at_the_end_is_dropped():
    stream = CueStream(0)
    stream.load("begin", CLICK + b"\x01")
    stream.play_at(1, "begin", 0, 1.0)
    assert onsets(asked(stream, 1)) == [0]


@given(
    instants_ms=st.lists(st.integers(800, 3_000), min_size=1, max_size=8, unique=True),
    delays_ms=st.lists(st.integers(0, 25), min_size=100, max_size=100),
)
def test_jitter_of_the_requests_moves_no_cue(instants_ms, delays_ms):
    stream = CueStream(0)
    stream.load("begin", CLICK)
    for ticket, when_ms in enumerate(instants_ms):
        stream.play_at(ticket, "begin", when_ms * MS, 1.0)
    delays_ms[::5] = [0] * 20  # The output is punctual a few times a second.
    blocks = [
        stream.render(BLOCK, (number * 32 + delay_ms) * MS)
        for number, delay_ms in enumerate(delays_ms)
    ]
    assert onsets(blocks) == sorted(when_ms * 48 for when_ms in instants_ms)
