"""A session in a room where everything that sounds is heard: what, from when, until when."""

from dataclasses import dataclass
from pathlib import Path

from psoas_timer.core.session.sayings import Phrase
from psoas_timer.core.session.state import Rules
from psoas_timer.core.session.timeline import Timeline, lay_out
from psoas_timer.services.hearing import Hearing
from psoas_timer.services.session.cue_feed import CueFeed
from psoas_timer.services.session.runner import SessionRunner
from psoas_timer.services.voice.clips import Clip
from psoas_timer.services.voice.speaker import Speaker
from tests.builders import a_routine
from tests.fakes import A_MORNING, FakeClock, ManualTicker, MemoryJournal, RecordingPlayer

CLIP_MS = 800


@dataclass
class Heard:
    """One sound: a cue by name or a clip by its phrase; never heard if it was cut at its start."""

    what: str
    starts_ms: int
    ends_ms: int
    gain: float
    is_clip: bool


class Room(RecordingPlayer):
    """A player whose sounds can be cut short, as the real ones fade them."""

    def __init__(self, clock: FakeClock, lengths_ms: dict[str, int]) -> None:
        super().__init__(clock=clock)
        self._lengths_ms = lengths_ms
        self._now = clock.now_ms
        self.all: dict[int, Heard] = {}

    def play_at(self, cue: str, when_ms: int, gain: float = 1.0) -> int:
        ticket = super().play_at(cue, when_ms, gain)
        self.all[ticket] = Heard(cue, when_ms, when_ms + 200, gain, is_clip=False)
        return ticket

    def play_file_at(self, path: str, when_ms: int, gain: float = 1.0) -> int:
        ticket = super().play_file_at(path, when_ms, gain)
        phrase = Path(path).stem
        ends_ms = when_ms + self._lengths_ms.get(phrase, CLIP_MS)
        self.all[ticket] = Heard(phrase, when_ms, ends_ms, gain, is_clip=True)
        return ticket

    def cancel(self, ticket: int | None = None) -> None:
        super().cancel(ticket)
        for known in self.all if ticket is None else self.all.keys() & {ticket}:
            self.all[known].ends_ms = min(self.all[known].ends_ms, self._now())

    @property
    def heard(self) -> list[Heard]:
        sounds = [each for each in self.all.values() if each.ends_ms > each.starts_ms]
        return sorted(sounds, key=lambda each: each.starts_ms)


class Session:
    """A led session in a room. Every phrase has a clip of 800 ms unless `lengths_ms` says else."""

    def __init__(self, hearing: Hearing | None = None, **lengths_ms: int) -> None:
        self.clock = FakeClock()
        self.ticker = ManualTicker(self.clock)
        self.room = Room(self.clock, lengths_ms)
        self.unspoken: set[str] = set()
        self._lengths_ms = lengths_ms
        feed = CueFeed(self.room, Speaker(self._clip))
        self.runner = SessionRunner(self.clock, self.ticker, feed, MemoryJournal(), lambda _: True)
        self.runner.set_hearing(hearing or Hearing())
        self.told: list[object] = []
        self.runner.add_listener(self.told.append)
        self.begun_ms = self.clock.now_ms()

    def start(self, *steps, rules: Rules | None = None) -> None:
        self.lead(lay_out(a_routine(*steps)), rules or Rules())

    def lead(self, timeline: Timeline, rules: Rules) -> None:
        self.begun_ms = self.clock.now_ms()
        self.runner.start(timeline, rules, lambda started: A_MORNING.date())

    def run_for(self, seconds: float) -> None:
        self.ticker.run_for(round(seconds * 1_000))

    def said(self) -> list[tuple[int, str]]:
        """The clips that are or will be heard, by their start since the session began."""
        return [(h.starts_ms - self.begun_ms, h.what) for h in self.room.heard if h.is_clip]

    def sounds(self) -> list[tuple[int, str]]:
        """The same for sounds."""
        return [(h.starts_ms - self.begun_ms, h.what) for h in self.room.heard if not h.is_clip]

    def _clip(self, phrase: Phrase) -> Clip | None:
        if str(phrase) in self.unspoken:
            return None
        return Clip(Path("voice") / f"{phrase}.ogg", self._lengths_ms.get(str(phrase), CLIP_MS))
