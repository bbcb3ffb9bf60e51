"""Every cue of a routine against its plan, under each load, beside what plays at its timer."""

import wave
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from harness.plan import Plan
from harness.table import Line

from psoas_timer.services.sound.cue_sounds import CHECK_SOUND

from . import naive, routines, waveforms
from .judging import Wanted, judge
from .loads import IDLE, LOADS, Load, burning
from .playing import Wishes, play, sounding
from .server import PrivateServer, private_server

P99_MS = 2.0
MAX_MS = 5.0

SHORT_MAX_MS = 25.0
"""The gate of the short run, for machines that others use at the same time: one cycle of a sound
server that came too late, which nobody can prevent there."""

SHORT_CUES = 20


def measure(plan: Plan) -> list[Line]:
    """The rig's own error, then a line for each load."""
    cues = SHORT_CUES if plan.short else plan.cues
    lines = []
    with private_server() as server:
        lines.append(_rig_itself(server, 6 if plan.short else 60))
        for load in (IDLE,) if plan.short else LOADS:
            lines += _under(server, plan, load, cues)
    return lines


def _rig_itself(server: PrivateServer, clicks: int) -> Line:
    """Clicks 500 ms apart in one file: what the rig itself adds to any figure."""
    click = np.full(96, 16_000.0)
    with TemporaryDirectory(prefix="psoas-bench-") as folder:
        path = Path(folder, "clicks.wav")
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(48_000)
            silence = bytes(48_000 - 2 * click.size)
            file.writeframes((click.astype("<i2").tobytes() + silence) * clicks)
        capture = server.capture()
        server.play_file(path, clicks + 10)
        recording = capture.stop()
    loud = np.flatnonzero(np.abs(recording.samples) > 4_000)
    first_ms = recording.starts_ms + (loud[0] / 48 if loud.size else 0)
    wanted = [Wanted("click", first_ms + 500 * number) for number in range(clicks)]
    judged = judge(recording, wanted, {"click": click})
    return Line("sound: the rig itself, clicks of one file", judged.text())


def _under(server: PrivateServer, plan: Plan, load: Load, cues: int) -> list[Line]:
    routine, length_s = routines.bridges(cues)
    wishes = Wishes(
        "rig", length_s + 30, routine, {"sound_player": plan.player}, stalls=load.stalls
    )
    with burning(load):
        found, recording = play(server, plan.offscreen, wishes)
    checks = [Wanted(CHECK_SOUND, at_ms) for at_ms in found["checks"]]
    wanted = [*checks, *sounding(found["planned"])]
    everything = judge(recording, wanted, waveforms.sounds(each.sound for each in wanted))
    cues_only = everything.only([each.sound != CHECK_SOUND for each in wanted])
    max_ms = SHORT_MAX_MS if plan.short else MAX_MS
    p99_ms = SHORT_MAX_MS if plan.short else P99_MS
    return [
        Line(
            f"sound: cues against plan, {load.name}",
            cues_only.text(),
            naive="" if plan.short else naive.texts(server, plan.offscreen, load, cues),
            gate=f"all heard, p99 ≤ {p99_ms:.0f}, max ≤ {max_ms:.0f} ms",
            passed=cues_only.keeps(p99_ms, max_ms),
        ),
        Line(
            f"sound: the first cue, {load.name}",
            f"{cues_only.errors[0]:+.2f} ms (sound check {everything.errors[0]:+.2f},"
            f" latency {cues_only.latency_ms:.2f} ms, {found['late_cues']} late by its own count)",
        ),
    ]
