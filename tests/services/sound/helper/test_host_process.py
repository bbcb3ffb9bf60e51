"""The real helper process on an output that swallows all: it plays, and leaves no orphan."""

import os
import queue
import select
import socket
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from psoas_timer.services.sound import problem_json
from psoas_timer.services.sound.helper_link import (
    HELPER_MODULES,
    Helper,
    ProcessLink,
    helper_command,
)
from psoas_timer.services.sound.wire import (
    DeviceMissing,
    FileRead,
    FileRefused,
    KeepAwake,
    Load,
    LoadFile,
    Opened,
    Play,
    PlayFile,
    Ready,
    Report,
    Running,
    UnknownCue,
    decode_report,
    encode_command,
)
from tests.services.sound.sound_files import FILES

COMMAND = [*helper_command(Helper.HOST), "--null"]
PATIENCE_S = 30
PARENT = """
import sys
from psoas_timer.services.sound.helper_link import ProcessLink
link = ProcessLink(sys.argv[1:], lambda line: print(link.pid, flush=True) if line else None)
sys.stdin.read()
"""

QUIET_PARENT = """
import subprocess, sys
helper = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(helper.pid, flush=True)
sys.stdin.read()
"""

pytestmark = pytest.mark.skipif(find_spec("miniaudio") is None, reason="no miniaudio here")


class Ear:
    """Collects what a helper says."""

    def __init__(self, *words: str) -> None:
        self.lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self.link = ProcessLink([*COMMAND, *words], self.lines.put)

    def next(self) -> Report | None:
        line = self.lines.get(timeout=PATIENCE_S)
        return None if line is None else decode_report(line)

    def until(self, wanted: type) -> Report:
        while not isinstance(report := self.next(), wanted):
            assert report is not None, "the helper ended"
        return report

    def end(self) -> None:
        self.link.kill()
        while self.next() is not None:
            pass


@pytest.fixture
def ear() -> Iterator[Ear]:
    ear = Ear()
    yield ear
    ear.end()


def test_it_opens_renders_and_names_what_it_does_not_know(ear):
    ready = ear.until(Ready)
    assert isinstance(ready, Ready)
    assert ready.output == "Null"
    ear.link.send(encode_command(Load("begin", b"\1\0" * 480_000)))
    ear.link.send(encode_command(Play(1, "begin", 0, 1.0)))
    ear.link.send(encode_command(Play(2, "gong", 0, 1.0)))
    assert ear.until(UnknownCue) == UnknownCue("gong")
    first, second = ear.until(Running), ear.until(Running)
    assert isinstance(first, Running)
    assert isinstance(second, Running)
    assert second.frames > first.frames


def test_it_names_the_device_and_says_where_the_wished_one_is_missing():
    ear = Ear("--device", "Bath speaker")
    assert ear.next() == DeviceMissing("Bath speaker")
    assert ear.next() == Opened("NULL Playback Device", is_bluetooth=None)
    assert isinstance(ear.next(), Ready)
    ear.end()


def test_it_decodes_files_of_the_person_and_refuses_what_is_none(ear):
    ear.until(Ready)
    ear.link.send(encode_command(LoadFile("begin", str(FILES / "tone.mp3"))))
    ear.link.send(encode_command(PlayFile(1, str(FILES / "tone.ogg"), 0, 1.0)))
    ear.link.send(encode_command(PlayFile(2, str(FILES / "tone.opus"), 0, 1.0)))
    ear.link.send(encode_command(KeepAwake(is_on=True)))
    assert ear.until(FileRead) == FileRead(str(FILES / "tone.mp3"))
    assert ear.until(FileRead) == FileRead(str(FILES / "tone.ogg"))
    refusal = ear.until(FileRefused)
    assert isinstance(refusal, FileRefused)
    assert problem_json.read(refusal.problem).what.key == "sound.file_other_ogg"
    assert isinstance(ear.until(Running), Running)


def test_it_ends_and_is_reaped_when_killed(ear):
    ear.until(Ready)
    ear.end()
    with pytest.raises(ProcessLookupError):
        os.kill(ear.link.pid, 0)
    ear.lines.put(None)


def test_the_output_is_open_without_numpy():
    code = (
        "import sys; import psoas_timer.services.sound.helper.host; "
        "sys.exit(bool({'numpy', 'ssl', 'subprocess', 'PySide6'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs Linux to wait for an orphan")
def test_it_does_not_outlive_a_parent_that_is_killed():
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, *COMMAND],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with parent:
        assert parent.stdout is not None
        helper = os.pidfd_open(int(parent.stdout.readline()))
        parent.kill()
    gone, _, _ = select.select([helper], [], [], PATIENCE_S)
    os.close(helper)
    assert gone


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs Linux to wait for an orphan")
@pytest.mark.parametrize("words", [[], ["--list"]])
def test_nor_while_the_sound_server_does_not_answer(tmp_path, words):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "server"))
        server.listen()
        server.settimeout(PATIENCE_S)
        parent = subprocess.Popen(
            [sys.executable, "-c", QUIET_PARENT, *helper_command(Helper.HOST), *words],
            env={**os.environ, "PULSE_SERVER": f"unix:{tmp_path / 'server'}"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        with parent:
            assert parent.stdout is not None
            helper = os.pidfd_open(int(parent.stdout.readline()))
            asked, _ = select.select([server, helper], [], [], PATIENCE_S)[:2]
            parent.kill()
        if asked == [helper]:
            pytest.skip("PulseAudio is not asked here")
        gone, _, _ = select.select([helper], [], [], PATIENCE_S)
        os.close(helper)
        assert gone


@pytest.mark.parametrize("helper", Helper)
def test_a_frozen_program_starts_itself_as_the_helper(monkeypatch, helper):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert helper_command(helper) == [sys.executable, helper.value]
    assert helper in HELPER_MODULES
