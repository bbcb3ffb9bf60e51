"""What the settings mean for the streak and for reminders, whose rules know nothing of settings."""

from typing import TYPE_CHECKING

from psoas_timer.core.clock_time import minute_of
from psoas_timer.core.practice.streak_rules import StreakRules
from psoas_timer.core.preferences.settings import WEEKDAYS, Settings

if TYPE_CHECKING:
    from psoas_timer.core.reminders.rules import ReminderRules


def streak_rules(settings: Settings) -> StreakRules:
    """What these settings mean for the streak."""
    return StreakRules(
        counts_from_ms=settings.counts_from_min * 60_000,
        goal_sessions=settings.goal_sessions,
        goal_ms=settings.goal_min * 60_000,
        rest_weekdays=_iso(settings.rest_weekdays),
        weekly_goal=settings.weekly_goal,
    )


def reminder_rules(settings: Settings) -> "ReminderRules":
    """What these settings mean for reminders; a break every 0 min is for a routine to say."""
    from psoas_timer.core.reminders.rules import ReminderRules  # only for who wants any

    return ReminderRules(
        day_start_hour=settings.day_start_hour,
        daily_minute=minute_of(settings.remind_at) if settings.reminds_daily else None,
        break_every_min=settings.break_every_min if settings.reminds_of_breaks else None,
        work_weekdays=_iso(settings.work_weekdays),
        work_from_minute=minute_of(settings.work_from) or 0,
        work_until_minute=minute_of(settings.work_until) or 0,
    )


def _iso(weekdays: tuple[str, ...]) -> frozenset[int]:
    return frozenset(WEEKDAYS.index(day) + 1 for day in weekdays)
