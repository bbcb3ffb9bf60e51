"""A private sound server with null sinks, whose clock is the monotonic one. Linux only.

It lives in a folder of its own and sees neither the person's session nor any sound card. What is
heard on it is recorded in recorder.py.
"""

import os
import shutil
import subprocess
import tempfile
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from .recorder import RATE, Capture

PROGRAMS = {
    "pipewire": "pipewire",
    "pipewire-pulse": "pipewire-pulse",
    "wireplumber": "wireplumber",
    "pw-play": "pipewire-bin",
    "dbus-daemon": "dbus",
    "pactl": "pulseaudio-utils",
    "cc": "gcc",
    "pkg-config": "pkg-config",
}
"""What the rig runs, and the Debian package of each."""

HEADERS = "libpipewire-0.3-dev"

SINK = "rig"
SPARE_SINK = "spare"

CAPTURE_SOURCE = Path(__file__).with_name("monitor_capture.c")

READY_WITHIN_S = 6
TRIES = 4

NO_CARDS = {
    "wireplumber/main.lua.d/51-rig.lua": (
        "alsa_monitor.enabled = false\n"
        "libcamera_monitor.enabled = false\n"
        "v4l2_monitor.enabled = false\n"
    ),
    "wireplumber/bluetooth.lua.d/51-rig.lua": "bluez_monitor.enabled = false\n",
    "wireplumber/wireplumber.conf.d/51-rig.conf": (
        "wireplumber.profiles = { main = { hardware.audio = disabled,"
        " hardware.bluetooth = disabled, hardware.video-capture = disabled } }\n"
    ),
}
"""Settings for wireplumber 0.4 and 0.5: the cards belong to the person's own session."""


class RigMissing(Exception):
    """The rig cannot run here; the message says what is missing and how to get it."""


class NotReady(Exception):
    """A part of the private server does not answer; the message names it."""


def require_rig() -> None:
    """Raise RigMissing unless everything is there."""
    missing = [package for program, package in PROGRAMS.items() if shutil.which(program) is None]
    if not _has_headers():
        missing.append(HEADERS)
    if missing:
        packages = " ".join(missing)
        raise RigMissing(
            f"The sound benchmarks need a private sound server, of which this machine lacks:"
            f" {packages}.\nOn Debian or Ubuntu: apt-get install {packages}"
        )


def _has_headers() -> bool:
    if shutil.which("pkg-config") is None:
        return False
    asked = subprocess.run(["pkg-config", "--exists", "libpipewire-0.3"], check=False)
    return asked.returncode == 0


def realtime_prefix() -> list[str]:
    """Start of a command line that runs at real-time priority, [] where that is not allowed.

    A desktop session gives it to the sound server (through rtkit), never to the programs that play.
    """
    prefix = ["chrt", "-f", "20"]
    if shutil.which("chrt") and subprocess.run([*prefix, "true"], check=False).returncode == 0:
        return prefix
    return []


class PrivateServer:
    """PipeWire in a runtime folder of its own.

    `variables` lead a child process to it. `realtime` is put in front of the command lines of the
    server and of the recorder.
    """

    def __init__(self, folder: Path, realtime: list[str]) -> None:
        self._folder = folder
        self._realtime = realtime
        self._running: list[subprocess.Popen[bytes]] = []
        self._captures: list[Capture] = []
        self._modules: dict[str, str] = {}
        self.variables = {
            "XDG_RUNTIME_DIR": str(folder),
            "PIPEWIRE_RUNTIME_DIR": str(folder),
            "PULSE_RUNTIME_PATH": str(folder / "pulse"),
            "PULSE_SERVER": f"unix:{folder}/pulse/native",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus",
        }
        self._environment = {
            **os.environ,
            **self.variables,
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_STATE_HOME": str(folder / "state"),
        }
        for name, content in NO_CARDS.items():
            file = folder / "config" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        self._build_recorder()
        address = f"--address=unix:path={folder}/bus"
        self._bus = self._spawn("dbus-daemon", "--session", "--nofork", address)
        _wait_for(folder / "bus")

    def start(self) -> None:
        """Start the daemons and the null sink that is the default; ready once a file was played.

        They start side by side, and now and then one of them asks too early: then all start anew.
        Raises RigMissing.
        """
        for _ in range(TRIES):
            try:
                self._start()
                return
            except (NotReady, subprocess.SubprocessError):
                self.kill()
        raise RigMissing("The private sound server did not start.")

    def kill(self) -> None:
        """Kill the daemons as a crash would."""
        for process in self._running:
            process.kill()
            process.wait()
        self._running.clear()
        for name in ("pipewire-0", "pipewire-0-manager", "pulse/native"):
            (self._folder / name).unlink(missing_ok=True)

    def close(self) -> None:
        """End all, recordings too that nobody stopped."""
        for capture in self._captures:
            capture.kill()
        self.kill()
        self._bus.kill()
        self._bus.wait()

    def add_sink(self, name: str) -> None:
        """Make a null sink."""
        self._modules[name] = self._pactl(
            "load-module", "module-null-sink", f"sink_name={name}", "channels=1", "rate=48000"
        )

    def remove_sink(self, name: str) -> None:
        """Take a null sink away, as if a device was unplugged."""
        self._pactl("unload-module", self._modules.pop(name))

    def make_default(self, name: str) -> None:
        """Have programs play on this sink unless they ask for another. Raises NotReady."""
        deadline_s = time.monotonic() + READY_WITHIN_S
        while self._default() != name:
            if time.monotonic() > deadline_s:
                raise NotReady(name)
            with suppress(subprocess.CalledProcessError):
                self._pactl("set-default-sink", name)
            time.sleep(0.1)

    def play_file(self, path: Path, longest_s: float) -> None:
        """Play a sound file to its end. Raises subprocess.TimeoutExpired if that never comes."""
        command = ["pw-play", str(path)]
        subprocess.run(command, check=True, env=self._environment, timeout=longest_s)

    def capture(self, sink: str = SINK) -> Capture:
        """Begin to record what is heard on a sink."""
        target = self._folder / f"{sink}.capture"
        command = [*self._realtime, str(self._recorder), str(target), sink]
        capture = Capture(command, target, self._environment)
        self._captures.append(capture)
        return capture

    def _start(self) -> None:
        self._running.append(self._spawn(*self._realtime, "pipewire"))
        _wait_for(self._folder / "pipewire-0")
        self._running.append(self._spawn("wireplumber"))
        self._running.append(self._spawn(*self._realtime, "pipewire-pulse"))
        _wait_for(self._folder / "pulse" / "native")
        self.add_sink(SINK)
        self.make_default(SINK)
        silence = self._folder / "silence.wav"
        with wave.open(str(silence), "wb") as file:
            file.setparams((1, 2, RATE, 0, "NONE", ""))
            file.writeframes(bytes(RATE // 5))
        self.play_file(silence, READY_WITHIN_S)

    def _default(self) -> str:
        try:
            return self._pactl("get-default-sink")
        except subprocess.CalledProcessError:
            return ""

    def _build_recorder(self) -> None:
        self._recorder = self._folder / "monitor_capture"
        flags = subprocess.check_output(
            ["pkg-config", "--cflags", "--libs", "libpipewire-0.3"], text=True
        ).split()
        command = ["cc", "-O2", "-o", str(self._recorder), str(CAPTURE_SOURCE), *flags]
        subprocess.run(command, check=True)

    def _pactl(self, *words: str) -> str:
        return subprocess.check_output(
            ["pactl", *words],
            text=True,
            env=self._environment,
            timeout=READY_WITHIN_S,
            stderr=subprocess.DEVNULL,
        ).strip()

    def _spawn(self, *command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env=self._environment,
        )


@contextmanager
def private_server() -> Iterator[PrivateServer]:
    """A running server that is gone afterwards. Raises RigMissing."""
    require_rig()
    with tempfile.TemporaryDirectory(prefix="psoas-rig-", ignore_cleanup_errors=True) as folder:
        server = PrivateServer(Path(folder), realtime_prefix())
        try:
            server.start()
            yield server
        finally:
            server.close()


def _wait_for(path: Path) -> None:
    deadline_s = time.monotonic() + READY_WITHIN_S
    while not path.exists():
        if time.monotonic() > deadline_s:
            raise NotReady(path.name)
        time.sleep(0.02)
