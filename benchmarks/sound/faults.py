"""What goes wrong with sound while a session runs: it goes on, says so, and is heard again."""

import time
from collections.abc import Callable

from harness.children import Report
from harness.plan import Plan
from harness.table import Line

from . import routines, waveforms
from .judging import Judged, judge
from .playing import Wishes, now_ms, session, sounding, wait_until_ms
from .recorder import Recording
from .server import SINK, SPARE_SINK, PrivateServer, private_server

CUES = 32
AT_MS = 9_400
"""So long after the beginning things go wrong."""

AWAY_S = 3.0
BACK_WITHIN_MS = 3_000.0
AFTER = "3 s after"
"""Cues due so long after the return of the server are heard."""

LONGEST_CALL_MS = 5.0


def measure(plan: Plan) -> list[Line]:
    """A line for each fault."""
    with private_server() as server:
        return [
            _server_killed(server, plan),
            _no_server_at_the_start(server, plan),
            _device_removed(server, plan),
            _default_switched(server, plan),
        ]


def _server_killed(server: PrivateServer, plan: Plan) -> Line:
    with session(server, plan.offscreen, _wishes(plan)) as playing:
        wait_until_ms(playing.begun_ms() + AT_MS)
        server.kill()
        time.sleep(AWAY_S)
        server.start()
        returned_ms = now_ms()
        capture = server.capture()
        playing.wait()
    found, recording = playing.report(), capture.stop()
    judged = _judged(found, recording, from_ms=returned_ms + BACK_WITHIN_MS)
    return _line(
        f"the server is killed and back after {AWAY_S:.0f} s",
        found,
        f"{_back(found, returned_ms)}; cues from {AFTER}: {judged.text()}",
        is_kept=judged.missed == 0 and bool(found["notes"]),
    )


def _no_server_at_the_start(server: PrivateServer, plan: Plan) -> Line:
    server.kill()
    with session(server, plan.offscreen, _wishes(plan)) as playing:
        wait_until_ms(playing.begun_ms() + AT_MS)
        server.start()
        returned_ms = now_ms()
        playing.wait()
    found = playing.report()
    return _line(
        f"no device until {AT_MS / 1_000:.0f} s after the start",
        found,
        _back(found, returned_ms),
        is_kept=bool(found["notes"]),
    )


def _device_removed(server: PrivateServer, plan: Plan) -> Line:
    server.add_sink(SPARE_SINK)
    found, _, spare, at_ms = _changed(server, plan, lambda: server.remove_sink(SINK))
    server.add_sink(SINK)
    server.make_default(SINK)
    judged = _judged(found, spare, from_ms=at_ms + BACK_WITHIN_MS)
    said = f"cues from {AFTER}, on the other one: {judged.text()}"
    return _line("the device is removed", found, said, is_kept=judged.missed == 0)


def _default_switched(server: PrivateServer, plan: Plan) -> Line:
    found, before, spare, at_ms = _changed(server, plan, lambda: server.make_default(SPARE_SINK))
    on_old = _judged(found, before, until_ms=at_ms - 200)
    on_new = _judged(found, spare, from_ms=at_ms + BACK_WITHIN_MS)
    said = f"before: {on_old.text()}; from {AFTER}, on the new one: {on_new.text()}"
    return _line(
        "another device becomes the default",
        found,
        said,
        is_kept=on_old.missed + on_new.missed == 0,
    )


def _changed(
    server: PrivateServer, plan: Plan, change: Callable[[], None]
) -> tuple[Report, Recording, Recording, float]:
    """A session with a change in its middle: its report, what each sink heard, and when it was."""
    captures = [server.capture(sink) for sink in (SINK, SPARE_SINK)]
    with session(server, plan.offscreen, _wishes(plan)) as playing:
        wait_until_ms(playing.begun_ms() + AT_MS)
        change()
        at_ms = now_ms()
        playing.wait()
    before, after = [capture.stop() for capture in captures]
    return playing.report(), before, after, at_ms


def _wishes(plan: Plan) -> Wishes:
    routine, length_s = routines.bridges(CUES)
    return Wishes("rig", length_s + 30, routine, {"sound_player": plan.player})


def _judged(
    found: Report, recording: Recording, from_ms: float = 0.0, until_ms: float = float("inf")
) -> Judged:
    wanted = [each for each in sounding(found["planned"]) if from_ms <= each.at_ms <= until_ms]
    return judge(recording, wanted, waveforms.sounds(each.sound for each in wanted))


def _back(found: Report, returned_ms: float) -> str:
    """How long after the return of the server the player was ready."""
    ready = [at_ms for at_ms, state in found["states"] if state == "ready" and at_ms > returned_ms]
    return f"ready {(ready[0] - returned_ms) / 1_000:.1f} s after" if ready else "never ready"


def _line(what: str, found: Report, said: str, *, is_kept: bool) -> Line:
    longest_ms = found["longest_call_ms"]
    notes = "; ".join(f"“{note}”" for _, note in found["notes"] if note) or "nothing"
    return Line(
        f"sound: {what}",
        f"{said}; shown {notes}; longest call {longest_ms:.1f} ms ({found['longest_call']})",
        gate=f"goes on, no call > {LONGEST_CALL_MS:.0f} ms",
        passed=is_kept and longest_ms <= LONGEST_CALL_MS,
    )
