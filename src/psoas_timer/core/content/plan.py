"""Weekly plans: which routine belongs to which day.

Choosing today's suggestion lives in suggestion.py.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanDay:
    """One day of a plan; `day` counts from 1 = first day of the person's week.

    `routine_ids` are meant for the day, `alternative_ids` may replace them, `also_ids` are short
    extras, `optional_ids` are offered on a rest day.
    """

    day: int
    routine_ids: tuple[str, ...] = ()
    alternative_ids: tuple[str, ...] = ()
    also_ids: tuple[str, ...] = ()
    optional_ids: tuple[str, ...] = ()
    is_rest: bool = False
    habit: str = ""


@dataclass(frozen=True, slots=True)
class WeeklyPlan:
    """A week of routines with its weekly target in days."""

    id: str
    name: str
    purpose: str
    days: tuple[PlanDay, ...]
    target_days: int = 5

    def day(self, number: int) -> PlanDay | None:
        """The plan of the day with that number (1 to 7), or None where the plan has none."""
        return next((day for day in self.days if day.day == number), None)
