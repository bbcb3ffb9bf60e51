"""The helper process on Qt Multimedia: `python -m psoas_timer.qt.sound_host`.

What helpers do in general, their arguments too, is in services/sound/helper/hosting.py. For
machines where miniaudio has no wheel. It has no window.
"""

import os
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import BinaryIO

from PySide6.QtCore import QCoreApplication, QIODevice, Qt, QTimer
from PySide6.QtMultimedia import QAudioDevice, QAudioSink, QMediaDevices, QtAudio

from psoas_timer.core.ports.cue_player import SAMPLE_RATE
from psoas_timer.qt.sound_decoding import audio_format, qt_chunks
from psoas_timer.services.sound.decoding import decode
from psoas_timer.services.sound.helper.hosting import Host, run_helper
from psoas_timer.services.sound.wire import DeviceMissing, Failed, Opened, Ready

OUTPUT_NAME = "Qt Multimedia"

BLOCK_FRAMES = 512
"""Written at once: some 11 ms."""

BUFFER_MS = 48
"""What the sink holds. After a pause it sounds on for as long: with 48 ms it is silent after 85 to
91 ms, with 64 ms after 106 to 112."""

FEED_EVERY_MS = 5

LATENCY_MS = 64
"""From writing a block to its sounding, without the hardware's own; measured to 1 ms with
benchmarks/sound on PipeWire."""


class Feeder:
    """Keeps a sink full with blocks of the host, woken by a timer of this process's own thread.

    A sink that stops taking frames shows at the parent, whose watchdog ends this process.
    """

    def __init__(self, sink: QAudioSink, render: Callable[[int], bytes]) -> None:
        self._sink = sink
        self._render = render
        self._output: QIODevice | None = None
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._feed)

    def start(self) -> bool:
        """Begin; False where the output does not open."""
        self._output = self._sink.start()
        if self._sink.error() is not QtAudio.Error.NoError:
            return False
        self._timer.start(FEED_EVERY_MS)
        return True

    def stop(self) -> None:
        """End the sound."""
        self._timer.stop()
        self._sink.stop()

    def _feed(self) -> None:
        while self._output is not None and self._sink.bytesFree() >= 2 * BLOCK_FRAMES:
            self._output.write(self._render(BLOCK_FRAMES))


def find_device(name: str) -> QAudioDevice | None:
    """The output of this name as the system shows it; None where it is not there."""
    found = (device for device in QMediaDevices.audioOutputs() if device.description() == name)
    return next(found, None)


class OpenedDevice:
    """Which device the sound goes to, asked on this process's first thread and told on any."""

    def __init__(self, wish: str) -> None:
        self._wish = wish
        self._devices = QMediaDevices()
        self._devices.audioOutputsChanged.connect(self._look)
        self.now = Opened("", None)
        self._look()

    def _look(self) -> None:
        device = find_device(self._wish) or QMediaDevices.defaultAudioOutput()
        if device.isNull():
            self.now = Opened("", None)
            return
        # PipeWire and PulseAudio name Bluetooth outputs bluez_output.* and bluez_sink.*.
        is_bluetooth = b"bluez" in device.id().data() if sys.platform == "linux" else None
        self.now = Opened(device.description(), is_bluetooth)


def serve(wish: str, commands: BinaryIO, reports: BinaryIO) -> int:
    """Play until the commands end; 0 then, 1 where no output could be opened."""
    application = QCoreApplication(["psoas-timer"])
    host = Host(reports, LATENCY_MS, partial(decode, decoder=qt_chunks))
    device = find_device(wish) if wish else None
    if wish and device is None:
        host.report(DeviceMissing(wish))
    device = device or QMediaDevices.defaultAudioOutput()
    if device.isNull():
        host.report(Failed("no output"))
        return 1
    sink = QAudioSink(device, audio_format())
    sink.setBufferSize(SAMPLE_RATE * 2 * BUFFER_MS // 1_000)
    feeder = Feeder(sink, host.render)
    if not feeder.start():
        host.report(Failed(sink.error().name))
        return 1
    host.report(Ready(OUTPUT_NAME, LATENCY_MS))
    device_in_use = OpenedDevice(wish if device.description() == wish else "")

    def obey() -> None:
        host.obey_all(commands)
        application.quit()

    watch = partial(host.report_while_heard, lambda: device_in_use.now)
    for work in (watch, obey):
        threading.Thread(target=work, daemon=True).start()
    application.exec()
    feeder.stop()
    return 0


def known_outputs() -> list[tuple[str, bool]]:
    """The outputs by name, each with whether it is the default."""
    application = QCoreApplication(["psoas-timer"])
    default = QMediaDevices.defaultAudioOutput()
    found = [(device.description(), device == default) for device in QMediaDevices.audioOutputs()]
    del application
    return found


def main() -> int:
    """Do what the arguments ask for."""
    return run_helper(serve, known_outputs)


if __name__ == "__main__":
    os._exit(main())
