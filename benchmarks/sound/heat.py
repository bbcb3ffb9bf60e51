"""A quarter of an hour of warmth: whether the last cue is as exact as the first one."""

from harness.plan import Plan
from harness.table import Line

from . import routines, waveforms
from .judging import judge
from .playing import Wishes, play, sounding
from .server import private_server

HOLD_S = 900
DRIFT_MS = 1.0


def measure(plan: Plan) -> list[Line]:
    """One line; it takes the 15 minutes."""
    wishes = Wishes(
        "rig", HOLD_S + 60, routines.heat(HOLD_S), {"sound_player": plan.player}, stays_s=5.0
    )
    with private_server() as server:
        found, recording = play(server, plan.offscreen, wishes)
    wanted = sounding(found["planned"])
    judged = judge(recording, wanted, waveforms.sounds(each.sound for each in wanted))
    drift_ms = judged.errors[-1] - judged.errors[0]
    return [
        Line(
            f"sound: {HOLD_S // 60} min of heat, from the first to the last cue",
            f"{drift_ms:+.3f} ms; {judged.text()}",
            gate=f"all heard, within {DRIFT_MS:.0f} ms",
            passed=judged.missed == 0 and bool(abs(drift_ms) <= DRIFT_MS),
        )
    ]
