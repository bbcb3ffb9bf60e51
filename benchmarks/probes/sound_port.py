"""The player alone behind its port: a burst of cues, and what its helper process costs.

Run: python sound_port.py PLAYER IDLE_S. Reported are the instants of the burst, and the helper's
share of a core and memory in MB before and after words were spoken.
"""

import os
import sys
import time
from pathlib import Path

from parts import end_on_error, report

from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.sound.choice import PlayerName, choose_player
from psoas_timer.services.sound.cue_sounds import SoundSet, load_sounds
from psoas_timer.services.sound.host_player import monotonic_ms

OPENS_WITHIN_MS = 2_000
LONELY = 6
BURST = 20
BURST_EVERY_MS = 50
CLIPS = 12
CLIP_EVERY_MS = 400
SETTLE_S = 3.0


def helper_of(pid: int) -> int:
    """The process that plays for another one."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    children = [child for task in tasks for child in (task / "children").read_text().split()]
    [helper] = [int(c) for c in children if "sound" in Path(f"/proc/{c}/cmdline").read_text()]
    return helper


def cpu_share(pid: int, seconds: float) -> float:
    """How much of a core a process takes in the coming seconds."""
    began_s, used_s = time.monotonic(), _used_s(pid)
    time.sleep(seconds)
    return (_used_s(pid) - used_s) / (time.monotonic() - began_s)


def resident_mb(pid: int) -> float:
    """The resident memory of a process."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1_024


def _used_s(pid: int) -> float:
    """The CPU time of all threads of a process so far."""
    threads = [path / "schedstat" for path in Path(f"/proc/{pid}/task").iterdir()]
    return sum(int(path.read_text(encoding="ascii").split()[0]) for path in threads) / 1e9


def wait_until(at_ms: int) -> None:
    """Sleep until an instant."""
    time.sleep(max(at_ms - monotonic_ms(), 0) / 1_000)


def run(name: PlayerName, idle_s: float) -> None:
    """Play some cues on their own, then many in a second, then stay idle, then speak."""
    player = choose_player(name).player
    load_sounds(player, assets_dir(), SoundSet.PLAIN)
    player.open()
    first_ms = monotonic_ms() + OPENS_WITHIN_MS
    lonely = [first_ms + 700 * number for number in range(LONELY)]
    burst_ms = lonely[-1] + 1_000
    burst = [burst_ms + BURST_EVERY_MS * number for number in range(BURST)]
    for at_ms in (*lonely, *burst):
        player.play_at("count_1", at_ms)
    wait_until(burst[-1] + 1_000)
    time.sleep(SETTLE_S)
    helper = helper_of(os.getpid())
    share, before_mb = cpu_share(helper, idle_s), resident_mb(helper)
    clips = sorted((assets_dir() / "voice").glob("*.ogg"))[:CLIPS]
    for number, clip in enumerate(clips):
        player.play_file_at(str(clip), monotonic_ms() + 500 + CLIP_EVERY_MS * number)
    time.sleep(CLIPS * CLIP_EVERY_MS / 1_000 + 12)
    report(
        lonely=lonely,
        burst=burst,
        clips=len(clips),
        share=share,
        memory_mb=[before_mb, resident_mb(helper)],
    )
    os._exit(0)  # the helper ends with us


end_on_error()
run(PlayerName(sys.argv[1]), float(sys.argv[2]))
