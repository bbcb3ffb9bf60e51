"""Finds sounds in a recording by matched filter, and says how far each was off. No I/O here.

Sounds are looked for in the order of their instants. One that was found is subtracted before the
next is looked for, since the player adds them sample by sample; what is left at the end was not
asked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .recorder import PER_MS, Recording, Samples

REACH_MS = 45.0
"""A sound that is further off than this from where it belongs counts as not heard."""

FIRST_REACH_MS = (-60.0, 300.0)
"""Where the first sounds are looked for, before the constant latency is known."""

ALIKE_FROM = 0.6
"""How much the recording has to look like a sound (1.0: the same) to be it."""

QUIETEST = 0.3
"""The smallest factor on its amplitude with which a sound counts as heard."""

PROBE_MS = (30, 1_000)
"""How much of a sound is looked for: up to where the next one begins, in these bounds."""

LATENCY_FROM = 40
"""So many sounds tell the latency: those that no other comes close to, if there are any."""

GAP_REACH_MS = (-50.0, 1_000.0)
"""Sounds so close to a missed cycle of the sink are judged apart: it, or the recorder, dropped
sound, whoever played it."""

Waveforms = Mapping[str, Samples]


@dataclass(frozen=True)
class Wanted:
    """A sound that was to begin at an instant, at an amplitude, and to end at `until_ms`.

    One that is further off than `reach_ms` was not heard.
    """

    sound: str
    at_ms: float
    until_ms: float = float("inf")
    gain: float = 1.0
    reach_ms: float = REACH_MS


@dataclass(frozen=True)
class Judged:
    """What became of the wanted sounds, in ms.

    `errors` has a distance from the latency for each, nan where it was not heard. `left` is the
    recording without what was found.
    """

    latency_ms: float
    errors: NDArray[np.float64]
    is_near_gap: NDArray[np.bool_]
    left: Recording = field(repr=False)

    @property
    def heard(self) -> int:
        """How many were heard."""
        return int(np.isfinite(self.errors).sum())

    @property
    def counted(self) -> NDArray[np.float64]:
        """The distances, without sign, of those heard away from gaps."""
        return np.abs(self.errors[np.isfinite(self.errors) & ~self.is_near_gap])

    @property
    def near_gaps(self) -> NDArray[np.float64]:
        """The distances, without sign, of those heard near gaps."""
        return np.abs(self.errors[np.isfinite(self.errors) & self.is_near_gap])

    @property
    def missed(self) -> int:
        """How many were not heard although nothing kept the rig from hearing them."""
        return int((~np.isfinite(self.errors) & ~self.is_near_gap).sum())

    def only(self, is_meant: Sequence[bool]) -> "Judged":
        """The same for some of the sounds."""
        mask = np.array(is_meant, dtype=np.bool_)
        return replace(self, errors=self.errors[mask], is_near_gap=self.is_near_gap[mask])

    def keeps(self, p99_ms: float, max_ms: float) -> bool:
        """Tell whether all was heard, and nothing further off than this."""
        counted = self.counted
        if self.missed or counted.size == 0:
            return False
        return bool(np.percentile(counted, 99) <= p99_ms and counted.max() <= max_ms)

    def text(self) -> str:
        """How many were heard, and how far off they were."""
        said = f"{self.heard}/{self.errors.size} heard"
        if self.counted.size:
            p99, worst = np.percentile(self.counted, (99, 100))
            said += f", p99 {p99:.2f}, max {worst:.2f} ms"
        if self.is_near_gap.any():
            furthest = f", max {self.near_gaps.max():.1f} ms" if self.near_gaps.size else ""
            said += f" (apart: {self.is_near_gap.sum()} near gaps of the sink{furthest})"
        return said


def judge(recording: Recording, wanted: Sequence[Wanted], waveforms: Waveforms) -> Judged:
    """Find each sound of a list that is in the order of its instants."""
    latency_ms = _latency_ms(recording, _lonely(wanted), waveforms)
    left = Recording(recording.starts_ms, recording.samples.copy(), recording.gaps_ms)
    following = [min(b.at_ms, a.until_ms) for a, b in pairwise(wanted)] + [float("inf")]
    errors = [
        _find_and_subtract(left, each, next_ms - each.at_ms, waveforms[each.sound], latency_ms)
        for each, next_ms in zip(wanted, following, strict=True)
    ]
    instants = np.array([each.at_ms for each in wanted])
    is_near = np.zeros(instants.size, dtype=np.bool_)
    for gap_ms in recording.gaps_ms:
        since_ms = instants + latency_ms - gap_ms
        is_near |= (since_ms > GAP_REACH_MS[0]) & (since_ms < GAP_REACH_MS[1])
    found = np.array(errors)
    middle = float(np.nanmedian(found)) if np.isfinite(found).any() else 0.0
    return Judged(latency_ms + middle, found - middle, is_near, left)


def _lonely(wanted: Sequence[Wanted]) -> list[Wanted]:
    """The first sounds that cannot be taken for one another while the latency is unknown."""
    reach_ms = FIRST_REACH_MS[1] - FIRST_REACH_MS[0]
    instants = [-float("inf"), *(each.at_ms for each in wanted), float("inf")]
    lonely = [
        each
        for each, before_ms, after_ms in zip(wanted, instants, instants[2:], strict=False)
        if min(each.at_ms - before_ms, after_ms - each.at_ms) > reach_ms
    ]
    return (lonely or list(wanted))[:LATENCY_FROM]


def _latency_ms(recording: Recording, wanted: Sequence[Wanted], waveforms: Waveforms) -> float:
    """The median distance of these sounds from their instants; 0 where none was heard."""
    low_ms, high_ms = FIRST_REACH_MS
    offsets = []
    for each in wanted:
        probe = _probe(waveforms[each.sound], PROBE_MS[1])
        at_ms = _find(recording, each.at_ms + low_ms, each.at_ms + high_ms, probe)
        if at_ms is not None:
            offsets.append(at_ms - each.at_ms)
    return float(np.median(offsets)) if offsets else 0.0


def _find_and_subtract(
    left: Recording, wanted: Wanted, alone_ms: float, waveform: Samples, latency_ms: float
) -> float:
    """How far off a sound is; nan where it is not there. Takes it out of `left`."""
    expected_ms = wanted.at_ms + latency_ms
    probe = _probe(waveform, alone_ms)
    at_ms = _find(left, expected_ms - wanted.reach_ms, expected_ms + wanted.reach_ms, probe)
    if at_ms is None:
        return float("nan")
    first, length = left.index(at_ms), waveform.size
    if wanted.until_ms < float("inf"):
        length = max(left.index(wanted.until_ms) - first, 0)
    here = left.samples[first : first + length]
    part = waveform[: here.size]
    here[: part.size] -= wanted.gain * part
    return at_ms - expected_ms


def _probe(waveform: Samples, alone_ms: float) -> Samples:
    shortest_ms, longest_ms = PROBE_MS
    return waveform[: round(min(max(alone_ms, shortest_ms), longest_ms) * PER_MS)]


def _find(recording: Recording, from_ms: float, to_ms: float, probe: Samples) -> float | None:
    """The instant between two at which a sound begins, that of a sample; None if it does not."""
    first = max(recording.index(from_ms), 0)
    last = min(recording.index(to_ms), recording.samples.size - probe.size)
    if last <= first:
        return None
    part = recording.samples[first : last + probe.size]
    size = 1 << (part.size + probe.size).bit_length()
    spectrum = np.fft.rfft(part, size) * np.conj(np.fft.rfft(probe, size))
    products = np.fft.irfft(spectrum, size)[: last - first]
    energies = np.concatenate(([0.0], np.cumsum(part * part)))
    energy_here = energies[probe.size : probe.size + products.size] - energies[: products.size]
    energy = float(probe @ probe)
    alike = products / np.sqrt(np.maximum(energy * energy_here, 1.0))
    alike[products < QUIETEST * energy] = 0.0
    best = int(np.argmax(alike))
    if alike[best] < ALIKE_FROM:
        return None
    return recording.starts_ms + (first + best) / PER_MS
