"""What is worth offering now, and worth saying before a start, from what is known of the past.

What suits the person's body is care's; the rules themselves are in core.
"""

from collections.abc import Callable
from datetime import date, timedelta

from psoas_timer.core.content.plan import WeeklyPlan
from psoas_timer.core.content.routine import Routine
from psoas_timer.core.content.suggestion import PastSession, suggest
from psoas_timer.core.messages import Message
from psoas_timer.core.ports.clock import Clock
from psoas_timer.core.practice.day import practice_date
from psoas_timer.core.practice.limits import cautions_before
from psoas_timer.core.practice.record import Outcome
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.services.content.library import LoadedRoutine, RoutineLibrary
from psoas_timer.services.history.known import KnownHistory

RECENT_SESSIONS = 200
"""How far back a suggestion looks."""

CAUTION_DAYS = timedelta(days=8)
"""How far back the kind words before a start look: a week, and a day for other time zones."""


class Advice:
    """Knows the routines, the sessions and the settings.

    `wants_gentle` tells whether recent ratings ask for something gentle.
    """

    def __init__(
        self,
        library: RoutineLibrary,
        history: KnownHistory,
        clock: Clock,
        *,
        settings: Callable[[], Settings],
        wants_gentle: Callable[[], bool],
    ) -> None:
        self._library = library
        self._history = history
        self._clock = clock
        self._settings = settings
        self._wants_gentle = wants_gentle

    def suggested_id(self) -> str | None:
        """The id of the routine to offer now, or None if there are none at all."""
        now = self._clock.now_local()
        past = [
            PastSession(brief.routine_id, brief.started.hour)
            for brief in self._history.briefs(RECENT_SESSIONS)
            if brief.outcome is Outcome.FINISHED
        ]
        entries = self._library.entries()
        available = {each.routine.id for each in entries if isinstance(each, LoadedRoutine)}
        plan, is_gentle = self.followed_plan(), self._wants_gentle()
        return suggest(available, past, now.hour, plan, now.isoweekday(), is_gentle=is_gentle)

    def followed_plan(self) -> WeeklyPlan | None:
        """The weekly plan that the person follows, or None."""
        plan_id = self._settings().weekly_plan
        return next((plan for plan in self._library.plans() if plan.id == plan_id), None)

    def cautions_before(self, routine: Routine) -> tuple[Message, ...]:
        """What is worth saying before this routine is started once more; often nothing."""
        now = self._clock.now_local()
        today = practice_date(now, self._settings().day_start_hour)
        past = self._history.sessions_between(today - CAUTION_DAYS, date.max)
        return cautions_before(routine, past, now, today)
