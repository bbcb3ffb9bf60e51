"""Where front ends ask for the streak: days, notes and settings brought together.

The rules themselves live in core.practice.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.ports.history import HistoryStore, HistoryUnavailable
from psoas_timer.core.practice.audit import Audit, audit
from psoas_timer.core.practice.ledger import Ledger, StreakNotes
from psoas_timer.core.practice.pause import Pause, pause, travel_pause
from psoas_timer.core.practice.replay import streak
from psoas_timer.core.practice.streak import DayTotal, Streak
from psoas_timer.core.practice.streak_rules import StreakRules
from psoas_timer.core.practice.week_goal import MONDAY, WeekGoal, week_goal
from psoas_timer.core.problems import Problem
from psoas_timer.services.history.known import KnownHistory

logger = logging.getLogger(__name__)

Change = Callable[[StreakNotes], StreakNotes]


class StreakDesk:
    """The streak, its audit and its notes; questions never raise.

    Each question notes rules that changed in the settings, so that they hold from then on, and
    dates that a journey took away. While answers of the history are held, so is all of that.
    `hurt_on` tells whether a day was one that hurt.
    """

    def __init__(
        self,
        store: HistoryStore,
        known: KnownHistory,
        rules: Callable[[], StreakRules],
        today: Callable[[], date],
        clock: Clock,
        hurt_on: Callable[[date], bool],
    ) -> None:
        self._store = store
        self._known = known
        self._hurt_on = hurt_on
        self._rules = rules
        self._today = today
        self._clock = clock

    def note_rules(self) -> None:
        """Have rules that were changed in the settings hold from now on, as each question does."""
        self._ledger()

    def streak(self) -> Streak:
        """The daily streak as of now."""
        return streak(self._ledger(), self._today())

    def week_goal(self, first_weekday: int = MONDAY) -> WeekGoal:
        """Where this week stands; it begins with this weekday, 1 for Monday to 7 for Sunday."""
        return week_goal(self._ledger(), self._today(), first_weekday)

    def audit(self, since: date) -> Audit:
        """Every day from `since` on with its state and the rules that applied."""
        return audit(self._ledger(), self._today(), since)

    def correct(self, day: date) -> Problem | None:
        """Mark a day as practised on; why that could not be kept, or None.

        Raises ValueError for a day that is still to come.
        """
        if day > self._today():
            raise ValueError(f"{day} is still to come")
        return self._change(lambda notes: notes.with_correction(day))

    def take_back_correction(self, day: date) -> Problem | None:
        """Take that mark away again; why that could not be kept, or None."""
        return self._change(lambda notes: notes.without_correction(day))

    def pause(self, first: date, days: int) -> Problem | None:
        """Expect nothing on so many days from `first` on; why that could not be kept, or None.

        Raises ValueError for a pause that core.practice.pause does not allow.
        """
        wanted = pause(first, days, self._today())
        return self._change(lambda notes: notes.with_pause(wanted))

    def resume(self) -> Problem | None:
        """End a pause before today; why that could not be kept, or None."""
        today = self._today()
        return self._change(lambda notes: notes.resumed(today))

    def pause_now(self) -> Pause | None:
        """The pause that today lies in, or None."""
        return self._ledger().notes.pause_on(self._today())

    def pauses(self) -> tuple[Pause, ...]:
        """All pauses so far, the first ones first."""
        return self._ledger().notes.pauses

    def put_back_pauses(self, before: tuple[Pause, ...]) -> Problem | None:
        """Undo what began or ended a pause; why that could not be kept, or None."""
        return self._change(lambda notes: replace(notes, pauses=before))

    def may_offer_rest(self, *, hurts: bool = False) -> bool:
        """Tell whether tomorrow may be offered as a day of rest that keeps the streak.

        That is after a day that hurt, or where it `hurts` now, if tomorrow is no day off already.
        """
        tomorrow = self._tomorrow()
        is_free = self._ledger().notes.is_free(tomorrow)
        return not is_free and (hurts or self._hurt_on(self._today()))

    def rest_on(self, day: date) -> Problem | None:
        """Take the day after today as rest; why that could not be kept, or None.

        Raises ValueError for any other day: nobody rests for a streak in hindsight.
        """
        if day != self._tomorrow():
            raise ValueError(f"{day} is not tomorrow")
        return self._change(lambda notes: notes.with_rest(day))

    def take_back_rest(self, day: date) -> Problem | None:
        """Let a day taken as rest be as it was; why that could not be kept, or None."""
        return self._change(lambda notes: notes.without_rest(day))

    def _tomorrow(self) -> date:
        return self._today() + timedelta(days=1)

    def _change(self, change: Change) -> Problem | None:
        """Change the notes, with the rules of the days so far noted first."""
        current = self._up_to_date(self._known.day_totals())
        try:
            self._store.change_streak_notes(lambda notes: change(current(notes)))
        except HistoryUnavailable as error:
            problem: Problem = error.args[0]
            return problem
        return None

    def _ledger(self) -> Ledger:
        return self._known.ledger(self._put_together)

    def _put_together(self) -> Ledger:
        """All that is known; the notes are kept once there is a day that they matter for."""
        try:
            notes = self._store.streak_notes()
        except HistoryUnavailable:
            notes = StreakNotes()
        days = self._known.day_totals()
        current = self._up_to_date(days)
        wanted = current(notes)
        if days and wanted != notes:
            try:
                wanted = self._store.change_streak_notes(current)
            except HistoryUnavailable:
                logger.info("the rules of the streak could not be kept; that is tried again")
        return Ledger(days, wanted)

    def _up_to_date(self, days: Mapping[date, DayTotal]) -> Change:
        """What brings notes up to date with the settings and with where the person is."""
        rules, today, journeys = self._rules(), self._today(), self._journeys()

        def current(notes: StreakNotes) -> StreakNotes:
            today_counts = Ledger(days, notes).counts(today)
            book = notes.book.held_to(rules, today, today_counts=today_counts)
            found = replace(notes, book=book)
            for lost in journeys:
                if not any(known.first <= lost.first <= known.last for known in notes.pauses):
                    found = found.with_pause(lost)
            return found

        return current

    def _journeys(self) -> tuple[Pause, ...]:
        """The dates that were lost between the latest two sessions, or since the latest one."""
        try:
            starts = self._store.latest_starts(2)
        except HistoryUnavailable:
            return ()
        moments = [*reversed(starts), (self._clock.now_local(), self._today())]
        found = (travel_pause(*before, *after) for before, after in pairwise(moments))
        return tuple(each for each in found if each is not None)
