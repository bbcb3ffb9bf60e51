"""What reminders ask of the rest of the program: this day, and what may be offered."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from psoas_timer.core.content.routine import Routine
from psoas_timer.core.practice.replay import DayState
from psoas_timer.core.practice.streak_rules import StreakRules
from psoas_timer.core.reminders.rules import ReminderRules
from psoas_timer.services.content.library import LoadedRoutine, RoutineLibrary, Source
from psoas_timer.services.history.known import KnownHistory
from psoas_timer.services.streak_desk import StreakDesk


@dataclass(frozen=True, slots=True)
class Around:
    """Each is asked anew, as the answer may have changed.

    `rules` are those of the settings, `is_led` tells whether a session is on, `today` what this
    practice date is for the streak (None while the history can't be read), `routine_for_breaks` and
    `routine_for_today` what may be offered as it would be led, if anything.
    """

    rules: Callable[[], ReminderRules]
    is_led: Callable[[], bool]
    today: Callable[[], DayState | None]
    routine_for_breaks: Callable[[], Routine | None]
    routine_for_today: Callable[[], Routine | None]


def state_of(
    today: date, streaks: StreakDesk, known: KnownHistory, rules: StreakRules
) -> DayState | None:
    """What this practice date is for the streak, also before the first session.

    None while the history can't be read.
    """
    audited = streaks.audit(today)
    if known.problem is not None:
        return None
    if audited.days:
        return audited.days[-1].state
    if audited.pause is not None:
        return DayState.PAUSED
    return DayState.REST if rules.is_rest(today) else DayState.OPEN


def for_breaks(library: RoutineLibrary) -> Iterator[str]:
    """The ids of the routines that want to be reminded of, the person's own first."""
    loaded = [entry for entry in library.entries() if isinstance(entry, LoadedRoutine)]
    for source in (Source.USER, Source.BUNDLED):
        for entry in loaded:
            if entry.source is source and entry.routine.remind_every_min:
                yield entry.routine.id
