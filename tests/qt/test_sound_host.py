"""The helper process on Qt Multimedia: how it feeds its output, and what it says without one."""

import os
import subprocess
import sys

import pytest

from psoas_timer.services.sound.helper_link import Helper, helper_command
from psoas_timer.services.sound.output_devices import OutputDevice, outputs
from psoas_timer.services.sound.wire import Failed, decode_report

sound_host = pytest.importorskip("psoas_timer.qt.sound_host")

from PySide6.QtCore import QBuffer, QIODevice  # noqa: E402 (only where Qt Multimedia is)
from PySide6.QtMultimedia import QtAudio  # noqa: E402

BLOCK_BYTES = 2 * sound_host.BLOCK_FRAMES


class Device:
    """An output as Qt names it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def description(self) -> str:
        return self._name


DESK, BATH = Device("Desk"), Device("Bath")


class Sink:
    """An output with room for three blocks, which it plays when told to."""

    def __init__(self, error: QtAudio.Error = QtAudio.Error.NoError) -> None:
        self._error = error
        self.buffer = QBuffer()
        self.buffer.open(QIODevice.OpenModeFlag.ReadWrite)
        self.played = 0
        self.is_stopped = False

    def start(self) -> QIODevice:
        return self.buffer

    def stop(self) -> None:
        self.is_stopped = True

    def error(self) -> QtAudio.Error:
        return self._error

    def bytesFree(self) -> int:
        return 3 * BLOCK_BYTES - (self.buffer.size() - self.played)


def test_the_output_is_kept_full_and_no_fuller(qtbot):
    sink = Sink()
    rendered: list[int] = []

    def render(frames: int) -> bytes:
        rendered.append(frames)
        return bytes(2 * frames)

    feeder = sound_host.Feeder(sink, render)
    assert feeder.start()
    qtbot.waitUntil(lambda: len(rendered) == 3)
    sink.played += BLOCK_BYTES + 10
    qtbot.waitUntil(lambda: len(rendered) == 4)
    feeder.stop()
    assert sink.is_stopped
    assert set(rendered) == {sound_host.BLOCK_FRAMES}
    assert sink.buffer.size() == 4 * BLOCK_BYTES


def test_an_output_that_does_not_open_is_told(qapp):
    assert not sound_host.Feeder(Sink(QtAudio.Error.OpenError), lambda _: b"").start()


def test_the_outputs_that_qt_knows_are_listed(monkeypatch, capfd, qapp):
    class Devices:
        @staticmethod
        def audioOutputs() -> list["Device"]:
            return [DESK, BATH]

        @staticmethod
        def defaultAudioOutput() -> "Device":
            return BATH

    monkeypatch.setattr(sound_host, "QCoreApplication", lambda words: qapp)
    monkeypatch.setattr(sound_host, "QMediaDevices", Devices)
    monkeypatch.setattr(sys, "argv", ["helper", "--list"])
    assert sound_host.main() == 0
    command = (sys.executable, "-c", f"print({capfd.readouterr().out!r})")
    assert outputs(command) == (
        OutputDevice("Desk", is_default=False),
        OutputDevice("Bath", is_default=True),
    )


def test_without_a_sound_server_the_helper_says_so_and_ends(tmp_path):
    nowhere = {
        "XDG_RUNTIME_DIR": str(tmp_path),
        "PULSE_SERVER": f"unix:{tmp_path}/none",
        "PIPEWIRE_REMOTE": "none",
        "ALSA_CONFIG_PATH": os.devnull,
    }
    ended = subprocess.run(
        helper_command(Helper.QT_HOST),
        env=os.environ | nowhere,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=30,
        check=False,
    )
    assert ended.returncode == 1
    assert isinstance(decode_report(ended.stdout.splitlines()[-1]), Failed)
