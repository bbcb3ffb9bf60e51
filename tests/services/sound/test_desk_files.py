"""Files of the person and of the voice go to every helper, and a bad one harms nothing else."""

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import SoundState
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.sound import problem_json
from psoas_timer.services.sound.wire import FileRead, FileRefused, Ready

SILENT = Problem(
    message("sound.file_silent"),
    message("sound.mend_louder"),
    file="/own/begin.ogg",
    severity=Severity.WARNING,
)


def restart(bench):
    """Let the helper end; the next one opens its output."""
    bench.links[-1].says(None)
    await_next(bench)


def await_next(bench):
    """Wait for the next helper, which opens its output."""
    count = len(bench.links)
    while len(bench.links) == count:
        bench.run(500)
    bench.links[-1].says(Ready("PulseAudio", 37))


def test_a_file_is_decoded_by_the_helper_over_the_sound_of_the_set(playing):
    playing.desk.load_file("begin", "/own/begin.ogg")
    expected = b'{"do":"load_file","cue":"begin","path":"/own/begin.ogg"}\n'
    assert playing.links[0].sent[-1] == expected
    restart(playing)
    deeds = [line[:18] for line in playing.links[1].sent]
    assert deeds == [b'{"do":"load","cue"', b'{"do":"load_file",']


def test_pcm_loaded_later_replaces_the_file(playing):
    playing.desk.load_file("begin", "/own/begin.ogg")
    playing.desk.load("begin", b"\3\0")
    restart(playing)
    assert playing.links[1].told("load_file") == []
    assert playing.links[1].told("load") == [b'{"do":"load","cue":"begin","bytes":2}\n\3\0']


def test_a_refused_file_is_told_once_and_not_sent_again(playing):
    playing.desk.load_file("begin", "/own/begin.ogg")
    playing.links[0].says(FileRefused("/own/begin.ogg", problem_json.written(SILENT)))
    assert playing.desk.health().last_problem == SILENT
    assert playing.state is SoundState.READY
    restart(playing)
    assert playing.links[1].told("load_file") == []
    assert len(playing.links[1].told("load")) == 1


def test_a_clip_goes_out_at_once_and_again_to_the_next_helper_while_it_is_due(playing):
    when_ms = playing.now_ms + 60_000
    playing.desk.play_file_at(7, "/voice/left.ogg", when_ms, 0.5)
    command = (
        b'{"do":"play_file","ticket":7,"path":"/voice/left.ogg","when_ms":%d,"gain":0.5}\n'
        % when_ms
    )
    assert playing.links[0].sent[-1] == command
    playing.links[0].says(FileRead("/voice/left.ogg"))
    restart(playing)
    assert playing.links[1].told("play_file") == [command]


def test_clips_that_were_cancelled_or_are_past_are_not_sent_again(playing):
    playing.desk.play_file_at(7, "/voice/left.ogg", playing.now_ms + 60_000, 1.0)
    playing.desk.play_file_at(8, "/voice/right.ogg", playing.now_ms + 200, 1.0)
    playing.desk.cancel(7)
    restart(playing)
    assert playing.links[1].told("play_file") == []
    assert playing.desk.health().late_cues == 1


def test_a_clip_handed_over_while_the_output_opens_waits_for_it(bench):
    bench.desk.open()
    bench.desk.play_file_at(1, "/voice/left.ogg", bench.now_ms + 3_000, 1.0)
    assert bench.links[0].sent == []
    bench.links[0].says(Ready("PulseAudio", 37))
    assert len(bench.links[0].told("play_file")) == 1


def test_before_open_a_clip_is_dropped(bench):
    bench.desk.play_file_at(1, "/voice/left.ogg", bench.now_ms + 3_000, 1.0)
    bench.desk.open()
    bench.links[0].says(Ready("PulseAudio", 37))
    assert bench.links[0].told("play_file") == []


def test_a_file_over_which_two_helpers_die_is_dropped_and_named(playing):
    playing.desk.load_file("begin", "/own/hostile.mp3")
    playing.desk.load_file("end", "/own/end.ogg")
    restart(playing)
    assert playing.trouble == "sound.helper_ended"
    restart(playing)
    problem = playing.desk.health().last_problem
    assert problem is not None
    assert (problem.what.key, problem.file) == ("sound.file_ends_decoder", "/own/hostile.mp3")
    assert [b"end.ogg" in line for line in playing.links[2].told("load_file")] == [True]


def test_a_file_that_was_read_is_not_blamed_for_what_happens_later(playing):
    playing.desk.load_file("begin", "/own/begin.ogg")
    for _ in range(3):
        playing.links[-1].says(FileRead("/own/begin.ogg"))
        restart(playing)
    assert playing.trouble == "sound.helper_ended"
    assert len(playing.links[-1].told("load_file")) == 1


def test_a_helper_that_we_ended_ourselves_blames_no_file(playing):
    playing.desk.load_file("begin", "/own/begin.ogg")
    for _ in range(3):
        await_next(playing)  # no frames: the output stalled
    assert playing.trouble == "sound.output_stalled"
    assert len(playing.links[-1].told("load_file")) == 1
