"""Which routine is offered first."""

import pytest

from psoas_timer.core.content.plan import PlanDay, WeeklyPlan
from psoas_timer.core.content.suggestion import PastSession, suggest

AVAILABLE = ("bridge", "chair", "lunge", "quick-release", "walk")
PLAN = WeeklyPlan(
    "week",
    "A week",
    "",
    days=(
        PlanDay(1, routine_ids=("gone", "lunge")),
        PlanDay(2, is_rest=True, optional_ids=("chair",)),
        PlanDay(3, is_rest=True),
    ),
)


@pytest.mark.parametrize(("week_day", "offered"), [(1, "lunge"), (2, "chair")])
def test_a_plan_that_is_followed_decides(week_day, offered):
    past = [PastSession("walk", 8)]
    assert suggest(AVAILABLE, past, 8, PLAN, week_day) == offered


@pytest.mark.parametrize(("plan", "week_day"), [(None, 1), (PLAN, 3), (PLAN, 7)])
def test_without_a_planned_routine_the_last_one_of_this_part_of_the_day_is_offered(plan, week_day):
    past = [PastSession("lunge", 20), PastSession("walk", 10), PastSession("chair", 5)]
    assert suggest(AVAILABLE, past, 6, plan, week_day) == "walk"


@pytest.mark.parametrize(
    ("hour", "offered"),
    [(4, "walk"), (10, "walk"), (11, "chair"), (16, "chair"), (17, "lunge"), (21, "lunge")]
    + [(hour, "bridge") for hour in (22, 0, 3)],
)
def test_morning_day_evening_and_night(hour, offered):
    past = [
        PastSession("walk", 7),
        PastSession("chair", 13),
        PastSession("lunge", 19),
        PastSession("bridge", 23),
    ]
    assert suggest(AVAILABLE, past, hour, None, 1) == offered


@pytest.mark.parametrize("past", [[], [PastSession("walk", 20)], [PastSession("gone", 8)]])
def test_otherwise_the_short_all_round_session(past):
    assert suggest(AVAILABLE, past, 8, None, 1) == "quick-release"


def test_otherwise_any_the_same_one_each_time():
    assert suggest({"walk", "lunge"}, [], 8, None, 1) == "lunge"
    assert suggest((), [], 8, PLAN, 1) is None


def test_after_too_much_a_gentle_routine_is_offered_before_all_others():
    gentle = (*AVAILABLE, "gentle-supine", "calm-reset")
    past = [PastSession("walk", 8)]
    assert suggest(gentle, past, 8, PLAN, 1, is_gentle=True) == "gentle-supine"
    assert suggest(gentle, past, 8, PLAN, 1) == "lunge"
    assert suggest((*AVAILABLE, "calm-reset"), past, 8, PLAN, 1, is_gentle=True) == "calm-reset"
    assert suggest(AVAILABLE, past, 8, PLAN, 1, is_gentle=True) == "lunge"
