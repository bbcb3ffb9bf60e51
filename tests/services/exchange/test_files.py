"""Files of other programs: the good ones bring what they tell, of the bad ones every fault is told.

The samples lie in tests/data/exchange; beside each bad one stands what is said.
"""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from psoas_timer.services.exchange import table
from psoas_timer.services.exchange.trouble import ExchangeTrouble
from psoas_timer.wording.say import say_listed
from tests.services.exchange.homes import Home

SAMPLES = Path(__file__).parents[2] / "data" / "exchange"
BAD = sorted(path for path in (SAMPLES / "bad").iterdir() if path.suffix != ".txt")


def lengths(home: Home) -> list[tuple[str, float]]:
    """What came in: practice date and minutes of each session."""
    found = home.sessions().values()
    return sorted((str(each.practice_date), each.held_ms / 60_000) for each in found)


def told(home: Home, path: Path) -> list[str]:
    try:
        report = home.import_file(path)
    except ExchangeTrouble as error:
        problems = (error.problem,)
    else:
        problems = report.problems
        assert len(problems) == report.unusable
    return [say_listed(problem).replace(f"{path.parent}/", "") for problem in problems]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_every_fault_of_a_bad_file_is_told(home: Home, path: Path):
    expected = path.with_suffix(path.suffix + ".expected.txt").read_text(encoding="utf-8")
    assert told(home, path) == expected.splitlines()


def test_what_is_good_in_a_bad_file_comes_in_all_the_same(home: Home):
    home.import_file(SAMPLES / "bad" / "entries.json")
    assert list(home.sessions()) == ["good"]
    home.import_file(SAMPLES / "bad" / "rows.csv")
    assert ("2026-02-27", 10) in lengths(home)


def test_a_file_that_breaks_off_brings_what_stands_before(home: Home):
    home.import_file(SAMPLES / "bad" / "broken-off.json")
    assert list(home.sessions()) == ["good"]


def test_a_table_of_activities_brings_those_that_are_wanted(home: Home):
    path = SAMPLES / "good" / "activities.csv"
    assert home.desk.look_into(path).names == ("Hip stretch", "Reading")
    report = home.import_file(path, "Hip stretch")
    assert lengths(home) == [("2026-02-27", 12), ("2026-02-28", 7.5), ("2026-02-28", 7.5)]
    assert (report.first, report.last) == (date(2026, 2, 27), date(2026, 2, 28))
    sessions = home.sessions().values()
    assert {each.routine_name for each in sessions} == {"Hip stretch"}
    assert all(each.is_imported for each in sessions)
    assert {each.note for each in sessions} == {"first, slow", ""}
    assert not home.import_file(path, "Hip stretch").changes_anything


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("semicolons.csv", [("2026-02-27", 12.5), ("2026-02-28", 65), ("2026-03-01", 1.5)]),
        ("month-first.tsv", [("2026-02-13", 5), ("2026-02-27", 10)]),
        ("utf-16.csv", [("2026-02-27", 10)]),
        ("late-at-night.csv", [("2026-03-01", 10)]),
    ],
)
def test_dates_and_lengths_as_people_write_them(home: Home, name: str, expected: list[object]):
    report = home.import_file(SAMPLES / "good" / name)
    assert report.unusable == 0
    assert lengths(home) == expected


@pytest.mark.parametrize(
    ("name", "names", "expected"),
    [
        ("clockify.csv", ("clockify",), [("2026-02-28", 5)]),
        ("toggl.csv", ("Stretching",), [("2026-02-27", 15)]),
    ],
)
def test_tables_of_trackers_of_time(home: Home, name: str, names: tuple[str, ...], expected):
    report = home.import_file(SAMPLES / "good" / name, *names)
    assert report.unusable == 0
    assert lengths(home) == expected


def test_a_table_of_habits_with_their_values(home: Home):
    path = SAMPLES / "good" / "habitbull.csv"
    assert home.desk.look_into(path).names == ("Stretch", "Read")
    home.import_file(path, "Stretch")
    assert home.corrected() == {date(2026, 2, 27)}


def test_a_clock_time_is_kept(home: Home):
    home.import_file(SAMPLES / "good" / "month-first.tsv")
    starts = {each.started for each in home.sessions().values()}
    assert datetime(2026, 2, 27, 19, 30, tzinfo=UTC) in starts


@pytest.mark.parametrize(
    ("name", "days"),
    [("check-marks.csv", {(2, 27), (3, 1)}), ("days-only.csv", {(2, 27)}),
     ("one-habit.csv", {(2, 24), (2, 27)})],
)  # fmt: skip
def test_days_without_a_length_are_noted_as_practised(home: Home, name, days):
    path = SAMPLES / "good" / name
    report = home.import_file(path)
    assert home.corrected() == {date(2026, *day) for day in days}
    assert report.days.new == len(days)
    assert home.sessions() == {}
    assert not home.import_file(path).changes_anything


def test_a_day_with_a_session_is_not_noted_once_more(home: Home):
    home.import_file(SAMPLES / "good" / "utf-16.csv")
    report = home.import_file(SAMPLES / "good" / "days-only.csv")
    assert home.corrected() == frozenset()
    assert (report.days.new, report.days.known) == (0, 1)


@pytest.mark.parametrize("text", ["date\n" + "2026-02-27\n" * 6, "date,a,b,c,d,e,f\n"])
def test_a_table_that_is_too_long_is_refused(home: Home, tmp_path: Path, monkeypatch, text: str):
    monkeypatch.setattr(table, "MOST_ROWS", 5)
    monkeypatch.setattr(table, "MOST_COLUMNS", 6)
    path = tmp_path / "long.csv"
    path.write_text(text)
    (line,) = told(home, path)
    assert "the table is too long: at most 5 rows and 6 columns" in line


def test_a_file_that_is_too_large_is_refused_unread(home: Home, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(table, "MOST_BYTES", 1 << 20)
    path = tmp_path / "large.csv"
    path.write_text("date\n" + "x" * (1 << 20))
    (line,) = told(home, path)
    assert "at most 1 MiB are read" in line
