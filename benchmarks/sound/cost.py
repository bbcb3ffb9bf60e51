"""Many cues at once, and what the helper process costs while nothing sounds."""

from harness.children import run_probe
from harness.plan import Plan
from harness.table import Line

from . import waveforms
from .judging import Wanted, judge
from .server import private_server

IDLE_S = 20
CPU_SHARE = 0.01
MEMORY_MB = 35.0
SOUND = "count_1"


def measure(plan: Plan) -> list[Line]:
    """A line for the burst, one for CPU time, one for memory."""
    with private_server() as server:
        capture = server.capture()
        found = run_probe(
            "sound_port",
            {**plan.offscreen, **server.variables},
            plan.player,
            str(IDLE_S),
            longest_s=IDLE_S + 60,
        )
        recording = capture.stop()
    wanted = [Wanted(SOUND, at_ms) for at_ms in (*found["lonely"], *found["burst"])]
    judged = judge(recording, wanted, waveforms.sounds([SOUND]))
    burst = judged.only([each.at_ms >= found["burst"][0] for each in wanted])
    before_mb, after_mb = found["memory_mb"]
    return [
        Line(
            f"sound: {len(found['burst'])} cues within a second",
            burst.text(),
            gate="all heard",
            passed=burst.heard == burst.errors.size,
        ),
        Line(
            f"sound: the helper process, idle for {IDLE_S} s",
            f"{found['share']:.2%} of a core",
            gate=f"≤ {CPU_SHARE:.0%}",
            passed=found["share"] <= CPU_SHARE,
        ),
        Line(
            "sound: its resident memory",
            f"{before_mb:.1f} MB, after {found['clips']} spoken phrases {after_mb:.1f} MB",
            gate=f"≤ {MEMORY_MB:.0f} MB",
            passed=max(before_mb, after_mb) <= MEMORY_MB,
        ),
    ]
