"""Runs one session: asks the clock, arms the ticker, feeds the player, keeps the journal, records.

The rules live in core.session; who shows the session lives above.
"""

import logging
import os
from collections import deque
from collections.abc import Callable
from datetime import date, datetime

from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.journal import Journal
from psoas_timer.core.ports.ticker import Ticker
from psoas_timer.core.practice.record import SessionRecord, make_record
from psoas_timer.core.session import commands
from psoas_timer.core.session.advance import Advanced, advance, next_due_ms
from psoas_timer.core.session.events import CueDue, Finished, Left, SessionEvent
from psoas_timer.core.session.gap import Reading, gap_between
from psoas_timer.core.session.sayings import Phrase
from psoas_timer.core.session.snapshot import take
from psoas_timer.core.session.state import LED, Command, Rules, Session, Status, allowed
from psoas_timer.core.session.timeline import Timeline
from psoas_timer.services.hearing import Hearing
from psoas_timer.services.session.cue_feed import HORIZON_MS, CueFeed

logger = logging.getLogger(__name__)

BEAT_MS = 1_000
"""The journal hears from a running session this often: a killed process loses no more."""

LAST_SOUND_MS = 5_000
"""The player may rest this long after the end, when the last cue has died away."""

Listener = Callable[[SessionEvent], None]

Keep = Callable[[SessionRecord], bool]
"""Stores a record and tells whether it is safe on the disk; never raises."""


class SessionRunner:
    """Owns the session, which everyone else gets as a value.

    A command that makes no sense just now is ignored.
    """

    def __init__(
        self, clock: Clock, ticker: Ticker, feed: CueFeed, journal: Journal, keep: Keep
    ) -> None:
        self._clock = clock
        self._ticker = ticker
        self._feed = feed
        self._journal = journal
        self._keep = keep
        self._listeners: list[Listener] = []
        self._untold: deque[SessionEvent] = deque()
        self._is_telling = False
        self._session: Session | None = None
        self._identity: tuple[str, datetime, date] | None = None
        self._last_led = Reading(0, 0)
        self._armed_ms = 0
        self._beat_ms = 0
        self._rest_player_ms: int | None = None
        self._player_is_open = False
        self._record: SessionRecord | None = None

    @property
    def session(self) -> Session | None:
        """The session as of its last happening, or None before the first start."""
        return self._session

    @property
    def session_id(self) -> str:
        """The id of that session; "" before the first start."""
        return self._identity[0] if self._identity is not None else ""

    @property
    def record(self) -> SessionRecord | None:
        """What the session that ended last left behind; None if nothing was held, or none ended."""
        return self._record

    def now_ms(self) -> int:
        """The instant that questions to the session are asked with."""
        return self._clock.now_ms()

    def add_listener(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` called for every event, in order; the answer removes it again."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def start(
        self,
        timeline: Timeline,
        rules: Rules,
        practised_on: Callable[[datetime], date],
        step_index: int = 0,
    ) -> None:
        """Begin a session at a step; a running one is left first.

        `practised_on` says for which practice date a start counts.
        """
        self.leave()
        started = self._clock.now_local()
        self._identity = (os.urandom(16).hex(), started, practised_on(started))
        reading = self._clock.reading()
        self._open(commands.start(timeline, reading.now_ms, rules, step_index), reading)

    def restore(
        self, session: Session, session_id: str, started: datetime, practised_on: date
    ) -> None:
        """Take over a paused session under its own id, start and practice date."""
        self.leave()
        self._identity = (session_id, started, practised_on)
        self._open((session, ()), self._clock.reading())
        self._feed.greet(self._clock.now_ms())

    def pause(self) -> None:
        """Stop where the session is."""
        self._command(Command.PAUSE, commands.pause)

    def resume(self) -> None:
        """Go on after a pause or an absence."""
        self._command(Command.RESUME, commands.resume)

    def proceed(self) -> None:
        """Begin the step that waits for the person."""
        self._command(Command.PROCEED, commands.proceed)

    def toggle(self) -> None:
        """Pause, go on or begin, whichever makes sense just now."""
        match self._session.status if self._session is not None else None:
            case Status.WAITING:
                self.proceed()
            case Status.PAUSED | Status.AWAY:
                self.resume()
            case _:
                self.pause()

    def skip(self) -> None:
        """Go to the next segment."""
        self._command(Command.SKIP, commands.skip)

    def back(self) -> None:
        """Restart the hold; again within 2 s, go to the one before."""
        self._command(Command.BACK, commands.back)

    def extend(self, by_ms: int) -> None:
        """Make the current segment longer, or shorter with a negative value."""
        self._command(Command.EXTEND, lambda s, now_ms: commands.extend(s, now_ms, by_ms))

    def ease(self) -> None:
        """Make the current hold easier: halve what is left of it."""
        self._command(Command.EASE, commands.ease)

    def leave(self, *, hurts: bool = False) -> None:
        """End the session where it is and record what was done; `hurts`: because of pain."""
        self._command(Command.LEAVE, lambda s, now_ms: commands.leave(s, now_ms, hurts=hurts))

    def acknowledge(self) -> None:
        """Answer the alarm at the end of a heat step, if one sounds."""
        if self._session is not None and self._session.alarm is not None:
            now_ms = self._lead()
            self._feed.end_alarm(now_ms)
            self._take(commands.acknowledge(self._session, now_ms), now_ms)

    def set_hearing(self, hearing: Hearing) -> None:
        """Let the cues and words that have not begun yet sound like this."""
        now_ms = self._clock.now_ms()
        self._feed.set_hearing(hearing, now_ms)
        if self._session is not None:
            self._feed.stock((), self._session, now_ms)

    def spoken(self, event: SessionEvent) -> tuple[Phrase, ...]:
        """What the voice says for something that just happened; () for nothing."""
        return self._feed.spoken(event)

    def spoken_for_ms(self, event: SessionEvent) -> int:
        """How long from now until those words have ended; 0 where there are none, or they have."""
        return max(self._feed.spoken_until_ms(event) - self._clock.now_ms(), 0)

    def _open(self, begun: Advanced, reading: Reading) -> None:
        """Lead from this reading on, the very one that the session began with.

        A later one would leave the first cue behind: it was due when the session began.
        """
        if self._identity is None:
            return
        session_id, started, practised_on = self._identity
        self._last_led = reading
        session, now_ms = begun[0], reading.now_ms
        self._armed_ms = self._beat_ms = now_ms
        self._rest_player_ms = None
        self._journal.begin(session, session_id, started, practised_on)
        self._player_is_open = True
        self._feed.open(now_ms)
        self._take(begun, now_ms)

    def _command(self, command: Command, apply: Callable[[Session, int], Advanced]) -> None:
        if self._session is None:
            return
        was_away = self._session.status is Status.AWAY
        now_ms = self._lead()
        has_just_woken = self._session.status is Status.AWAY and not was_away
        if command in allowed(self._session) and not has_just_woken:
            self._feed.take_back(now_ms)
            self._take(apply(self._session, now_ms), now_ms)

    def _wake(self) -> None:
        now_ms = self._lead()
        if self._rest_player_ms is not None and now_ms >= self._rest_player_ms:
            self._rest_player_ms = None
            self._player_is_open = False
            self._feed.close()

    def _lead(self) -> int:
        """Let happen what fell due, or pause if nobody was led meanwhile. Gives the instant."""
        last, self._last_led = self._last_led, self._clock.reading()
        now_ms = self._last_led.now_ms
        session = self._session
        if session is None:
            return now_ms
        gap_ms = gap_between(last, self._last_led, self._armed_ms)
        if gap_ms is not None and session.status in LED:
            logger.info("nobody was led for %d ms", gap_ms)
            self._feed.take_back(now_ms)
            self._take(commands.interrupt(session, last.now_ms, gap_ms), now_ms)
        else:
            self._take(advance(session, now_ms), now_ms)
        return now_ms

    def _take(self, advanced: Advanced, now_ms: int) -> None:
        """Make the new session the present one and tell everybody who has to know."""
        self._session, events = advanced
        self._feed.stock(events, self._session, now_ms)
        if not self._session.is_over:
            self._note(self._session, events, now_ms)
        elif any(isinstance(event, Finished | Left) for event in events):
            self._end(self._session, now_ms)
        if self._session.is_over and self._session.alarm is None and self._rest_player_ms is None:
            self._rest_player_ms = now_ms + LAST_SOUND_MS if self._player_is_open else None
        self._arm(self._session, now_ms)
        self._tell(events)

    def _note(self, session: Session, events: tuple[SessionEvent, ...], now_ms: int) -> None:
        transitions = [event for event in events if not isinstance(event, CueDue)]
        if transitions:
            self._journal.note(take(session, now_ms), type(transitions[-1]).__name__)
        elif session.status is Status.RUNNING and now_ms >= self._beat_ms:
            self._journal.note(take(session, now_ms), "beat")
        else:
            return
        self._beat_ms = now_ms + BEAT_MS

    def _end(self, session: Session, now_ms: int) -> None:
        if self._identity is None:
            return
        session_id, started, practised_on = self._identity
        self._journal.note(take(session, now_ms), "end")
        record = make_record(
            session,
            now_ms,
            record_id=session_id,
            started=started,
            practised_on=practised_on,
            reached_end=session.status is Status.FINISHED,
        )
        self._record = record if record.held_ms > 0 else None
        if self._record is None or self._keep(self._record):
            self._journal.close()
        else:
            self._journal.leave()

    def _arm(self, session: Session, now_ms: int) -> None:
        dues = [next_due_ms(session), self._rest_player_ms, _alarm_in_sight_ms(session, now_ms)]
        if session.status is Status.RUNNING:
            dues.append(max(self._beat_ms, now_ms))
        wanted = [due_ms for due_ms in dues if due_ms is not None]
        if wanted:
            self._armed_ms = min(wanted)
            self._ticker.arm(self._armed_ms, self._wake)
        else:
            self._armed_ms = now_ms
            self._ticker.disarm()

    def _tell(self, events: tuple[SessionEvent, ...]) -> None:
        """Tell the listeners in order, also where one of them gives a command meanwhile."""
        self._untold.extend(events)
        if self._is_telling:
            return
        self._is_telling = True
        try:
            while self._untold:
                event = self._untold.popleft()
                for listener in tuple(self._listeners):
                    listener(event)
        finally:
            self._is_telling = False


def _alarm_in_sight_ms(session: Session, now_ms: int) -> int | None:
    """When the next repeat of an alarm can be handed over, None where it is, or none sounds.

    No beat of a session that waits or is over would see to it in time.
    """
    if session.alarm is None:
        return None
    in_sight_ms = session.alarm.next_at_ms - HORIZON_MS
    return in_sight_ms if in_sight_ms > now_ms else None
