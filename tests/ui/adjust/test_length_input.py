"""Lengths as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.ui.adjust.length_input import field_text, parse_length_ms


@pytest.mark.parametrize(
    ("text", "length_s"),
    [
        ("90", 90),
        (" 90 s ", 90),
        ("90s", 90),
        ("2.5", 2.5),
        ("2,5 s", 2.5),
        ("1:30", 90),
        ("0:07", 7),
        ("1:02:03", 3723),
        ("10 min", 600),
        ("10m", 600),
        ("1.5 min", 90),
        ("1 min 30 s", 90),
        ("1 MIN 30 SEC", 90),
        ("1 h 5 min", 3900),
        ("0", 0),
    ],
)
def test_common_spellings_are_read(text: str, length_s: float):
    assert parse_length_ms(text) == length_s * 1_000


@pytest.mark.parametrize(
    "text", ["", " ", "ten", "1:", ":30", "1:75", "1:2:3:4", "-5", "5 x", "min", "9" * 40, "1e9"]
)
def test_what_is_no_length_is_not_guessed(text: str):
    assert parse_length_ms(text) is None


@given(st.integers(0, 36_000_000 // 500).map(lambda halves: halves * 500))
def test_what_a_field_shows_is_read_back_exactly(length_ms: int):
    assert parse_length_ms(field_text(length_ms)) == length_ms


@pytest.mark.parametrize(
    ("length_ms", "text"),
    [(45_000, "45 s"), (2_500, "2.5 s"), (90_000, "1:30"), (600_000, "10:00"), (62_500, "1:02.5")],
)
def test_fields_show_seconds_then_a_clock(length_ms: int, text: str):
    assert field_text(length_ms) == text


@given(st.text(max_size=20))
def test_nothing_typed_raises(text: str):
    length_ms = parse_length_ms(text)
    assert length_ms is None or length_ms >= 0
