"""Ratings in the database: kept as they are, in order, and never lost where it can't be written."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.ports.history import HistoryUnavailable
from psoas_timer.core.practice.rating import Area, Moment, Rating
from psoas_timer.services.history import rating_rows
from psoas_timer.services.history.database import empty_database
from psoas_timer.services.history.rating_json import from_json, to_json
from psoas_timer.services.json_fields import JsonFields
from psoas_timer.wording.say import say_problem
from tests.services.history.conftest import OpenHistory
from tests.services.history.records import MORNING, instants, texts, zones

A_DAY = MORNING.date()

ratings = st.builds(
    Rating,
    id=st.uuids().map(lambda made: made.hex),
    at=st.builds(datetime.astimezone, instants, zones),
    practice_date=st.dates(date(1990, 1, 1), date(2200, 1, 1)),
    moment=st.sampled_from(Moment),
    value=st.integers(0, 10),
    session_id=st.none() | st.uuids().map(lambda made: made.hex),
    area=st.none() | st.sampled_from(Area),
    side=st.sampled_from(Side),
    note=texts,
)


def rating(name: str = "a", value: int = 4, back: int = 0) -> Rating:
    at = MORNING - timedelta(days=back)
    return Rating(name, at, at.date(), Moment.BEFORE, value, "one", Area.BELLY, Side.LEFT, "stiff")


@given(ratings)
def test_a_waiting_rating_is_written_without_loss(each: Rating):
    again = from_json(JsonFields.parse(json.dumps(to_json(each)).encode()))
    assert again == each
    assert again.at.utcoffset() == each.at.utcoffset()


@given(ratings)
def test_a_rating_comes_back_as_it_was(each: Rating):
    altered: list[object] = []
    with closing(empty_database()) as connection:
        rating_rows.put(connection, each)
        (again,) = rating_rows.since(connection, None, altered.append)
    assert again == each
    assert altered == []
    assert again.at.utcoffset() == each.at.utcoffset()


def test_ratings_come_oldest_first_from_a_day_on(open_history: OpenHistory):
    history = open_history()
    for name, back in (("b", 1), ("a", 0), ("c", 9)):
        history.keep_rating(rating(name, back=back))
    again = open_history()
    assert [each.id for each in again.ratings()] == ["c", "b", "a"]
    assert [each.id for each in again.ratings(A_DAY - timedelta(days=1))] == ["b", "a"]
    assert [each.id for each in again.first_ratings(2)] == ["c", "b"]
    assert again.has_ratings(A_DAY)
    assert not again.has_ratings(A_DAY + timedelta(days=1))


def test_a_rating_takes_the_place_of_one_with_its_id_and_can_be_removed(open_history: OpenHistory):
    history = open_history()
    history.keep_rating(rating())
    history.keep_rating(rating(value=7))
    assert [each.value for each in history.ratings()] == [7]
    history.remove_rating("a")
    history.remove_rating("never there")
    assert open_history().ratings() == ()


def test_asking_for_ratings_makes_no_file(open_history: OpenHistory, history_file: Path):
    history = open_history()
    assert (history.ratings(), history.first_ratings(7)) == ((), ())
    assert not history.has_ratings(A_DAY)
    assert not history_file.exists()


def test_a_locked_history_makes_a_rating_wait_and_count(
    open_history: OpenHistory, history_file: Path, unsaved_folder: Path
):
    history = open_history()
    history.keep_rating(rating("a"))
    with closing(sqlite3.connect(history_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        history.keep_rating(rating("b", back=1))
        history.keep_rating(rating("b", value=9, back=1))
        assert [(each.id, each.value) for each in history.ratings()] == [("b", 9), ("a", 4)]
        assert [each.id for each in history.first_ratings(1)] == ["b"]
        assert history.has_ratings(A_DAY)
        assert [each.id for each in history.ratings(A_DAY)] == ["a"]
        assert [say_problem(problem) for problem in history.problems] == [
            "Ratings that are not in the history yet, but kept safe: 1 (they go in by themselves"
            " as soon as the history can be written)"
        ]
    assert [each.value for each in history.ratings()] == [9, 4]
    assert history.problems == ()
    assert list((unsaved_folder / "ratings").iterdir()) == []


def test_what_waited_goes_in_at_the_next_start(
    open_history: OpenHistory, history_file: Path, unsaved_folder: Path
):
    history_file.parent.mkdir(parents=True)
    history_file.mkdir()  # nobody, not even root, can write a database here
    open_history().keep_rating(rating())
    history_file.rmdir()
    again = open_history()
    assert again.ratings() == (rating(),)
    again.keep_rating(rating("b"))
    assert list((unsaved_folder / "ratings").iterdir()) == []
    assert [each.id for each in open_history().ratings()] == ["a", "b"]


def test_a_rating_that_can_be_written_nowhere_is_said_and_held(
    open_history: OpenHistory, history_file: Path, unsaved_folder: Path
):
    history_file.mkdir(parents=True)
    unsaved_folder.parent.mkdir(parents=True)
    unsaved_folder.write_text("in the way")
    history = open_history()
    with pytest.raises(HistoryUnavailable) as caught:
        history.keep_rating(rating())
    assert "the rating could not be saved anywhere" in say_problem(caught.value.args[0])
    assert any("anywhere" in say_problem(each) for each in history.problems)
    history_file.rmdir()
    unsaved_folder.unlink()
    history.keep_rating(rating("b"))
    assert [each.id for each in history.ratings()] == ["a", "b"]
    assert not any("anywhere" in say_problem(each) for each in history.problems)


def test_a_kept_rating_that_can_not_be_read_is_told_and_left_alone(
    open_history: OpenHistory, unsaved_folder: Path
):
    broken = unsaved_folder / "ratings" / "x.json"
    broken.parent.mkdir(parents=True)
    wrong = {**to_json(rating("x")), "value": 11}
    broken.write_text(json.dumps(wrong))
    history = open_history()
    assert history.ratings() == ()
    (problem,) = history.problems
    assert say_problem(problem).startswith(f"{broken}: a kept rating can't be read: 11 is not from")
    assert broken.exists()


def test_a_row_that_can_not_be_read_spoils_no_other(
    open_history: OpenHistory, history_file: Path, allow_log: Callable[[str], None]
):
    allow_log("can't be read")
    history = open_history()
    history.keep_rating(rating("a"))
    history.keep_rating(replace(rating("b"), area=Area.GROIN))
    with closing(sqlite3.connect(history_file)) as connection, connection:
        connection.execute("UPDATE rating SET area = 'elbow' WHERE id = 'b'")
    assert [each.id for each in history.ratings()] == ["a"]
