"""Where front ends give and ask for ratings, their trend, and whether to see a professional.

The rules live in core.practice, the words in wording.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.history import HistoryStore, HistoryUnavailable
from psoas_timer.core.practice.rating import RECENT_DAYS, Moment, Rating
from psoas_timer.core.practice.rating_trend import (
    FIRST_ENTRIES,
    WEEK_DAYS,
    KnownRatings,
    Trend,
    trend,
)
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.seek_help import (
    Reason,
    ended_strong,
    is_strong,
    may_show_card,
    reason_at_start,
    wants_gentle,
    weekly_reason,
)
from psoas_timer.core.problems import Problem
from psoas_timer.services.card_memory import CardMemory

A_DAY = timedelta(days=1)


class RatingDesk:
    """Ratings; questions never raise, and while the history can't be read they know of none."""

    def __init__(
        self, store: HistoryStore, memory: CardMemory, today: Callable[[], date], clock: Clock
    ) -> None:
        self._store = store
        self.memory = memory
        self._today = today
        self._clock = clock
        self._waiting: Rating | None = None
        self._problem: Problem | None = None

    @property
    def problem(self) -> Problem | None:
        """Why the latest rating could not be kept anywhere, or None."""
        return self._problem

    def rate(self, value: int, moment: Moment, session_id: str | None = None) -> Rating:
        """A rating of this moment, which is kept at once.

        One BEFORE a session belongs to the next that begins (`session_began`). Raises ValueError
        for a value that is not on the scale.
        """
        made = Rating(
            id=os.urandom(16).hex(),
            at=self._clock.now_local(),
            practice_date=self._today(),
            moment=moment,
            value=value,
            session_id=session_id,
        )
        self.keep(made)
        if moment is Moment.BEFORE:
            self._waiting = made
        return made

    def keep(self, rating: Rating) -> Problem | None:
        """Keep a rating, in place of one with its id; why that could not be done, or None.

        What can't be kept is held until the program ends, and tried again.
        """
        if self._waiting is not None and self._waiting.id == rating.id:
            self._waiting = rating
        self._problem = self._try(lambda: self._store.keep_rating(rating))
        return self._problem

    def take_back(self, rating: Rating) -> Problem | None:
        """Forget a rating for good; why that could not be done, or None."""
        if self._waiting is not None and self._waiting.id == rating.id:
            self._waiting = None
        return self._try(lambda: self._store.remove_rating(rating.id))

    def session_began(self, session_id: str) -> None:
        """A session began: what was rated before it is its own now."""
        if self._waiting is not None:
            self.keep(replace(self._waiting, session_id=session_id))
        self._waiting = None

    def not_rated(self) -> None:
        """The question before a session was passed over: an older answer is not this session's."""
        self._waiting = None

    def since(self, first: date) -> tuple[Rating, ...]:
        """The ratings from this practice date on, oldest first."""
        try:
            return self._store.ratings(first)
        except HistoryUnavailable:
            return ()

    def of_sessions(self, first: date) -> Mapping[str, tuple[Rating, ...]]:
        """The ratings of the sessions from this practice date on, by the sessions' ids."""
        found: dict[str, tuple[Rating, ...]] = {}
        # One before a session may have been given on the day before, just before that one ended.
        for rating in self.since(first - A_DAY if first > date.min else first):
            if rating.session_id is not None:
                found[rating.session_id] = (*found.get(rating.session_id, ()), rating)
        return {key: tuple(sorted(each, key=_order)) for key, each in found.items()}

    def of_session(self, session: SessionRecord) -> tuple[Rating, ...]:
        """The ratings that were given before and after this session."""
        return self.of_sessions(session.practice_date).get(session.id, ())

    def trend(self) -> Trend:
        """What became of the ratings, as of today."""
        return trend(self._known(), self._today())

    def reason_at_start(self) -> Reason | None:
        """Why a card is due before the session that is to start; None for no card."""
        if not may_show_card(self.memory.card_on, self._today()):
            return None
        return reason_at_start(self._known(), self.memory.card_on)

    def weekly_reason(self) -> Reason | None:
        """Why a card is due now, whatever the person does; None for no card."""
        if not may_show_card(self.memory.card_on, self._today()):
            return None
        known = self._known()
        if reason_at_start(known, self.memory.card_on) is not None:
            return None  # that one is the more pressing, and there is one card a week
        return weekly_reason(known, self._today())

    def reason_after(self, value: int) -> Reason | None:
        """Why a card is due after a session that was rated so; None for no card."""
        is_due = is_strong(value) and may_show_card(self.memory.card_on, self._today())
        return Reason.STRONG_AFTER if is_due else None

    def card_shown(self) -> None:
        """A card was shown: the next one waits for a week."""
        self.memory.card_shown(self._today())

    def was_strong_on(self, day: date) -> bool:
        """Tell whether a session of this practice date ended with a rating to be careful about."""
        return any(
            ended_strong(rating) for rating in self.since(day) if rating.practice_date == day
        )

    def wants_gentle(self) -> bool:
        """Tell whether the next session should be a gentle one."""
        today = self._today()
        recent = self.since(today - timedelta(days=WEEK_DAYS))
        if not recent:
            return False
        try:
            starts = self._store.latest_starts(1)
        except HistoryUnavailable:
            return False
        return wants_gentle(recent, starts[0][0] if starts else None, today)

    def _known(self) -> KnownRatings:
        recent = self.since(self._today() - timedelta(days=RECENT_DAYS))
        if not recent:
            return KnownRatings()
        try:
            return KnownRatings(self._store.first_ratings(FIRST_ENTRIES), recent)
        except HistoryUnavailable:
            return KnownRatings()

    def _try(self, act: Callable[[], None]) -> Problem | None:
        try:
            act()
        except HistoryUnavailable as error:
            problem: Problem = error.args[0]
            return problem
        return None


def _order(rating: Rating) -> tuple[bool, datetime]:
    """Before a session comes first, also where a clock was set back meanwhile."""
    return rating.moment is not Moment.BEFORE, rating.at
