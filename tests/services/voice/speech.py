"""Speech for tests: WAV files and engines that need no speech program."""

import io
import math
import stat
import sys
import wave
from array import array
from pathlib import Path

import pytest

from psoas_timer.services.voice.engines import Call, Engine

RATE = 16_000

needs_scripts = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts")


def tone(length_ms: int, level: float = 0.3) -> "array[int]":
    count = RATE * length_ms // 1_000
    return array(
        "h", [round(32_767 * level * math.sin(n * 2 * math.pi * 200 / RATE)) for n in range(count)]
    )


def silence(length_ms: int) -> "array[int]":
    return array("h", bytes(2 * (RATE * length_ms // 1_000)))


def wav(samples: "array[int]", *, channels: int = 1, width: int = 2, rate: int = RATE) -> bytes:
    target = io.BytesIO()
    with wave.open(target, "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(width)
        out.setframerate(rate)
        out.writeframes(samples.tobytes())
    return target.getvalue()


def samples_of(content: bytes) -> "array[int]":
    with wave.open(io.BytesIO(content)) as source:
        return array("h", source.readframes(source.getnframes()))


class FakeEngines:
    """Engines that copy one spoken tone; `heard` lists what each of them was asked to say."""

    def __init__(self, folder: Path, *names: str) -> None:
        self._program = folder / "speak"
        self._log = folder / "heard"
        (folder / "tone.wav").write_bytes(wav(tone(500)))
        script = f"""#!/bin/sh
printf '%s:' "$2" >> '{self._log}'; cat >> '{self._log}'; echo >> '{self._log}'
case "$2" in broken*) exit 1;; quiet*) exit 0;; esac
cp '{folder}/tone.wav' "$1"
"""
        self._program.write_text(script)
        self._program.chmod(stat.S_IRWXU)
        self.engines = [Engine(name, self._caller(name)) for name in names]

    @property
    def heard(self) -> list[str]:
        return self._log.read_text().splitlines() if self._log.exists() else []

    def _caller(self, name: str):
        return lambda text, target: Call((str(self._program), str(target), name), text)
