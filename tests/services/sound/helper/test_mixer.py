"""The mixer puts every sample where it belongs."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.services.sound.helper.mixer import FADE_FRAMES, Mixer


def rendered(mixer: Mixer, *blocks: int) -> list[int]:
    return [sample for frames in blocks for sample in array("h", mixer.render(frames))]


def test_a_sound_begins_at_exactly_its_frame_across_blocks():
    mixer = Mixer()
    mixer.start(1, array("h", [5, 6, 7]), frame=3)
    assert rendered(mixer, 4, 4) == [0, 0, 0, 5, 6, 7, 0, 0]


def test_a_frame_that_is_past_means_the_next_one():
    mixer = Mixer()
    mixer.render(10)
    mixer.start(1, array("h", [9]), frame=4)
    assert rendered(mixer, 2) == [9, 0]


def test_overlapping_sounds_are_added_and_clipped():
    mixer = Mixer()
    mixer.start(1, array("h", [30_000, 100, -30_000]), frame=0)
    mixer.start(2, array("h", [30_000, 23, -30_000]), frame=0)
    assert rendered(mixer, 3) == [32_767, 123, -32_768]


def test_gain_scales_and_clips():
    mixer = Mixer()
    mixer.start(1, array("h", [100, 30_000, -30_000]), frame=0, gain=2.0)
    assert rendered(mixer, 3) == [200, 32_767, -32_768]


def test_cancelling_before_the_start_leaves_no_trace():
    mixer = Mixer()
    mixer.start(1, array("h", [9] * 10), frame=5)
    mixer.render(5)
    mixer.cancel()
    assert rendered(mixer, 10) == [0] * 10


def test_cancelling_under_way_fades_without_a_jump_and_is_silent_in_time():
    mixer = Mixer()
    mixer.start(1, array("h", [10_000] * 48_000), frame=0)
    mixer.render(100)
    mixer.cancel(1)
    samples = rendered(mixer, 700, 900)
    steps = [a - b for a, b in zip([10_000, *samples], samples, strict=False)]
    assert samples[0] == 10_000
    assert all(0 <= step <= 12 for step in steps)
    assert samples[FADE_FRAMES:] == [0] * (1600 - FADE_FRAMES)
    assert FADE_FRAMES <= 2_400  # 50 ms


def test_cancelling_twice_does_not_prolong_the_fade():
    mixer = Mixer()
    mixer.start(1, array("h", [10_000] * 48_000), frame=0)
    mixer.render(100)
    mixer.cancel()
    mixer.render(FADE_FRAMES // 2)
    mixer.cancel()
    samples = rendered(mixer, FADE_FRAMES)
    assert samples[0] <= 5_000
    assert samples[FADE_FRAMES // 2 :] == [0] * (FADE_FRAMES // 2)


def test_a_loud_sound_that_fades_is_clipped_too():
    mixer = Mixer()
    mixer.start(1, array("h", [32_000] * 48_000), frame=0, gain=4.0)
    mixer.render(10)
    mixer.cancel()
    assert rendered(mixer, 1) == [32_767]


def test_cancelling_one_ticket_spares_the_others():
    mixer = Mixer()
    mixer.start(1, array("h", [1, 1]), frame=0)
    mixer.start(2, array("h", [2, 2]), frame=0)
    mixer.cancel(1)
    mixer.cancel(99)
    assert rendered(mixer, 2) == [2, 2]


@given(
    sounds=st.lists(
        st.tuples(
            st.lists(st.integers(-32_768, 32_767), min_size=1, max_size=20), st.integers(0, 40)
        ),
        max_size=6,
    ),
    blocks=st.lists(st.integers(1, 25), min_size=1, max_size=6),
)
def test_any_blocks_give_the_same_samples_as_one(sounds, blocks):
    """However the output cuts the stream, what sounds is the same."""
    whole, cut = Mixer(), Mixer()
    for ticket, (samples, frame) in enumerate(sounds):
        whole.start(ticket, array("h", samples), frame)
        cut.start(ticket, array("h", samples), frame)
    assert rendered(cut, *blocks) == rendered(whole, sum(blocks))
