"""CSV and iCalendar: what other programs read of them is what was done."""

import csv
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.practice.record import Outcome
from psoas_timer.services.exchange.calendar_export import calendar_text
from psoas_timer.services.exchange.csv_export import FORMULA_SIGNS, as_it_was, harmless
from psoas_timer.services.exchange.exchange_desk import Form
from tests.services.exchange.homes import Home, instant
from tests.services.history.records import record

NOTE = "Slow;\nleft, \\ tight"


def events(text: str) -> list[dict[str, str]]:
    """The events of a calendar, read as RFC 5545 tells."""
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.endswith("END:VCALENDAR\r\n")
    unfolded = text.replace("\r\n ", "")
    assert "\n" not in unfolded.replace("\r\n", "")
    found: list[dict[str, str]] = []
    for line in unfolded.split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            found[-1].setdefault(name, value)
    return found


def plain(value: str) -> str:
    """A value of type TEXT as it is read."""
    read, characters = "", iter(value)
    for character in characters:
        if character == "\\":
            character = next(characters)
            character = "\n" if character in "nN" else character
        read += character
    return read


def test_a_row_for_each_session_that_counts(home: Home):
    home.add(replace(record("a"), note=NOTE), record("gone"), record("b", instant(3)))
    with closing(home.open()) as history:
        history.delete("gone")
    with home.export(Form.CSV).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert [row["id"] for row in rows] == ["a", "b"]
    row = rows[0]
    assert row["note"] == NOTE
    assert row["date"] == "2026-03-02"
    assert row["started"] == "2026-03-02T07:30:00+01:00"
    assert (row["minutes"], row["left_minutes"], row["right_minutes"]) == ("1.00", "0.50", "0.50")
    assert (row["outcome"], row["hurt"]) == ("finished", "no")


def test_lines_end_as_the_standard_says(home: Home):
    home.add(record("a"))
    content = home.export(Form.CSV).read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") == 2


@given(st.text(max_size=10))
def test_no_cell_is_a_formula_and_none_is_lost(text: str):
    assert not harmless(text).startswith(FORMULA_SIGNS)
    if not text.startswith("'"):
        assert as_it_was(harmless(text)) == text


def test_our_own_table_comes_in_again_without_steps(home: Home, other: Home):
    left = replace(
        record("a"), outcome=Outcome.LEFT, hurt=True, note="=1+1", routine_name="-Calm", steps=()
    )
    home.add(replace(left, held_ms=60_000, led_ms=90_000, planned_ms=150_000, routine_version=""))
    path = home.export(Form.CSV)
    other.import_file(path)
    assert other.sessions() == home.sessions()
    assert not home.import_file(path).changes_anything


def test_an_event_for_each_session_that_counts(home: Home):
    home.add(replace(record("a"), note=NOTE), record("gone"))
    with closing(home.open()) as history:
        history.delete("gone")
    text = home.export(Form.CALENDAR).read_bytes().decode()
    (event,) = events(text)
    assert event["UID"] == "a@psoas-timer"
    assert event["DTSTART"] == event["DTSTAMP"] == "20260302T063000Z"
    assert event["DURATION"] == "PT75S"
    assert plain(event["SUMMARY"]) == "Quick release"
    assert plain(event["DESCRIPTION"]) == f"60000 ms, {NOTE}"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_any_text_comes_out_of_the_calendar_as_it_went_in(text: str):
    session = replace(record("a", datetime(2026, 3, 2, 7, 30, tzinfo=UTC)), routine_name=text)
    (event,) = events("".join(calendar_text([session], lambda _: text)))
    expected = text.replace("\u2028", "\n").replace("\u2029", "\n")
    assert plain(event["SUMMARY"]) == plain(event["DESCRIPTION"]) == expected


def test_the_same_history_gives_the_same_bytes(home: Home):
    home.add(record("a"), record("b", instant(3)))
    for form in Form:
        first = home.export(form, "first").read_bytes()
        assert home.export(form, "second").read_bytes() == first
