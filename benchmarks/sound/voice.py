"""The recorded words of a bundled routine: each at its instant, and none over a count."""

from harness.children import Report
from harness.plan import Plan
from harness.table import Line

from . import waveforms
from .cues import MAX_MS, P99_MS
from .judging import Wanted, judge
from .playing import Wishes, play, sounding
from .server import private_server

ROUTINE = "quick-release"
LENGTH_S = 300


def measure(plan: Plan) -> list[Line]:
    """A line for words, one for the cues beside them, one for what lies over a count."""
    settings = {"voice": "full", "sound_player": plan.player}
    with private_server() as server:
        found, recording = play(
            server, plan.offscreen, Wishes(ROUTINE, LENGTH_S + 60, settings=settings, stays_s=5.0)
        )
    words = [Wanted(path, at_ms) for path, at_ms, _ in found["words"]]
    wanted = sorted(words + sounding(found["planned"]), key=lambda each: each.at_ms)
    paths = {each.sound for each in words}
    known = waveforms.clips(paths) | waveforms.sounds(
        each.sound for each in wanted if each.sound not in paths
    )
    judged = judge(recording, wanted, known)
    is_word = [each.sound in paths for each in wanted]
    of_words, of_cues = judged.only(is_word), judged.only([not each for each in is_word])
    over = _over(found)
    gate = f"all heard, p99 ≤ {P99_MS:.0f}, max ≤ {MAX_MS:.0f} ms"
    return [
        Line(
            f"sound: spoken phrases of {ROUTINE}",
            of_words.text(),
            gate=gate,
            passed=of_words.keeps(P99_MS, MAX_MS),
        ),
        Line(
            "sound: cues beside the voice",
            of_cues.text(),
            gate=gate,
            passed=of_cues.keeps(P99_MS, MAX_MS),
        ),
        Line(
            "sound: phrases over a count or another phrase",
            f"{len(over)} of {len(words)}" + "".join(f"; {each}" for each in over),
            gate="none",
            passed=not over,
        ),
    ]


def _over(found: Report) -> list[str]:
    """The file of every phrase that sounds when a count or the next phrase begins."""
    counts = [at_ms for sound, at_ms in found["planned"] if sound.startswith("count")]
    begins = counts + [at_ms for _, at_ms, _ in found["words"]]
    return [
        path
        for path, at_ms, length_ms in found["words"]
        if any(at_ms < other < at_ms + length_ms for other in begins)
    ]
