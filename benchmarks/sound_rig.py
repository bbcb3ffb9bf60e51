"""A private sound server with a null sink, and what was heard on it with exact times. Linux only.

Needs pipewire, pipewire-pulse, wireplumber, dbus-daemon, pactl, a C compiler and the headers of
libpipewire-0.3. Nothing of it touches the sound of the person's own session.
"""

import os
import shutil
import signal
import struct
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

RATE = 48_000
CAPTURE_SOURCE = Path(__file__).with_name("monitor_capture.c")
PROGRAMS = ("dbus-daemon", "pipewire", "wireplumber", "pipewire-pulse", "pactl", "pw-play", "cc")


def missing_programs() -> list[str]:
    """What has to be installed before the rig can run."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


def realtime_prefix() -> list[str]:
    """Start of a command line that runs at real-time priority, [] where that is not allowed.

    A desktop session gives it to the sound server (through rtkit), never to the programs that play.
    """
    prefix = ["chrt", "-f", "20"]
    if shutil.which("chrt") and subprocess.run([*prefix, "true"], check=False).returncode == 0:
        return prefix
    return []


class PrivateServer:
    """PipeWire in a runtime folder of its own; its clock is CLOCK_MONOTONIC.

    `realtime` starts the server and the recorder with these words in front.
    """

    def __init__(self, realtime: list[str]) -> None:
        self._realtime = realtime
        self.folder = Path(tempfile.mkdtemp(prefix="psoas-rig-"))
        self._running: list[subprocess.Popen[bytes]] = []
        os.environ["XDG_RUNTIME_DIR"] = str(self.folder)
        os.environ["PULSE_SERVER"] = f"unix:{self.folder}/pulse/native"
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={self.folder}/bus"
        self._bus = self._spawn(
            "dbus-daemon", "--session", "--nofork", f"--address=unix:path={self.folder}/bus"
        )
        self._capture_program = self.folder / "monitor_capture"
        flags = subprocess.check_output(
            ["pkg-config", "--cflags", "--libs", "libpipewire-0.3"], text=True
        ).split()
        subprocess.run(
            ["cc", "-O2", "-o", str(self._capture_program), str(CAPTURE_SOURCE), *flags],
            check=True,
        )

    def start(self) -> None:
        """Start the daemons and the null sink."""
        self._running.append(self._spawn(*self._realtime, "pipewire"))
        _wait_for(self.folder / "pipewire-0")
        self._running.append(self._spawn("wireplumber"))
        self._running.append(self._spawn(*self._realtime, "pipewire-pulse"))
        _wait_for(self.folder / "pulse" / "native")
        subprocess.run(
            [
                "pactl",
                "load-module",
                "module-null-sink",
                "sink_name=rig",
                "channels=1",
                "rate=48000",
            ],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        time.sleep(1.0)

    def kill(self) -> None:
        """Kill the daemons as a crash would."""
        for process in self._running:
            process.kill()
            process.wait()
        self._running.clear()
        for name in ("pipewire-0", "pipewire-0-manager", "pulse/native"):
            (self.folder / name).unlink(missing_ok=True)

    def close(self) -> None:
        """End all and remove the folder."""
        self.kill()
        self._bus.kill()
        self._bus.wait()
        shutil.rmtree(self.folder)

    def capture(self) -> "Capture":
        """Begin to record the monitor."""
        target = self.folder / "capture.bin"
        return Capture([*self._realtime, str(self._capture_program), str(target)], target)

    def _spawn(self, *command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )


def _wait_for(path: Path) -> None:
    deadline = time.monotonic() + 10
    while not path.exists():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{path} did not appear")
        time.sleep(0.02)


@dataclass(frozen=True)
class Recording:
    """Every recorded sample with its instant in ms of the monotonic clock."""

    instants_ms: np.ndarray
    samples: np.ndarray

    @property
    def gaps_ms(self) -> np.ndarray:
        """When the sink or the recorder missed a cycle; what sounded then is unknown."""
        jumps = np.flatnonzero(np.diff(self.instants_ms) > 0.5)
        return np.asarray(self.instants_ms[jumps])

    def onsets_ms(self, quiet_ms: float = 15.0) -> np.ndarray:
        """Where a click begins: loud after at least `quiet_ms` of silence."""
        loud = np.flatnonzero(np.abs(self.samples) > 4_000)
        if loud.size == 0:
            return np.array([])
        first = np.r_[True, np.diff(self.instants_ms[loud]) > quiet_ms]
        return np.asarray(self.instants_ms[loud[first]])

    def last_sound_ms(self, from_ms: float, to_ms: float) -> float:
        """The last instant between two at which anything could be heard (-60 dBFS)."""
        inside = (self.instants_ms >= from_ms) & (self.instants_ms < to_ms)
        return float(self.instants_ms[inside & (np.abs(self.samples) > 33)].max(initial=from_ms))


class Capture:
    """A recording under way."""

    def __init__(self, command: list[str], target: Path) -> None:
        self._target = target
        self._process = subprocess.Popen(command)
        time.sleep(0.5)

    def stop(self) -> Recording:
        """End it and read what was recorded."""
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(timeout=20)
        content = self._target.read_bytes()
        instants, samples, offset = [], [], 0
        while offset < len(content):
            nsec, _position, frames = struct.unpack_from("<QQI", content, offset)
            offset += 20
            block = np.frombuffer(content, "<i2", frames, offset)
            offset += 2 * frames
            instants.append(nsec / 1e6 + np.arange(frames) * 1_000 / RATE)
            samples.append(block)
        return Recording(np.concatenate(instants), np.concatenate(samples).astype(int))


def click() -> bytes:
    """A cue of 2 ms with the sharpest onset there is."""
    return np.full(96, 16_000, "<i2").tobytes()
