"""Dates, times and lengths as people write them; nothing is guessed."""

from datetime import date, time

import pytest

from psoas_timer.services.exchange.table_values import (
    DayOrder,
    NoUnit,
    TwoDates,
    day_order,
    read_day,
    read_length_ms,
    read_time,
)

MINUTE_MS = 60_000
LAST_OF_MARCH = date(2026, 3, 31)


@pytest.mark.parametrize(
    "cell",
    ["2026-03-31", "2026/3/31", "2026.03.31", "31.03.2026", "31. 3. 2026", " 2026-03-31 ",
     "2026-03-31T07:30:00", "31/03/2026"],
)  # fmt: skip
def test_dates_as_they_are_written(cell: str):
    assert read_day(cell, DayOrder.DAY_FIRST)[0] == LAST_OF_MARCH


def test_the_order_of_a_column_decides_what_a_date_means():
    assert day_order(["03/04/2026", "31/03/2026"]) is DayOrder.DAY_FIRST
    assert day_order(["03/04/2026", "03/31/2026"]) is DayOrder.MONTH_FIRST
    assert day_order(["03/04/2026"]) is DayOrder.UNKNOWN
    assert day_order(["31/03/2026", "03/31/2026"]) is DayOrder.UNKNOWN
    assert read_day("03/31/2026", DayOrder.MONTH_FIRST)[0] == LAST_OF_MARCH
    assert read_day("03/03/2026", DayOrder.UNKNOWN)[0] == date(2026, 3, 3)
    with pytest.raises(TwoDates):
        read_day("03/04/2026", DayOrder.UNKNOWN)


@pytest.mark.parametrize("cell", ["", "31", "2026-02-29", "31/31/2026", "20260331", "tomorrow"])
def test_what_is_no_date(cell: str):
    with pytest.raises(ValueError, match="is no d"):
        read_day(cell, DayOrder.DAY_FIRST)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("7:30", time(7, 30)), ("19:30:05", time(19, 30, 5)), ("7:30 pm", time(19, 30)),
     ("12:05 AM", time(0, 5)), ("12:05pm", time(12, 5)), ("25:00", None), ("7", None)],
)  # fmt: skip
def test_clock_times(cell: str, expected: time | None):
    assert read_time(cell) == expected


@pytest.mark.parametrize(
    ("cell", "unit_ms", "expected_s"),
    [("12", MINUTE_MS, 720), ("12.5", MINUTE_MS, 750), ("12,5", MINUTE_MS, 750), ("90", 1_000, 90),
     ("1:30", MINUTE_MS, 90), ("1:30", 60 * MINUTE_MS, 5_400), ("0:12:30", None, 750),
     ("1 h 5 min", None, 3_900), ("1h", None, 3_600), ("90s", None, 90), ("5 minutes", None, 300)],
)  # fmt: skip
def test_lengths(cell: str, unit_ms: int | None, expected_s: int):
    assert read_length_ms(cell, unit_ms) == expected_s * 1_000


def test_an_empty_cell_has_no_length():
    assert read_length_ms("  ", MINUTE_MS) is None


@pytest.mark.parametrize("cell", ["12", "12:30"])
def test_a_plain_number_without_a_unit_is_not_guessed(cell: str):
    with pytest.raises(NoUnit):
        read_length_ms(cell, None)


@pytest.mark.parametrize("cell", ["many", "-5", "25:00:00", "1441", "5 miles per hour"])
def test_what_is_no_length_of_practice(cell: str):
    with pytest.raises(ValueError, match="is "):
        read_length_ms(cell, MINUTE_MS)
