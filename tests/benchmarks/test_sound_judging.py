"""How the sound benchmarks judge: what a recording must hold for a cue to count as heard."""

import numpy as np
import pytest

from benchmarks.sound.judging import Wanted, judge
from benchmarks.sound.recorder import PER_MS, Recording, laid_out

LATENCY_MS = 25.0


def tone(hertz: float, length_ms: int) -> np.ndarray:
    at_s = np.arange(length_ms * PER_MS) / (PER_MS * 1_000)
    return np.rint(9_000 * np.sin(2 * np.pi * hertz * at_s) * np.exp(-4 * at_s))


SOUNDS = {"high": tone(1_200, 400), "low": tone(440, 900)}
WANTED = [
    Wanted("low", 1_000),
    Wanted("high", 1_100),
    Wanted("low", 2_000),
    Wanted("high", 3_000),
]


def recorded(sounds: list[tuple[str, float]], gaps_ms: tuple[float, ...] = ()) -> Recording:
    samples = np.zeros(5_000 * PER_MS)
    for name, at_ms in sounds:
        first = round((at_ms + LATENCY_MS) * PER_MS)
        samples[first : first + SOUNDS[name].size] += SOUNDS[name]
    return Recording(0.0, samples, gaps_ms)


def as_wanted(late_ms: float = 0.0, which: int = -1) -> list[tuple[str, float]]:
    return [
        (each.sound, each.at_ms + (late_ms if number == which else 0))
        for number, each in enumerate(WANTED)
    ]


def test_a_constant_latency_is_no_error():
    judged = judge(recorded(as_wanted()), WANTED, SOUNDS)
    assert judged.latency_ms == pytest.approx(LATENCY_MS)
    assert judged.errors == pytest.approx([0.0] * 4)
    assert judged.keeps(0.01, 0.01)


@pytest.mark.parametrize("which", range(4))
@pytest.mark.parametrize("late_ms", [-7.5, 0.5, 12.0])
def test_a_cue_that_is_off_is_told_to_a_fraction_of_a_millisecond(which: int, late_ms: float):
    judged = judge(recorded(as_wanted(late_ms, which)), WANTED, SOUNDS)
    assert judged.errors[which] == pytest.approx(late_ms, abs=0.03)
    assert judged.keeps(20, abs(late_ms) + 0.1)
    assert not judged.keeps(20, abs(late_ms) - 0.1)


def test_a_cue_that_is_missing_breaks_every_gate():
    judged = judge(recorded(as_wanted()[:-1]), WANTED, SOUNDS)
    assert (judged.heard, judged.missed) == (3, 1)
    assert not judged.keeps(1_000, 1_000)
    assert judged.text().startswith("3/4 heard")


def test_another_sound_in_its_place_is_not_the_cue():
    judged = judge(recorded([*as_wanted()[:-1], ("low", 3_000)]), WANTED, SOUNDS)
    assert judged.missed == 1


def test_silence_is_not_heard():
    judged = judge(recorded([]), WANTED, SOUNDS)
    assert (judged.heard, judged.missed) == (0, 4)


def test_what_nobody_asked_for_is_left_over():
    stray = judge(recorded([*as_wanted(), ("high", 4_000)]), WANTED, SOUNDS)
    assert np.abs(judge(recorded(as_wanted()), WANTED, SOUNDS).left.samples).max() == 0
    assert stray.left.last_sound_ms(0, 5_000) > 4_000 + LATENCY_MS


def test_a_sound_that_was_taken_back_leaves_what_came_after():
    wanted = [*WANTED[:-1], Wanted("high", 3_000, until_ms=3_100)]
    judged = judge(recorded(as_wanted()), wanted, SOUNDS)
    assert judged.left.last_sound_ms(0, 3_100) < 3_000
    assert judged.left.last_sound_ms(3_100, 5_000) > 3_300


def test_cues_near_a_gap_of_the_sink_are_counted_apart():
    judged = judge(recorded(as_wanted(9.0, 2), gaps_ms=(1_800.0,)), WANTED, SOUNDS)
    assert judged.keeps(0.1, 0.1)
    assert judged.near_gaps == pytest.approx([9.0], abs=0.03)
    assert "apart: 1 near gaps" in judged.text()


def test_a_missed_cycle_is_a_gap_and_stands_as_silence():
    block = np.full(480, 5.0)
    found = laid_out([(1_000_000_000, block), (1_010_000_000, block), (1_040_000_000, block)])
    assert found.starts_ms == 1_000.0
    assert found.gaps_ms == (1_020.0,)
    assert found.samples.size == 50 * PER_MS
    assert not found.samples[20 * PER_MS : 40 * PER_MS].any()
