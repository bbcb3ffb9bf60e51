"""How far a session and a timer that counts ticks are off while Qt's event loop is held up.

Every 10 s the loop stands for 1.5 s. The full run takes 15 minutes.
"""

from harness.children import run_probe
from harness.plan import Plan
from harness.table import Line

SHORT_S = 60
FULL_S = 900


def measure(plan: Plan) -> list[Line]:
    """The drift of the session, and what became of its cues."""
    seconds = FULL_S if plan.full else SHORT_S
    found = run_probe("drift", plan.offscreen, str(seconds), longest_s=seconds + 60)
    length = f"{seconds // 60} min, held up {found['blocks']} ×"
    worst_ms = max(abs(found["drift_ms"]), found["worst_ms"])
    missed, foreign = len(found["missed"]), len(found["foreign"])
    by_seconds, by_tenths = (behind_ms / 1e3 for behind_ms in found["behind_ms"])
    return [
        Line(
            f"drift in {length}",
            f"{worst_ms} ms (end noticed {found['end_late_ms']} ms late)",
            naive=f"1 s ticks {by_seconds:.1f} s behind, 0.1 s ticks {by_tenths:.1f} s",
            gate="0 ms",
            passed=worst_ms == 0,
        ),
        Line(
            f"cues handed over in {length}",
            f"{found['cues']} planned, {missed} missed, {found['late']} late",
            gate="all in time",
            passed=missed + foreign + found["late"] == 0,
        ),
    ]
