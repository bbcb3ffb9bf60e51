"""How exactly cues are heard: the rig's own error first, then each player under each load.

Run: python benchmarks/sound_timing.py [--cues 300] [--players miniaudio simpleaudio] [--faults]
"""

import argparse
import os
import random
import subprocess
import sys
import time
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sound_rig import RATE, PrivateServer, Recording, click, missing_programs, realtime_prefix

from psoas_timer.core.ports.cue_player import CuePlayer, SoundState
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.sound.choice import PlayerName, choose_player
from psoas_timer.services.sound.cue_sounds import SoundSet, load_sounds
from psoas_timer.services.sound.host_player import monotonic_ms
from psoas_timer.services.sound.queued_player import QueuedPlayer

AHEAD_MS = 5_000
"""How early the session hands cues over."""


@dataclass(frozen=True)
class Load:
    """What goes on beside: this process keeps Python to itself, every core burns."""

    name: str
    stalls: bool
    burns: bool


LOADS = (
    Load("idle", stalls=False, burns=False),
    Load("held 50 of 100 ms", stalls=True, burns=False),
    Load("all cores burn", stalls=False, burns=True),
    Load("held and burning", stalls=True, burns=True),
)


@contextmanager
def burning(is_on: bool) -> Iterator[None]:
    """Keep every core busy with processes of normal priority.

    Not with os.fork: a fork while the player starts its helper would inherit the helper's pipes.
    """
    cores = (os.cpu_count() or 1) if is_on else 0
    burners = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(cores)]
    try:
        yield
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()


def hold_python(for_ms: float) -> None:
    """Stay in one C call that never lets another thread run, about this long."""
    began = time.perf_counter()
    sum(range(200_000))
    per_ms = 200_000 / ((time.perf_counter() - began) * 1_000)
    sum(range(int(per_ms * max(0.0, for_ms - (time.perf_counter() - began) * 1_000))))


def planned(cues: int, start_ms: int) -> list[int]:
    """Instants 90 to 250 ms apart, of no common rhythm, the same in every run."""
    rng = random.Random(4)
    instants = [start_ms]
    while len(instants) < cues:
        instants.append(instants[-1] + rng.randint(90, 250))
    return instants


def play_all(player: CuePlayer, plan: list[int], load: Load) -> None:
    """Hand the plan over as a session does, until it has sounded."""
    waiting = list(plan)
    while monotonic_ms() < plan[-1] + 800:
        while waiting and waiting[0] - AHEAD_MS <= monotonic_ms():
            player.play_at("click", waiting.pop(0))
        if load.stalls:
            hold_python(50.0)
        time.sleep(0.05)


def busy_cores() -> tuple[float, float]:
    """CPU seconds used and passed on all cores so far."""
    fields = [int(field) for field in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    return float(sum(fields) - fields[3] - fields[4]), float(sum(fields))


HEAD = (
    "player       beside it           heard     latency    med    p99    max  near gaps  busy  late"
)
GAP_REACH_MS = 1_000


@dataclass(frozen=True)
class Verdict:
    """What became of a plan, in ms. Errors are distances from the median latency.

    Cues within GAP_REACH_MS after a missed cycle of the sink are judged apart: there the sink, or
    the recorder, dropped sound, whoever played it.
    """

    heard: int
    latency: float
    errors: np.ndarray
    near_gap: np.ndarray


def judge(recording: Recording, plan: list[int]) -> Verdict:
    """Find each cue of the plan in the recording."""
    onsets = recording.onsets_ms()
    if onsets.size == 0:
        return Verdict(0, float("nan"), np.array([np.nan]), np.array([]))
    instants = np.array(plan)
    offsets = np.array([onsets[np.abs(onsets - when).argmin()] for when in plan]) - instants
    is_heard = np.abs(offsets - np.median(offsets)) < 45.0
    latency = float(np.median(offsets[is_heard]))
    errors = np.abs(offsets - latency)
    is_near = np.zeros(instants.size, dtype=bool)
    for gap in recording.gaps_ms:
        is_near |= (instants > gap - 50) & (instants < gap + GAP_REACH_MS)
    return Verdict(
        int(is_heard.sum()), latency, errors[is_heard & ~is_near], errors[is_heard & is_near]
    )


def measure(server: PrivateServer, name: PlayerName, load: Load, cues: int) -> None:
    """One line of the table."""
    chosen = choose_player(name)
    if chosen.name is not name:
        print(f"{name:12} cannot be used here")
        return
    player = chosen.player
    player.load("click", click())
    capture = server.capture()
    player.open()
    with burning(load.burns):
        plan = planned(cues, monotonic_ms() + 2_000)
        before = busy_cores()
        play_all(player, plan, load)
        after = busy_cores()
    late = player.health().late_cues
    verdict = judge(capture.stop(), plan)
    _end(player)
    busy = (after[0] - before[0]) / (after[1] - before[1])
    median, p99, worst = np.percentile(verdict.errors, (50, 99, 100))
    near = verdict.near_gap
    apart = f"{near.size}: {near.max():.1f}" if near.size else "0"
    print(
        f"{name:12} {load.name:18} {verdict.heard:>4}/{cues:<4} {verdict.latency:8.1f} "
        f"{median:6.2f} {p99:6.2f} {worst:6.2f} {apart:>10} {busy:5.0%} {late:5}",
        flush=True,
    )


def _end(player: CuePlayer) -> None:
    player.close()
    if isinstance(player, QueuedPlayer):
        player.shut_down()


def measure_rig(server: PrivateServer) -> None:
    """The rig's own error: 60 clicks 500 ms apart in one file, played by pw-play."""
    path = server.folder / "clicks.wav"
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes((click() + bytes(RATE - len(click()))) * 60)
    capture = server.capture()
    subprocess.run(["pw-play", str(path)], check=True)
    recording = capture.stop()
    onsets = recording.onsets_ms()
    errors = np.abs(onsets - onsets[0] - 500.0 * np.arange(onsets.size))
    print(
        f"The rig itself: {onsets.size}/60 clicks of one file heard, "
        f"largest error {errors.max():.4f} ms, {recording.gaps_ms.size} gaps\n"
    )


def measure_cancel(server: PrivateServer, times: int = 12) -> None:
    """From `cancel` to silence while a swell sounds."""
    player = choose_player(PlayerName.MINIAUDIO).player
    load_sounds(player, assets_dir(), SoundSet.BOWLS, ["breath_out_8"])
    capture = server.capture()
    player.open()
    time.sleep(1.5)
    cancelled: list[int] = []
    for turn in range(times):
        player.play_at("breath_out_8", monotonic_ms())
        time.sleep(0.6 + 0.0137 * turn)
        cancelled.append(monotonic_ms())
        player.cancel()
        time.sleep(0.4)
    recording = capture.stop()
    _end(player)
    waits = [recording.last_sound_ms(at, at + 390) - at for at in cancelled]
    print(f"cancel to silence: median {np.median(waits):.0f} ms, max {max(waits):.0f} ms\n")


def measure_cost(server: PrivateServer) -> None:
    """The idle helper's share of a core and its memory, a whole set loaded."""
    player = choose_player(PlayerName.MINIAUDIO).player
    load_sounds(player, assets_dir(), SoundSet.BOWLS)
    player.open()
    time.sleep(3.0)
    tasks = Path("/proc/self/task").iterdir()
    children = [pid for task in tasks for pid in (task / "children").read_text().split()]
    [helper] = [p for p in children if "sound.host" in Path(f"/proc/{p}/cmdline").read_text()]
    ticks = [_ticks(helper)]
    time.sleep(20.0)
    ticks.append(_ticks(helper))
    status = Path(f"/proc/{helper}/status").read_text()
    memory_kb = int(status.split("VmRSS:")[1].split()[0])
    share = (ticks[1] - ticks[0]) / os.sysconf("SC_CLK_TCK") / 20.0
    print(f"idle helper: {share:.2%} of a core, {memory_kb / 1024:.1f} MB resident\n")
    _end(player)


def _ticks(pid: str) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def measure_calls(player: CuePlayer, pause_s: float = 0.05, calls: int = 100) -> float:
    """The longest any call held the caller up, in ms."""
    worst = 0.0
    deeds: tuple[Callable[[], object], ...] = (
        player.open,
        lambda: player.play_at("click", monotonic_ms() + 20),
        player.health,
        player.cancel,
    )
    for _ in range(calls):
        for deed in deeds:
            began = time.perf_counter()
            deed()
            worst = max(worst, (time.perf_counter() - began) * 1_000)
        time.sleep(pause_s)
    return worst


def measure_faults(server: PrivateServer) -> None:
    """No server at the start, a server killed in mid-session, and how soon cues are back."""
    server.kill()
    player = choose_player(PlayerName.MINIAUDIO).player
    player.load("click", click())
    worst = measure_calls(player)
    health = player.health()
    print(
        f"no sound server: state {health.state}, said {_said(player)}, longest call {worst:.2f} ms"
    )
    _end(player)

    server.start()
    player = choose_player(PlayerName.MINIAUDIO).player
    player.load("click", click())
    player.open()
    time.sleep(3.0)
    server.kill()
    killed = monotonic_ms()
    worst = measure_calls(player, calls=55)
    server.start()
    returned = monotonic_ms()
    capture = server.capture()
    plan = [killed + 1_000 * second + 300 for second in range(2, 18)]
    for when in plan:
        player.play_at("click", when)
    states: list[tuple[int, SoundState]] = []
    while monotonic_ms() < plan[-1] + 500:
        state = player.health().state
        if not states or states[-1][1] is not state:
            states.append((monotonic_ms() - returned, state))
        time.sleep(0.02)
    onsets = capture.stop().onsets_ms()
    _end(player)
    first = f"{onsets[0] - returned:.0f} ms after" if onsets.size else "never"
    path = ", ".join(f"{state} at {at} ms" for at, state in states)
    print(f"server killed, back after {returned - killed} ms: first cue heard {first}; {path};")
    print(f"  said {_said(player)}, longest call {worst:.2f} ms\n")


def _said(player: CuePlayer) -> str:
    problem = player.health().last_problem
    return "nothing" if problem is None else f"{problem.what.key} {dict(problem.what.args)}"


def main() -> int:
    """Print the tables; 3 where the rig cannot run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cues", type=int, default=300, help="cues in each line (300)")
    parser.add_argument(
        "--players",
        nargs="+",
        type=PlayerName,
        default=[PlayerName.MINIAUDIO, PlayerName.SIMPLEAUDIO],
    )
    parser.add_argument("--faults", action="store_true", help="kill the server instead")
    asked = parser.parse_args()
    if missing := missing_programs():
        print(f"The rig needs {', '.join(missing)}.")
        return 3
    realtime = realtime_prefix()
    print(f"Sound server at real-time priority, as on a desktop: {'yes' if realtime else 'no'}")
    server = PrivateServer(realtime)
    try:
        server.start()
        measure_rig(server)
        if asked.faults:
            measure_faults(server)
            return 0
        print(HEAD)
        for name in asked.players:
            for load in LOADS:
                measure(server, name, load, asked.cues)
        print("ms; errors from the median latency; near gaps: cues and their largest error\n")
        measure_cancel(server)
        measure_cost(server)
    finally:
        server.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
