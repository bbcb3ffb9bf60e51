"""Breath patterns: how long to breathe in, hold and out.

Pacing a session by them lives in core.session.
"""

from dataclasses import dataclass
from enum import StrEnum


class BreathPhase(StrEnum):
    """One part of a breath cycle."""

    IN = "in"
    HOLD_IN = "hold_in"
    OUT = "out"
    HOLD_OUT = "hold_out"


@dataclass(frozen=True, slots=True)
class BreathMoment:
    """An instant of a breath: `into_ms` milliseconds into a phase that takes `length_ms`."""

    phase: BreathPhase
    into_ms: int
    length_ms: int

    @property
    def left_s(self) -> int:
        """The seconds that the phase still has, rounded up as a countdown is."""
        return -(-(self.length_ms - self.into_ms) // 1_000)

    @property
    def fullness(self) -> float:
        """How far the breath is in, from 0 to 1; holds stand still."""
        match self.phase:
            case BreathPhase.IN:
                return self.into_ms / self.length_ms
            case BreathPhase.HOLD_IN:
                return 1.0
            case BreathPhase.OUT:
                return 1.0 - self.into_ms / self.length_ms
            case BreathPhase.HOLD_OUT:
                return 0.0

    @property
    def moves(self) -> bool:
        """Tell whether breath is drawn or let go, and not held."""
        return self.phase in (BreathPhase.IN, BreathPhase.OUT)


@dataclass(frozen=True, slots=True)
class BreathPattern:
    """A paced breath, in milliseconds; holds of 0 ms are left out of the cycle.

    `top_up_ms` is the second, short sip of a double inhale; it belongs to the in-breath.
    Sources of the figures: the `sources` keys, resolved by `assets/sources.toml`.
    """

    id: str
    name: str
    in_ms: int
    out_ms: int
    top_up_ms: int = 0
    hold_in_ms: int = 0
    hold_out_ms: int = 0
    note: str = ""
    uses_breath_hold: bool = False
    is_default: bool = False
    sources: tuple[str, ...] = ()

    @property
    def cycle_ms(self) -> int:
        """The length of one whole breath."""
        return self.in_ms + self.top_up_ms + self.hold_in_ms + self.out_ms + self.hold_out_ms

    def phases(self) -> tuple[tuple[BreathPhase, int, int], ...]:
        """Each phase of one cycle as (phase, offset_ms, length_ms), empty phases left out."""
        lengths = (
            (BreathPhase.IN, self.in_ms + self.top_up_ms),
            (BreathPhase.HOLD_IN, self.hold_in_ms),
            (BreathPhase.OUT, self.out_ms),
            (BreathPhase.HOLD_OUT, self.hold_out_ms),
        )
        phases: list[tuple[BreathPhase, int, int]] = []
        offset_ms = 0
        for phase, length_ms in lengths:
            if length_ms:
                phases.append((phase, offset_ms, length_ms))
            offset_ms += length_ms
        return tuple(phases)

    def at(self, elapsed_ms: int) -> BreathMoment:
        """The instant this long after the first in-breath began."""
        in_cycle_ms = elapsed_ms % self.cycle_ms
        phase, offset_ms, length_ms = next(
            part for part in reversed(self.phases()) if part[1] <= in_cycle_ms
        )
        return BreathMoment(phase, in_cycle_ms - offset_ms, length_ms)
