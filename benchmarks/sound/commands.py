"""What a person does in a session: how soon it is silent, and whether anything stray is heard."""

from harness.children import Report
from harness.plan import Plan
from harness.table import Line

from . import routines, waveforms
from .judging import Wanted, judge
from .playing import Command, Wishes, play
from .recorder import AUDIBLE_FROM, PER_MS, Recording
from .server import private_server

SILENT_WITHIN_MS = 100.0

ANSWER_MS = 150.0
"""What begins with a command cannot be heard before the output has asked for its next block."""

COMMANDS: tuple[Command, ...] = (
    (5_000, "pause", ()),
    (6_500, "resume", ()),
    (12_800, "pause", ()),
    (13_900, "resume", ()),
    (18_700, "pause", ()),
    (19_900, "resume", ()),
    (24_600, "skip", ()),
    (30_700, "extend", (10_000,)),
    (32_900, "extend", (-10_000,)),
    (35_300, "back", ()),
    (39_450, "skip", ()),
    (46_200, "pause", ()),
    (47_300, "resume", ()),
    (51_900, "back", ()),
    (52_700, "back", ()),
    (58_350, "leave", ()),
)
"""In breaths, in movements to a beat, and in short holds; most of them cut a sound short."""

LENGTH_S = 70
STAYS_S = 8.0
"""Longer than cues are handed over before they are due."""


def measure(plan: Plan) -> list[Line]:
    """One line for silence after a command, one for all that was heard."""
    wishes = Wishes(
        "rig",
        LENGTH_S + 60,
        routines.mixed(),
        {"sound_player": plan.player},
        commands=COMMANDS,
        stays_s=STAYS_S,
    )
    with private_server() as server:
        found, recording = play(server, plan.offscreen, wishes)
    commanded = [(name, float(at_ms)) for name, at_ms in found["commands"]]
    wanted = _wanted(found, [at_ms for _, at_ms in commanded])
    judged = judge(recording, wanted, waveforms.sounds(each.sound for each in wanted))
    waits = [(_silence_ms(judged.left, at_ms), name) for name, at_ms in commanded]
    longest_ms, slowest = max(waits)
    stray_ms = _stray_ms(judged.left, [at_ms for _, at_ms in commanded])
    return [
        Line(
            f"sound: from {len(commanded)} commands to silence of what was before",
            f"{longest_ms:.0f} ms at most ({slowest})",
            gate=f"≤ {SILENT_WITHIN_MS:.0f} ms",
            passed=longest_ms <= SILENT_WITHIN_MS,
        ),
        Line(
            "sound: between and after the commands",
            f"{judged.heard}/{len(wanted)} heard, {stray_ms:.0f} ms of anything else",
            gate="all that was asked for, and nothing else",
            passed=judged.missed == 0 and stray_ms == 0,
        ),
    ]


def _wanted(found: Report, commanded: list[float]) -> list[Wanted]:
    """What the session's own events ask for, each cut short by the next command."""
    wanted = []
    for sound, at_ms in sorted(found["events"], key=lambda event: event[1]):
        until_ms = min((each for each in commanded if each > at_ms + 2), default=float("inf"))
        is_answer = any(abs(at_ms - each) <= 2 for each in commanded)
        reach = {"reach_ms": ANSWER_MS} if is_answer else {}
        wanted.append(Wanted(sound, at_ms, until_ms, **reach))
    return wanted


def _silence_ms(left: Recording, at_ms: float) -> float:
    return left.last_sound_ms(at_ms, at_ms + 5 * SILENT_WITHIN_MS) - at_ms


def _stray_ms(left: Recording, commanded: list[float]) -> float:
    """For how long anything is heard that nobody asked for, fading after commands left out."""
    samples = left.samples.copy()
    for at_ms in commanded:
        samples[left.index(at_ms) : left.index(at_ms + SILENT_WITHIN_MS)] = 0
    return float((abs(samples) >= AUDIBLE_FROM).sum()) / PER_MS
