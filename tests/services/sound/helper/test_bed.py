"""The bed is never silence, cannot be heard, and gives way to every sound."""

from array import array
from itertools import groupby

from psoas_timer.services.sound.helper.bed import Bed
from psoas_timer.services.sound.helper.cue_stream import CueStream

BLOCK = 1_536


def rendered(stream: CueStream, blocks: int) -> list[int]:
    first = stream.position // BLOCK
    pcm = b"".join(stream.render(BLOCK, (first + n) * 32_000_000) for n in range(blocks))
    return list(array("h", pcm))


def test_it_is_84_db_below_full_loudness_and_never_stops():
    stream = CueStream(0)
    stream.keep_awake(True)
    samples = rendered(stream, 80)
    assert {abs(sample) for sample in samples} == {0, 1, 2}
    assert abs(sum(samples) / len(samples)) < 0.1
    longest_pause = max(len(list(run)) for value, run in groupby(samples) if value == 0)
    assert longest_pause < 48  # 1 ms


def test_blocks_of_any_length_join_without_a_seam():
    bed = Bed()
    whole = bed.block(47_000, 3_000)
    assert whole == bed.block(47_000, 1_000) + bed.block(48_000, 2_000)
    assert len(whole) == 6_000


def test_a_sound_in_the_bed_is_exactly_itself():
    stream = CueStream(0)
    stream.keep_awake(True)
    stream.load("begin", array("h", [500] * BLOCK).tobytes())
    stream.play_at(1, "begin", 0, 1.0)
    assert rendered(stream, 1) == [500] * BLOCK


def test_without_it_silence_is_silence():
    stream = CueStream(0)
    stream.keep_awake(True)
    stream.keep_awake(False)
    assert not any(rendered(stream, 3))
