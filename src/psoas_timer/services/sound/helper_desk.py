"""Keeps the helper process alive and fed: start, watch, restart, resend, let go. It has no threads.

Everything runs on the player's one thread (queued_player.py); time and processes are passed in.
"""

from collections.abc import Callable
from functools import partial

from psoas_timer.core.messages import message
from psoas_timer.core.ports.cue_player import Backend, Health, SoundState
from psoas_timer.core.problems import Problem, Severity
from psoas_timer.services.os_reason import os_reason
from psoas_timer.services.sound import problem_json, wire
from psoas_timer.services.sound.decoding import ended_decoder
from psoas_timer.services.sound.helper_link import Link
from psoas_timer.services.sound.output_wishes import KeepAwake
from psoas_timer.services.sound.queued_player import Post
from psoas_timer.services.sound.stock import Stock
from psoas_timer.services.sound.trouble import trouble
from psoas_timer.services.sound.watchdog import Watchdog
from psoas_timer.services.sound.wire import (
    Cancel,
    Command,
    DeviceMissing,
    Failed,
    FileRead,
    FileRefused,
    Load,
    LoadFile,
    Opened,
    Play,
    PlayFile,
    Priority,
    Ready,
    Report,
    Running,
    UnknownCue,
    decode_report,
    encode_command,
)

RETRY_AFTER_MS = (1_000, 2_000, 5_000, 10_000)
"""Pause before each new try; the last one repeats."""

STEADY_MS = 10_000
"""After this long without trouble the next trouble starts at the first pause again."""

IDLE_MS = 10_000
"""The helper stays this long after `close`, for the next preview or session."""

ACCURACY_MS = 2
"""Measured with benchmarks/sound."""

DEVICE_MISSING = "sound.device_missing"

UNKNOWN = Opened("", None)
"""Nothing is known of the device, since none is open or the system does not tell."""

Spawn = Callable[[Callable[[bytes | None], None]], Link]
"""Starts a helper; the argument receives its lines, and None at its end, on any thread."""


class HelperDesk:
    """The desk of a player with a helper process. `clock` gives monotonic ms."""

    def __init__(
        self,
        backend: Backend,
        keep_awake: KeepAwake,
        spawn: Spawn,
        clock: Callable[[], int],
        post: Post,
    ) -> None:
        self._backend = backend
        self._keep_awake = keep_awake
        self._spawn = spawn
        self._clock = clock
        self._post = post
        self._is_wanted = False
        self._closed_ms = 0
        self._stock = Stock()
        self._link: Link | None = None
        self._link_number = 0
        self._ready: Ready | None = None
        self._opened = UNKNOWN
        self._is_kept_awake = False
        self._is_realtime: bool | None = None
        self._running = Running(0, 0)
        self._ready_ms = 0
        self._watchdog = Watchdog()
        self._failures = 0
        self._retry_ms: int | None = None
        self._lost_cues = 0
        self._last_words: Problem | None = None
        self._problem: Problem | None = None

    def open(self) -> None:
        """Start the helper unless it runs or waits for its next try."""
        self._is_wanted = True
        if self._link is None and self._retry_ms is None:
            self._start()

    def load(self, cue: str, pcm: bytes) -> None:
        """Keep a sound for every helper to come and give it to this one."""
        self._keep(Load(cue, pcm))

    def load_file(self, cue: str, path: str) -> None:
        """Keep a file for every helper to come and have this one decode it."""
        self._keep(LoadFile(cue, path))

    def play_at(self, ticket: int, cue: str, when_ms: int, gain: float) -> None:
        """Pass a cue on now, or as soon as the output is there; before `open` it is dropped."""
        self._plan(Play(ticket, cue, when_ms, gain))

    def play_file_at(self, ticket: int, path: str, when_ms: int, gain: float) -> None:
        """Pass a file on now, or as soon as the output is there; before `open` it is dropped."""
        self._plan(PlayFile(ticket, path, when_ms, gain))

    def cancel(self, ticket: int | None) -> None:
        """Forget one or all and tell the helper to fade what sounds."""
        self._stock.cancel(ticket)
        if self._ready is not None:
            self._tell(Cancel(ticket))

    def close(self) -> None:
        """Let what was handed over sound; the helper stays for IDLE_MS."""
        self._is_wanted = False
        self._closed_ms = self._clock()
        self._retry_ms = None

    def is_at_rest(self) -> bool:
        """Tell whether nobody wants sound and no helper runs."""
        return not self._is_wanted and self._link is None

    def health(self) -> Health:
        """The state, with what was last heard of the helper."""
        return Health(
            self._state(),
            self._backend,
            schedulable=True,
            output=self._ready.output if self._ready else "",
            latency_ms=self._ready.latency_ms if self._ready else 0,
            accuracy_ms=ACCURACY_MS,
            late_cues=self._lost_cues + self._running.late_cues,
            last_problem=self._problem,
            device=self._opened.device,
            is_bluetooth=self._opened.is_bluetooth,
            is_kept_awake=self._is_kept_awake,
            is_realtime=self._is_realtime,
        )

    def tick(self) -> int | None:
        """Watch, restart, let go; the ms until the next look."""
        now_ms = self._clock()
        self._watchdog.woken(now_ms)
        self._forget_old_cues(now_ms)
        if self._link is not None:
            self._watch(now_ms)
        elif self._is_wanted and self._retry_ms is not None and now_ms >= self._retry_ms:
            self._start()
        look_ms = self._next_look_ms()
        self._watchdog.sleeps_until(look_ms)
        return None if look_ms is None else max(1, look_ms - now_ms)

    def _state(self) -> SoundState:
        if not self._is_wanted:
            return SoundState.CLOSED
        if self._ready is not None:
            return SoundState.READY
        return SoundState.AWAY if self._failures else SoundState.OPENING

    def _next_look_ms(self) -> int | None:
        if self._link is None:
            return self._retry_ms
        look_ms = self._watchdog.look_ms()
        return look_ms if self._is_wanted else min(look_ms, self._closed_ms + IDLE_MS)

    def _watch(self, now_ms: int) -> None:
        if not self._is_wanted and now_ms >= self._closed_ms + IDLE_MS:
            self._drop_link()
        elif (problem := self._watchdog.complaint(now_ms)) is not None:
            self._give_up(problem)

    def _start(self) -> None:
        self._retry_ms = None
        if self._problem is not None and self._problem.what.key == DEVICE_MISSING:
            self._problem = None  # This helper looks anew, and tells if it is still missing.
        self._link_number += 1
        number = self._link_number
        try:
            self._link = self._spawn(lambda line: self._post(partial(self._heard, number, line)))
        except OSError as error:
            self._give_up(trouble("sound.helper_cannot_start", reason=os_reason(error)))
            return
        self._watchdog.helper_started(self._clock())
        for sound in self._stock.sounds():
            self._tell(sound)

    def _keep(self, sound: Load | LoadFile) -> None:
        self._stock.keep(sound)
        self._tell(sound)

    def _plan(self, play: Play | PlayFile) -> None:
        if self._is_wanted:
            self._stock.plan(play)
            if self._ready is not None:
                self._tell(play)

    def _tell(self, command: Command) -> None:
        if self._link is not None:
            self._stock.sent(command)
            self._link.send(encode_command(command))

    def _heard(self, number: int, line: bytes | None) -> None:
        if number != self._link_number or self._link is None:
            return  # The last words of a helper that we gave up.
        if line is None:
            self._give_up(self._last_words or self._end_of_helper())
            return
        try:
            report = decode_report(line)
        except (ValueError, KeyError, TypeError):  # It is out of its mind, or broke off.
            self._give_up(trouble("sound.helper_ended"))
        else:
            self._take(report)

    def _take(self, report: Report) -> None:
        match report:
            case Ready() as ready:
                self._became_ready(ready)
            case Running() as running:
                self._progressed(running)
            case Opened() as opened:
                self._opened = opened
                self._keep_device_awake()
            case Priority(is_realtime):
                self._is_realtime = is_realtime
            case DeviceMissing(device):
                mend = message("sound.mend_device")
                what = message(DEVICE_MISSING, device=device)
                self._problem = Problem(what, mend, severity=Severity.WARNING)
            case Failed(reason):
                self._last_words = trouble("sound.no_output", reason=reason)
            case UnknownCue(cue):
                self._problem = Problem(
                    message("sound.unknown_cue", cue=cue), severity=Severity.WARNING
                )
            case FileRead(path):
                self._stock.answered(path, is_refused=False)
            case FileRefused(path, problem):
                self._stock.answered(path, is_refused=True)
                self._problem = problem_json.read(problem)

    def _end_of_helper(self) -> Problem:
        """Why a helper ended that nobody asked to."""
        path = self._stock.helper_ended(by_itself=True)
        if path is None:
            return trouble("sound.helper_ended")
        return ended_decoder(path).problem

    def _became_ready(self, ready: Ready) -> None:
        self._ready_ms = self._clock()
        self._watchdog.became_ready(self._ready_ms)
        self._forget_old_cues(self._ready_ms)
        self._ready = ready
        self._keep_device_awake()
        for play in self._stock.due():
            self._tell(play)

    def _keep_device_awake(self) -> None:
        is_wanted = self._keep_awake.means_bed(self._opened.is_bluetooth)
        if is_wanted is not self._is_kept_awake:
            self._is_kept_awake = is_wanted
            self._tell(wire.KeepAwake(is_wanted))

    def _progressed(self, running: Running) -> None:
        now_ms = self._clock()
        self._watchdog.told(running, now_ms)
        if running.frames > self._running.frames and now_ms - self._ready_ms >= STEADY_MS:
            self._failures = 0
        self._running = running

    def _give_up(self, problem: Problem) -> None:
        self._drop_link()
        self._problem = problem
        if self._is_wanted:
            pause_ms = RETRY_AFTER_MS[min(self._failures, len(RETRY_AFTER_MS) - 1)]
            self._retry_ms = self._clock() + pause_ms
            self._failures += 1

    def _drop_link(self) -> None:
        if self._link is not None:
            self._link.kill()
            self._stock.helper_ended(by_itself=False)
        self._link = None
        self._ready = None
        self._opened, self._is_kept_awake, self._is_realtime = UNKNOWN, False, None
        self._last_words = None
        self._lost_cues += self._running.late_cues
        self._running = Running(0, 0)

    def _forget_old_cues(self, now_ms: int) -> None:
        past = self._stock.forget_past(now_ms)
        if self._ready is None:
            self._lost_cues += past
