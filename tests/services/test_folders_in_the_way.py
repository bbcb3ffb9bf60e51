"""Files where folders should be, and names that no system takes: it is said, and all goes on."""

from contextlib import closing
from pathlib import Path

import pytest

from psoas_timer.services.history.store import SqliteHistory
from psoas_timer.services.places import Places, places_under
from psoas_timer.services.preferences.settings_store import SettingsStore
from psoas_timer.services.session.unfinished import UnfinishedSessions
from psoas_timer.services.window_state import WindowState
from psoas_timer.wording.say import say_problem
from tests.fakes import FakeClock

TOO_LONG = "x" * 300
"""More than the 255 bytes that file systems give to a name."""


@pytest.fixture(params=["a file", TOO_LONG])
def places(request: pytest.FixtureRequest, tmp_path: Path) -> Places:
    """Places in a home that can't be entered."""
    home = tmp_path / request.param
    if request.param != TOO_LONG:
        home.touch()
    return places_under(home)


def test_waiting_sessions_that_can_not_be_looked_for_are_said(tmp_path: Path, places: Places):
    file = tmp_path / "history.sqlite3"
    with closing(SqliteHistory(file, places.unsaved_sessions, FakeClock())) as history:
        assert history.recent(9) == ()
        (problem,) = history.problems
    assert problem.file == str(places.unsaved_sessions)
    assert "sessions that wait to be saved can't be looked for" in say_problem(problem)


def test_unfinished_sessions_that_can_not_be_looked_for_are_said(places: Places):
    unfinished = UnfinishedSessions(places.journals, lambda key: False)
    assert unfinished.latest() is None
    (problem,) = unfinished.problems
    assert problem.file == str(places.journals)
    assert "unfinished sessions can't be looked for" in say_problem(problem)


def test_the_window_opens_where_it_did_at_first(places: Places):
    assert WindowState(places.window_state_file).load() == {}


def test_settings_that_can_not_be_read_are_said(places: Places):
    (problem,) = SettingsStore(places.settings_file).problems
    assert problem.file == str(places.settings_file)
