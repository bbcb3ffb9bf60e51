"""How far a paced breath is in. The pattern lives in core.content, its phases sound elsewhere."""

from psoas_timer.core.content.breathing import BreathPattern, BreathPhase


def breathed_in(pattern: BreathPattern, elapsed_ms: int) -> float:
    """How full the breath is (0 to 1), so long after the first in-breath; holds stand still."""
    into_ms = elapsed_ms % pattern.cycle_ms
    for phase, offset_ms, length_ms in pattern.phases():
        if into_ms < offset_ms + length_ms:
            match phase:
                case BreathPhase.IN:
                    return (into_ms - offset_ms) / length_ms
                case BreathPhase.HOLD_IN:
                    return 1.0
                case BreathPhase.OUT:
                    return 1.0 - (into_ms - offset_ms) / length_ms
                case BreathPhase.HOLD_OUT:
                    return 0.0
    return 0.0
