"""Times of day are read as they are written, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.clock_time import minute_of, time_text


@given(st.integers(0, 1_439))
def test_every_minute_of_a_day_is_read_as_it_is_written(minute):
    assert minute_of(time_text(minute)) == minute


@pytest.mark.parametrize(
    "text", ["", "7", "7:30", "24:00", "18:60", "18:5", "18.30", "18:30 ", "18:30:00", "１８:30"]
)
def test_anything_else_is_no_time(text):
    assert minute_of(text) is None
