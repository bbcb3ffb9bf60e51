"""Our own JSON: a history goes out and comes in again as it was, and is what the page says."""

import json
import re
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from psoas_timer.core.content.kinds import Side
from psoas_timer.core.practice.ledger import StreakNotes
from psoas_timer.core.practice.pause import Pause
from psoas_timer.core.practice.rating import Area, Moment, Rating
from psoas_timer.core.practice.record import SessionRecord
from psoas_timer.core.practice.streak_rules import RuleBook, StreakRules
from psoas_timer.services.bundled import assets_dir
from psoas_timer.services.history.store import SqliteHistory
from tests.services.exchange.homes import Home, instant
from tests.services.history.records import instants, record, session_records, texts, zones

PAGE = (Path(__file__).parents[3] / "docs" / "data.md").read_text(encoding="utf-8")

days = st.dates(date(2000, 1, 1), date(2050, 1, 1))
rules = st.builds(
    StreakRules,
    counts_from_ms=st.integers(0, 900_000),
    goal_sessions=st.integers(0, 3),
    goal_ms=st.integers(0, 3_600_000),
    rest_weekdays=st.frozensets(st.integers(1, 7)),
    weekly_goal=st.integers(0, 7),
)
notes = st.builds(
    StreakNotes,
    book=st.builds(
        lambda since, chosen: RuleBook(tuple(zip(sorted(since), chosen, strict=False))),
        st.lists(days, max_size=3, unique=True),
        st.lists(rules, min_size=3, max_size=3, unique=True),
    ),
    pauses=st.lists(days, max_size=3, unique=True).map(
        lambda firsts: tuple(Pause(first, first) for first in sorted(firsts))
    ),
    corrected=st.frozensets(days, max_size=3),
    rest_days=st.frozensets(days, max_size=3),
)
ratings = st.builds(
    Rating,
    id=st.uuids().map(lambda made: made.hex),
    at=st.builds(lambda instant, zone: instant.astimezone(zone), instants, zones),
    practice_date=days,
    moment=st.sampled_from(Moment),
    value=st.integers(0, 10),
    session_id=st.none() | st.uuids().map(lambda made: made.hex),
    area=st.none() | st.sampled_from(Area),
    side=st.sampled_from(Side),
    note=texts,
)


@pytest.fixture(scope="module")
def validator() -> Draft7Validator:
    path = assets_dir() / "schema" / "history.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def fill(
    history: SqliteHistory, sessions: list[SessionRecord], rated: list[Rating], kept: StreakNotes
) -> None:
    with closing(history):
        for each in sessions:
            history.add(each)
        for each in rated:
            history.keep_rating(each)
        history.change_streak_notes(lambda _: kept)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(session_records, max_size=4, unique_by=lambda each: each.id),
    st.lists(ratings, max_size=3, unique_by=lambda each: each.id),
    notes,
)
def test_a_history_goes_out_and_comes_in_as_it_was(validator, sessions, rated, kept):
    with tempfile.TemporaryDirectory() as folder:
        home, other = (Home(Path(folder, name)) for name in ("home", "other"))
        for each in (home, other):
            each.folder.mkdir()
        fill(home.open(), sessions, rated, kept)
        path = home.export()
        validator.validate(json.loads(path.read_text(encoding="utf-8")))

        seen = other.look(path)
        assert other.sessions() == {}
        report = other.import_file(path)
        assert report == seen
        assert (report.unusable, report.sessions.new) == (0, len(sessions))
        assert other.sessions() == home.sessions()
        with closing(home.open()) as here, closing(other.open()) as there:
            assert there.ratings() == here.ratings()
            assert there.streak_notes() == here.streak_notes()
            assert there.day_totals() == here.day_totals()
        assert other.export().read_bytes() == path.read_bytes()

        again = other.import_file(path)
        assert not again.changes_anything
        assert (again.sessions.known, again.ratings.known) == (len(sessions), len(rated))
        assert other.export().read_bytes() == path.read_bytes()


@settings(max_examples=10, deadline=None)
@given(st.lists(session_records, max_size=5, unique_by=lambda each: each.id), st.data(), notes)
def test_two_homes_that_exchange_their_files_know_the_same_sessions(sessions, data, kept):
    parts = data.draw(st.tuples(*[st.lists(st.sampled_from(sessions or [record()]))] * 2))
    with tempfile.TemporaryDirectory() as folder:
        homes = [Home(Path(folder, name)) for name in ("here", "there")]
        for each, part in zip(homes, parts, strict=True):
            each.folder.mkdir()
            fill(each.open(), part, [], kept if each is homes[0] else StreakNotes())
        homes[0].import_file(homes[1].export())
        homes[1].import_file(homes[0].export())
        assert homes[0].sessions() == homes[1].sessions()
        assert set(homes[0].sessions()) == {each.id for part in parts for each in part}
        for here, there in (homes, homes[::-1]):
            assert not here.import_file(there.export()).sessions.new


def test_a_deleted_session_stays_deleted(home: Home, other: Home):
    home.add(record("a"), record("b"))
    with closing(home.open()) as history:
        history.delete("a")
    report = other.import_file(home.export())
    assert report.sessions.new == 2
    with closing(other.open()) as history:
        assert [each.id for each in history.recent(9)] == ["b"]
        assert [each.id for each in history.deleted()] == ["a"]
        assert sum(total.sessions for total in history.day_totals().values()) == 1


def test_what_still_waits_to_be_stored_goes_out_too(home: Home):
    home.add(record("a"))
    rating = Rating("r", instant(3), instant(3).date(), Moment.OTHER, 2)

    def meanwhile(_: object) -> None:
        with closing(home.open()) as history:
            history.add(record("b", instant(3)))
            history.note("a", "slow")
            history.keep_rating(rating)
        home.export()

    with closing(home.open()) as writing:
        writing.whole(meanwhile, changes=True)
    found = json.loads((home.folder / "out.json").read_text(encoding="utf-8"))
    assert [(each["id"], each["note"]) for each in found["sessions"]] == [("a", "slow"), ("b", "")]
    assert [each["id"] for each in found["ratings"]] == ["r"]


def test_an_empty_history_is_a_whole_file_and_makes_no_database(home: Home, validator):
    validator.validate(json.loads(home.export().read_text(encoding="utf-8")))
    assert not home.file.exists()


def test_the_example_of_the_page_can_be_imported(home: Home, tmp_path: Path, validator):
    section = PAGE.split("### JSON", 1)[1]
    example = re.search("```json\n(.*?)```", section, re.DOTALL)[1]
    validator.validate(json.loads(example))
    path = tmp_path / "example.json"
    path.write_text(example, encoding="utf-8")
    report = home.import_file(path)
    assert (report.unusable, report.sessions.new, report.ratings.new) == (0, 1, 1)
    assert home.export().read_text(encoding="utf-8") == example
