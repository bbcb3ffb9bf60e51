"""Runs the recorder and lays out what it wrote on one grid of samples. Judging is in judging.py."""

import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from struct import unpack_from

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
PER_MS = RATE // 1_000

AUDIBLE_FROM = 33
"""-60 dBFS: nothing that is quieter counts as heard."""

STARTED_AFTER_S = 0.5

Samples = NDArray[np.float64]


@dataclass(frozen=True)
class Recording:
    """What was heard: one sample for each 48th of a millisecond of the monotonic clock.

    `starts_ms` is the instant of the first one. `gaps_ms` are instants from which on the sink or
    the recorder missed a cycle or more: what sounded there is not known and stands as silence.
    """

    starts_ms: float
    samples: Samples
    gaps_ms: tuple[float, ...] = ()

    @property
    def ends_ms(self) -> float:
        """The instant after the last sample."""
        return self.starts_ms + self.samples.size / PER_MS

    def index(self, at_ms: float) -> int:
        """The number of the sample at this instant, which may lie outside."""
        return round((at_ms - self.starts_ms) * PER_MS)

    def last_sound_ms(self, from_ms: float, to_ms: float) -> float:
        """The last instant between two at which anything was heard; `from_ms` if nothing was."""
        first = max(self.index(from_ms), 0)
        loud = np.flatnonzero(np.abs(self.samples[first : self.index(to_ms)]) >= AUDIBLE_FROM)
        return from_ms if loud.size == 0 else self.starts_ms + (first + int(loud[-1])) / PER_MS


class Capture:
    """A recording under way."""

    def __init__(self, command: list[str], target: Path, environment: dict[str, str]) -> None:
        self._target = target
        self._process = subprocess.Popen(command, env=environment)
        time.sleep(STARTED_AFTER_S)

    def stop(self) -> Recording:
        """End it and read what was recorded."""
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(timeout=20)
        return laid_out(_blocks(self._target.read_bytes()))

    def kill(self) -> None:
        """End it without a recording, if it still runs."""
        self._process.kill()
        self._process.wait()


def laid_out(blocks: list[tuple[int, Samples]]) -> Recording:
    """Put blocks, each with its nanosecond of the monotonic clock, on one grid."""
    if not blocks:
        return Recording(0.0, np.zeros(0))
    first_ns = blocks[0][0]
    starts = [round((ns - first_ns) * RATE / 1e9) for ns, _ in blocks]
    size = max(start + samples.size for start, (_, samples) in zip(starts, blocks, strict=True))
    grid = np.zeros(size)
    gaps: list[float] = []
    expected = 0
    for start, (ns, samples) in zip(starts, blocks, strict=True):
        if abs(start - expected) > PER_MS // 2:
            gaps.append((ns / 1e6) - max(start - expected, 0) / PER_MS)
        grid[start : start + samples.size] = samples
        expected = start + samples.size
    return Recording(first_ns / 1e6, grid, tuple(gaps))


def _blocks(content: bytes) -> list[tuple[int, Samples]]:
    """The blocks of a file of monitor_capture.c."""
    blocks: list[tuple[int, Samples]] = []
    offset = 0
    while offset < len(content):
        ns, _position, frames = unpack_from("<QQI", content, offset)
        offset += 20
        blocks.append((ns, np.frombuffer(content, "<i2", frames, offset).astype(np.float64)))
        offset += 2 * frames
    return blocks
