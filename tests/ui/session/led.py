"""A session as the view sees it: a real runner and bridge on fakes of time, sound and stores."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.content.routine import Routine, Step
from psoas_timer.core.ports.cue_player import Health
from psoas_timer.core.practice.audit import Audit, audit
from psoas_timer.core.practice.ledger import Ledger
from psoas_timer.core.practice.streak import DayTotal, Streak
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.problems import Problem
from psoas_timer.core.session.events import SessionEvent
from psoas_timer.core.session.sayings import Phrase
from psoas_timer.core.session.state import Session
from psoas_timer.core.session.timeline import lay_out
from psoas_timer.qt.bridge import SessionBridge
from psoas_timer.services.session.cue_feed import CueFeed
from psoas_timer.services.session.runner import SessionRunner
from tests.builders import a_routine, an_exercise
from tests.fakes import FakeClock, ManualTicker, MemoryJournal, RecordingPlayer

if TYPE_CHECKING:
    from psoas_timer.core.practice.record import SessionRecord

A_DAY = date(2026, 3, 2)


class Led:
    """Runner, bridge and clock, and what the view asks of the practice."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.ticker = ManualTicker(self.clock)
        self.kept: list[SessionRecord] = []
        self.settings = Settings()
        self.lead_in_ms = 0
        """No sound check, so that time runs from the start; set it where it is to be seen."""
        self.words: dict[type, tuple[Phrase, ...]] = {}
        self.speaks_ms = 60_000
        self.player = RecordingPlayer(clock=self.clock)
        feed = CueFeed(self.player)
        self.runner = SessionRunner(
            self.clock, self.ticker, feed, MemoryJournal(), self.kept.append
        )
        self.bridge = SessionBridge(self.runner)

    @property
    def session(self) -> Session:
        session = self.runner.session
        assert session is not None
        return session

    @property
    def position_s(self) -> float:
        return self.session.position_at(self.clock.now_ms()) / 1_000

    def start(self, *steps: Step, **changes) -> None:
        self.begin(a_routine(*steps, **changes))

    def run_for(self, seconds: float) -> None:
        self.ticker.run_for(round(seconds * 1_000))

    def sleep(self, seconds: float) -> None:
        """The machine sleeps, and the runner's alarm rings when it is awake again."""
        self.clock.sleep(round(seconds * 1_000))
        self.ticker.ring()

    def begin(self, routine: Routine) -> None:
        rules = replace(self.settings.rules, lead_in_ms=self.lead_in_ms)
        self.runner.start(lay_out(routine), rules, lambda _: A_DAY)

    def change_settings(self, changed: Settings) -> None:
        self.settings = changed

    problem: Problem | None = None

    @property
    def history(self) -> "Led":
        return self

    @property
    def streak_desk(self) -> "Led":
        return self

    def sound_health(self) -> Health:
        return self.player.health()

    def spoken(self, event: SessionEvent) -> tuple[Phrase, ...]:
        """The words that a test put into `words` for events like this one."""
        return self.words.get(type(event), ())

    def spoken_for_ms(self, event: SessionEvent) -> int:
        return self.speaks_ms if self.spoken(event) else 0

    exercises: Mapping[str, Exercise] = MappingProxyType(
        {"constructive-rest": an_exercise(id="constructive-rest", name="Rest")}
    )

    def exercise(self, exercise_id: str) -> Exercise | None:
        return self.exercises.get(exercise_id)

    def audit(self, since: date) -> Audit:
        return audit(Ledger(self.day_totals()), A_DAY, since)

    def day_totals(self) -> dict[date, DayTotal]:
        totals: dict[date, DayTotal] = {}
        for record in self.kept:
            day = totals.get(record.practice_date, DayTotal())
            totals[record.practice_date] = day.plus(record.outcome, record.held_ms)
        return totals

    @contextmanager
    def held(self) -> Iterator[None]:
        yield

    rests: frozenset[date] = frozenset()

    def may_offer_rest(self, *, hurts: bool = False) -> bool:
        return hurts

    def rest_on(self, day: date) -> Problem | None:
        self.rests |= {day}
        return None

    def take_back_rest(self, day: date) -> Problem | None:
        self.rests -= {day}
        return None

    def streak(self) -> Streak:
        return Streak(len(self.kept) + 2, 9, True, A_DAY)
