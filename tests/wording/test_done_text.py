"""What is said at the end of a session."""

from dataclasses import replace
from datetime import date

import pytest

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.messages import message
from psoas_timer.core.practice.record import Outcome, StepRecord
from psoas_timer.core.practice.streak import Streak
from psoas_timer.wording.done_text import done_text, outcome_of
from psoas_timer.wording.say import say
from tests.builders import a_record

DAY = date(2026, 3, 2)


def step(kind: Kind, side: Side, planned_s: int, done_s: float) -> StepRecord:
    outcome = Outcome.FINISHED if done_s >= planned_s else Outcome.LEFT
    return StepRecord(1, "x", kind, side, planned_s * 1_000, round(done_s * 1_000), outcome)


def test_what_was_done_is_told_per_kind_and_side():
    record = a_record(
        steps=(
            step(Kind.BREATHING, Side.NONE, 40, 40),
            step(Kind.STRETCH, Side.LEFT, 30, 30),
            step(Kind.STRETCH, Side.RIGHT, 30, 12),
            step(Kind.STRETCH, Side.LEFT, 60, 60),
            step(Kind.MASSAGE, Side.LEFT, 60, 0),
            step(Kind.PRESSURE, Side.LEFT, 12, 0.4),
        )
    )
    rows = [(row.name, row.sides) for row in done_text(record, Streak(1, 3, True, DAY)).rows]
    assert rows == [
        ("breathing", ("0:40",)),
        ("stretch", ("left 1:30", "right 0:12 of 0:30")),
    ]


@pytest.mark.parametrize(
    ("current", "text"),
    [
        (0, "Every day is a good day to begin a streak"),
        (1, "1 day in a row"),
        (12, "12 days in a row"),
    ],
)
def test_the_streak_is_told(current: int, text: str):
    assert done_text(a_record(), Streak(current, 31, True, DAY)).streak == text


def test_a_routine_has_the_last_word_where_it_was_led_to_its_end():
    words = {"streak": None, "outro": "Walk a few steps."}
    assert done_text(a_record(), **words).kindness == "Walk a few steps."
    early = done_text(a_record(outcome=Outcome.LEFT), **words)
    assert early.kindness == done_text(a_record(outcome=Outcome.LEFT), None).kindness
    hurt = done_text(a_record(), hurts=True, **words)
    assert hurt.kindness == done_text(a_record(), None, hurts=True).kindness


def test_leaving_early_is_met_with_kindness():
    text = done_text(a_record(outcome=Outcome.LEFT), Streak(0, 0, False, DAY))
    assert text.title == "That counts too"
    assert text.kindness == "Stopping when you need to is part of taking care of yourself."
    assert text.best == ""


def test_nothing_done_is_no_failure():
    text = done_text(None, Streak(4, 9, False, DAY))
    assert (text.title, text.rows, text.streak) == ("Another time, then", (), "4 days in a row")


def test_the_line_of_kindness_changes_from_day_to_day():
    lines = {
        done_text(a_record(practice_date=date(2026, 3, day)), Streak(1, 1, True, DAY)).kindness
        for day in (1, 2, 3)
    }
    assert len(lines) == 3


def test_what_was_eased_was_done_gently():
    eased = replace(step(Kind.STRETCH, Side.LEFT, 20, 20), is_eased=True)
    record = a_record(steps=(eased, step(Kind.STRETCH, Side.RIGHT, 30, 30)))
    (row,) = done_text(record, None).rows
    assert row.sides == ("left 0:20, gently", "right 0:30")


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ({}, "finished"),
        ({"outcome": Outcome.LEFT}, "left"),
        ({"outcome": Outcome.LEFT, "hurt": True}, "hurt"),
    ],
)
def test_how_a_session_ended_is_one_word(changes: dict[str, object], outcome: str):
    assert outcome_of(a_record(**changes)) == outcome


@pytest.mark.parametrize("outcome", list(Outcome))
def test_a_session_with_an_eased_hold_was_done_gently(outcome: Outcome):
    eased = replace(step(Kind.STRETCH, Side.LEFT, 20, 20), is_eased=True)
    record = a_record(steps=(eased,), outcome=outcome)
    assert outcome_of(record) == f"{outcome}_gently"
    assert say(message(f"session.outcome.{outcome_of(record)}"))
