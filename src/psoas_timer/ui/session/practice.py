"""What a session on the screen needs of the practice, and the dots of this week from it."""

from contextlib import AbstractContextManager
from datetime import date
from typing import Protocol

from psoas_timer.core.content.exercise import Exercise
from psoas_timer.core.practice.audit import Audit
from psoas_timer.core.practice.streak import Streak
from psoas_timer.core.practice.week_goal import week_start
from psoas_timer.core.preferences.settings import Settings
from psoas_timer.core.problems import Problem
from psoas_timer.services.rating_desk import RatingDesk
from psoas_timer.ui.session.sound_signs import Sound
from psoas_timer.ui.streak.rest_offer import RestDesk
from psoas_timer.ui.widgets.dates import first_weekday
from psoas_timer.ui.widgets.streak_dots import WeekDay, week


class Streaks(RestDesk, Protocol):
    """Where the streak is asked for; services.streak_desk answers."""

    def streak(self) -> Streak:
        """The streak as of today."""
        ...

    def audit(self, since: date) -> Audit:
        """What each day from `since` on is for the streak; only where it is known."""
        ...

    def may_offer_rest(self, *, hurts: bool = False) -> bool:
        """Tell whether tomorrow may be offered as a day of rest."""
        ...


class Known(Protocol):
    """Whether the past is known; services.history answers."""

    @property
    def problem(self) -> Problem | None:
        """Why the latest answer knows nothing of the past; None where it does."""
        ...

    def held(self) -> AbstractContextManager[None]:
        """Ask the past once, however often it is wanted meanwhile."""
        ...


class Practice(Sound, Protocol):
    """What the view needs beside the session itself; services.practice offers it."""

    def change_settings(self, changed: Settings) -> None:
        """Take other settings."""
        ...

    @property
    def streak_desk(self) -> Streaks:
        """The streak."""
        ...

    @property
    def history(self) -> Known:
        """What is known of the past."""
        ...

    @property
    def ratings(self) -> RatingDesk:
        """What the person said of tension or pain."""
        ...

    def exercise(self, exercise_id: str) -> Exercise | None:
        """An exercise of the library; None where there is none of this id."""
        ...


def this_week(practice: Practice, today: date) -> tuple[WeekDay, ...]:
    """The days of the week of this practice date; () where the history can't be read."""
    audited = practice.streak_desk.audit(week_start(today, first_weekday())).days
    if practice.history.problem is not None:
        return ()
    return week(audited, today, first_weekday())
