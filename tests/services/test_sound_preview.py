"""Hearing something outside of a session: one thing at a time, as loud as it would be in one."""

import itertools
from pathlib import Path

import pytest

from psoas_timer.core.content.kinds import Side, Sides
from psoas_timer.core.ports.cue_player import SoundState
from psoas_timer.core.session.cues import ALL_CUES
from psoas_timer.core.session.sayings import Speech, Spoken
from psoas_timer.services.hearing import Hearing, Levels
from psoas_timer.services.sound_preview import SoundPreview
from psoas_timer.services.voice.clips import Clip
from psoas_timer.services.voice.speaker import Speaker
from tests.builders import a_breathing_step, a_step
from tests.fakes import FakeClock, RecordingPlayer


class Bench:
    """A preview with everything around it; fixed phrases can be spoken, nothing else."""

    def __init__(self):
        self.clock = FakeClock()
        self.player = RecordingPlayer(clock=self.clock)
        self.hearing = Hearing()
        self.is_led = False
        self.preview = SoundPreview(
            self.clock,
            self.player,
            Speaker(lambda p: Clip(Path(f"{p}.ogg"), 500) if isinstance(p, Spoken) else None),
            lambda: self.hearing,
            lambda: not self.is_led,
        )

    def standing(self):
        """What is played, by its instant from now."""
        now_ms = self.clock.now_ms()
        return [(p.when_ms - now_ms, p.cue, round(p.gain, 2)) for p in self.player.standing]


@pytest.fixture
def bench():
    return Bench()


def test_the_first_sound_waits_for_the_output_and_the_next_one_does_not(bench):
    assert bench.preview.sound("begin")
    assert bench.standing() == [(800, "begin", 1.0)]
    bench.clock.advance(8_000)
    assert bench.preview.sound("half")
    assert bench.standing()[-1] == (150, "half", 1.0)
    bench.clock.advance(9_000)
    assert bench.preview.sound("half")
    assert bench.standing()[-1] == (800, "half", 1.0)


def test_the_player_may_rest_at_once_afterwards(bench):
    bench.preview.sound("begin")
    assert bench.player.state is SoundState.CLOSED


def test_another_preview_takes_the_place_of_the_first(bench):
    bench.preview.countdown()
    bench.clock.advance(1_000)
    bench.preview.phrase(Spoken.SWITCH_SIDES)
    assert [cue for at, cue, _ in bench.standing() if at > 0] == ["switch_sides.ogg"]


@pytest.mark.parametrize(
    ("name", "gain"),
    [("begin", 0.1), ("count_2", 0.32), ("end_repeat_2", 1.4)],
)
def test_a_sound_is_as_loud_as_in_a_session(bench, name, gain):
    bench.hearing = Hearing(Levels(100, cues_percent=25, countdown_percent=50))
    bench.preview.sound(name)
    assert bench.standing() == [(800, name, gain)]


def test_the_countdown_is_counted_as_the_person_wants_it(bench):
    bench.preview.countdown()
    assert [at for at, _, _ in bench.standing()] == [800, 1_800, 2_800]
    assert [cue for _, cue, _ in bench.standing()] == ["count_3", "count_2", "count_1"]
    bench.hearing = Hearing(counts_aloud=True)
    bench.preview.countdown()
    assert [cue for _, cue, _ in bench.standing()] == ["three.ogg", "two.ogg", "one.ogg"]


def test_a_phrase_is_spoken_even_where_sessions_are_led_without_a_voice(bench):
    bench.hearing = Hearing(Levels(voice_percent=50), Speech.OFF)
    assert bench.preview.phrase(Spoken.WELL_DONE)
    assert bench.standing() == [(800, "well_done.ogg", 0.32)]


def test_what_cannot_be_heard_is_told(bench):
    assert not bench.preview.phrase("Nobody recorded this")
    bench.hearing = Hearing(Levels(0))
    assert not bench.preview.sound("begin")
    assert bench.standing() == []


def test_a_session_is_never_disturbed(bench):
    bench.preview.countdown()
    bench.is_led = True
    assert not bench.preview.sound("begin")
    assert len(bench.standing()) == 3
    bench.preview.end()
    assert bench.standing() == []


def test_a_step_is_heard_without_its_silences(bench):
    step = a_step(30, prep_s=10, sides=Sides.BOTH, switch_s=6)
    length_ms = bench.preview.step(step, Side.RIGHT, ALL_CUES)
    heard = bench.standing()
    assert [cue for _, cue, _ in heard] == [
        *("prepare", "right_side.ogg", "count_3", "count_2", "count_1"),
        *("begin", "half", "half_way.ogg", "count_3", "count_2", "count_1"),
        *("switch_left", "switch_sides.ogg", "left_side.ogg", "count_3", "count_2", "count_1"),
        *("begin", "half", "half_way.ogg", "count_3", "count_2", "count_1", "step_done"),
    ]
    starts = [at for at, _, _ in heard]
    assert starts[0] == 800
    assert max(later - earlier for earlier, later in itertools.pairwise(starts)) == 2_000
    assert length_ms == starts[-1] + 500


def test_a_swell_of_breath_takes_its_time(bench):
    bench.preview.step(a_breathing_step(12), Side.LEFT, ALL_CUES)
    at = {}
    for starts_ms, cue, _ in bench.standing():
        at.setdefault(cue, starts_ms)
    assert at["breath_in_4"] - at["breath_out_6"] == 6_000


def test_what_is_silent_takes_no_time(bench):
    bench.hearing = Hearing(Levels(countdown_percent=0), Speech.OFF)
    bench.preview.step(a_step(30, prep_s=5), Side.LEFT, ALL_CUES)
    assert bench.standing() == [
        (800, "prepare", 1.0),
        (2_800, "begin", 1.0),
        (4_800, "half", 1.0),
        (6_800, "step_done", 1.0),
    ]


def test_a_step_is_not_heard_while_a_session_is_led_or_sound_is_off(bench):
    bench.is_led = True
    assert bench.preview.step(a_step(30), Side.LEFT, ALL_CUES) == 0
    bench.is_led, bench.hearing = False, Hearing(Levels(0))
    assert bench.preview.step(a_step(30), Side.LEFT, ALL_CUES) == 0
    assert bench.standing() == []
