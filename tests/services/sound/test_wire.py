"""What one process writes, the other one reads; a pipe that breaks off ends the reading."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.services.sound.wire import (
    Cancel,
    DeviceMissing,
    Failed,
    FileRead,
    FileRefused,
    KeepAwake,
    Load,
    LoadFile,
    Opened,
    Play,
    PlayFile,
    Priority,
    Ready,
    Running,
    UnknownCue,
    decode_report,
    encode_command,
    encode_report,
    read_command,
)

commands = st.one_of(
    st.builds(Load, st.text(), st.binary()),
    st.builds(Play, st.integers(1), st.text(), st.integers(0), st.floats(0, 4)),
    st.builds(Cancel, st.none() | st.integers(1)),
    st.builds(LoadFile, st.text(), st.text()),
    st.builds(PlayFile, st.integers(1), st.text(), st.integers(0), st.floats(0, 4)),
    st.builds(KeepAwake, st.booleans()),
)


@given(st.lists(commands))
def test_commands_survive_the_pipe(sent):
    pipe = io.BytesIO(b"".join(encode_command(command) for command in sent))
    received = [read_command(pipe) for _ in sent]
    assert received == sent
    assert read_command(pipe) is None


@given(commands, st.data())
def test_a_pipe_that_breaks_off_is_an_end(command, data):
    whole = encode_command(command)
    part = whole[: data.draw(st.integers(0, len(whole) - 1))]
    assert read_command(io.BytesIO(part)) is None


@pytest.mark.parametrize(
    "report",
    [
        Ready("PulseAudio", 37),
        Opened("Küche", is_bluetooth=None),
        DeviceMissing("Bath"),
        Priority(is_realtime=True),
        Running(48_000, 2),
        Failed("no device"),
        UnknownCue("é"),
        FileRead("/own/ende.ogg"),
        FileRefused("/own/ende.ogg", '{"what":1}'),
    ],
)
def test_reports_survive_the_pipe(report):
    line = encode_report(report)
    assert line.count(b"\n") == 1
    assert decode_report(line) == report


def test_a_file_name_that_is_no_text_survives_the_pipe():
    """A name of bytes that are no UTF-8, as Linux hands it over."""
    command = LoadFile("begin", "/own/\udcff.wav")
    assert read_command(io.BytesIO(encode_command(command))) == command


def test_an_unknown_command_is_refused():
    with pytest.raises(ValueError, match="dance"):
        read_command(io.BytesIO(b'{"do":"dance"}\n'))
