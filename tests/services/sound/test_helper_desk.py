"""The desk keeps sound alive: start, watch, restart with pauses, resend, let go."""

import itertools

import pytest

from psoas_timer.core.ports.cue_player import SoundState
from psoas_timer.services.sound.wire import (
    Failed,
    Ready,
    Running,
    UnknownCue,
)


def test_no_helper_runs_before_open(bench):
    bench.desk.load("begin", b"\1\0")
    bench.desk.play_at(1, "begin", bench.now_ms, 1.0)
    bench.run(60_000)
    assert bench.links == []
    assert bench.state is SoundState.CLOSED


def test_sounds_go_at_once_and_cues_as_soon_as_the_output_is_there(bench):
    bench.desk.load("begin", b"\1\0")
    bench.desk.open()
    bench.desk.load("end", b"\2\0")
    bench.desk.play_at(1, "begin", bench.now_ms + 1_000, 1.0)
    assert [line[:12] for line in bench.links[0].sent] == [b'{"do":"load"'] * 2
    assert bench.state is SoundState.OPENING
    bench.links[0].says(Ready("PulseAudio", 37))
    assert bench.links[0].played == ["begin"]
    assert bench.state is SoundState.READY
    assert bench.desk.health().output == "PulseAudio"
    assert bench.desk.health().latency_ms == 37


def test_opening_twice_starts_one_helper(playing):
    playing.desk.open()
    assert len(playing.links) == 1


def test_a_stalled_output_is_replaced_and_the_next_cue_resent(playing):
    playing.desk.play_at(1, "begin", playing.now_ms + 500, 1.0)
    playing.desk.play_at(2, "begin", playing.now_ms + 3_000, 1.0)
    playing.run(1_100, stands_still=True)
    assert playing.links[0].is_killed
    assert playing.state is SoundState.AWAY
    assert playing.trouble == "sound.output_stalled"
    playing.run(1_000)
    playing.links[1].says(Ready("PulseAudio", 37))
    assert playing.state is SoundState.READY
    assert [b'"ticket":2' in line for line in playing.links[1].told("play")] == [True]
    assert b'"do":"load"' in playing.links[1].sent[0]


def test_progress_keeps_the_helper(playing):
    playing.run(60_000, frames=True)
    assert len(playing.links) == 1
    assert playing.trouble is None


def test_frames_that_stand_still_are_no_progress(playing):
    for _ in range(3):
        playing.links[0].says(Running(4_800, 0))
        playing.run(600)
    assert playing.links[0].is_killed


def test_being_held_up_ourselves_is_not_blamed_on_the_helper(playing):
    playing.run(500, frames=True)
    playing.now_ms += 5_000  # The machine slept, or the window's thread kept Python busy.
    playing.desk.tick()
    assert not playing.links[0].is_killed
    playing.run(1_600, stands_still=True)
    assert playing.links[0].is_killed


def test_a_helper_that_a_busy_computer_keeps_from_telling_is_not_ended(playing):
    playing.run(500, frames=True)
    playing.run(2_500)
    playing.run(10_000, frames=True)
    assert len(playing.links) == 1


def test_a_helper_that_hangs_is_replaced(playing):
    playing.run(500, frames=True)
    playing.run(3_100)
    assert playing.links[0].is_killed
    assert playing.trouble == "sound.output_stalled"


def test_pauses_between_tries_grow_to_ten_seconds(bench):
    bench.desk.open()
    starts_ms = [bench.now_ms]
    while len(bench.links) < 7:
        bench.links[-1].says(Failed("no device"))
        bench.links[-1].says(None)
        count = len(bench.links)
        while len(bench.links) == count:
            bench.run(1_000)
        starts_ms.append(bench.now_ms)
    gaps_s = [(b - a) / 1000 for a, b in itertools.pairwise(starts_ms)]
    assert gaps_s == [1, 2, 5, 10, 10, 10]
    assert bench.state is SoundState.AWAY
    assert bench.trouble == "sound.no_output"


def test_after_ten_good_seconds_the_pauses_start_anew(playing):
    for _ in range(2):
        playing.links[-1].says(None)
        playing.run(3_000)
        playing.links[-1].says(Ready("PulseAudio", 37))
        playing.run(11_000, frames=True)
        count = len(playing.links)
    playing.links[-1].says(None)
    playing.run(1_000)
    assert len(playing.links) == count + 1


def test_a_dead_helper_is_told_and_replaced(playing):
    playing.links[0].says(None)
    assert playing.trouble == "sound.helper_ended"
    playing.run(1_000)
    assert len(playing.links) == 2


@pytest.mark.parametrize("line", [b"", b'{"is":"Run', b"[]\n", b'{"is":"Ready"}\n', b"\xff\n"])
def test_a_helper_that_talks_nonsense_is_replaced(playing, line):
    playing.links[0].on_line(line)
    assert playing.links[0].is_killed
    assert playing.trouble == "sound.helper_ended"
    playing.run(1_000)
    assert len(playing.links) == 2


def test_the_last_words_of_a_replaced_helper_change_nothing(playing):
    playing.run(1_100, stands_still=True)
    playing.run(1_000)
    playing.links[0].says(Ready("old", 1))
    playing.links[0].says(None)
    assert playing.state is SoundState.AWAY
    assert len(playing.links) == 2


def test_a_helper_that_never_opens_is_replaced(bench):
    bench.desk.open()
    bench.run(5_100)
    assert bench.links[0].is_killed
    assert bench.trouble == "sound.output_hangs"


def test_a_helper_that_cannot_be_started_is_tried_again(bench):
    bench.spawn_error = OSError("no such program")
    bench.desk.open()
    assert bench.state is SoundState.AWAY
    assert bench.trouble == "sound.helper_cannot_start"
    bench.spawn_error = None
    bench.run(1_000)
    assert len(bench.links) == 1


def test_cues_lost_while_sound_was_away_are_counted(bench):
    bench.desk.load("begin", b"\1\0")
    bench.desk.open()
    bench.desk.play_at(1, "begin", bench.now_ms + 100, 1.0)
    bench.desk.play_at(2, "begin", bench.now_ms + 4_000, 1.0)
    bench.run(2_000)
    bench.links[0].says(Ready("PulseAudio", 37))
    assert b'"ticket":2' in bench.links[0].told("play")[0]
    assert len(bench.links[0].told("play")) == 1
    assert bench.desk.health().late_cues == 1


def test_late_cues_add_up_over_helpers(playing):
    playing.links[0].says(Running(1, 2))
    playing.links[0].says(None)
    playing.run(1_000)
    playing.links[1].says(Ready("PulseAudio", 37))
    playing.links[1].says(Running(1, 1))
    assert playing.desk.health().late_cues == 3


def test_cancelled_cues_are_not_resent(playing):
    playing.desk.play_at(1, "begin", playing.now_ms + 60_000, 1.0)
    playing.desk.play_at(2, "begin", playing.now_ms + 60_000, 1.0)
    playing.desk.cancel(1)
    assert playing.links[0].sent[-1] == b'{"do":"cancel","ticket":1}\n'
    playing.links[0].says(None)
    playing.run(1_000)
    playing.links[1].says(Ready("PulseAudio", 37))
    assert [b'"ticket":2' in line for line in playing.links[1].told("play")] == [True]


def test_closing_lets_the_last_cue_sound_and_lets_go_after_ten_seconds(playing):
    playing.desk.play_at(1, "begin", playing.now_ms, 1.0)
    playing.desk.close()
    playing.desk.play_at(2, "begin", playing.now_ms, 1.0)
    assert playing.links[0].played == ["begin"]
    assert not any(b'"do":"cancel"' in line for line in playing.links[0].sent)
    playing.run(9_900, frames=True)
    assert not playing.links[0].is_killed
    assert not playing.desk.is_at_rest()
    playing.run(200)
    assert playing.links[0].is_killed
    assert playing.desk.tick() is None
    assert playing.desk.is_at_rest()
    assert playing.trouble is None


def test_opening_again_in_time_keeps_the_helper(playing):
    playing.desk.close()
    playing.run(5_000, frames=True)
    playing.desk.open()
    playing.run(20_000, frames=True)
    assert len(playing.links) == 1
    assert playing.state is SoundState.READY


def test_closing_while_away_ends_the_tries(bench):
    bench.desk.open()
    bench.links[0].says(None)
    bench.desk.close()
    bench.run(60_000)
    assert len(bench.links) == 1


def test_an_unknown_cue_is_named_and_costs_nothing_else(playing):
    playing.links[0].says(UnknownCue("gong"))
    problem = playing.desk.health().last_problem
    assert problem is not None
    assert problem.what.args == (("cue", "gong"),)
    assert playing.state is SoundState.READY
