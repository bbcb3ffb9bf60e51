"""A history of an older version is brought up to date and loses nothing."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from psoas_timer.core.content.kinds import Side
from psoas_timer.services.history.database import APPLICATION_ID, MIGRATIONS
from tests.services.history.conftest import OpenHistory
from tests.services.history.records import record


def write_first_version(file: Path) -> None:
    """A file as the first version wrote it, with one session of two sides."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.executescript((MIGRATIONS / "0001_sessions.sql").read_text(encoding="utf-8"))
        connection.execute(
            "INSERT INTO session VALUES (1, 'a', '2026-03-02T06:30:00.000000Z', 60, '2026-03-02',"
            " 'quick-release', 'Quick release', '5f3a', 'finished', 75000, 75000, 60000)"
        )
        for position, side in enumerate(("left", "right")):
            connection.execute(
                "INSERT INTO step VALUES (1, ?, 1, 'half-kneeling-stretch', 'stretch', ?,"
                " 30000, 30000, 'finished')",
                (position, side),
            )
        connection.execute("INSERT INTO day VALUES ('2026-03-02', 1, 1, 60000)")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")


def test_sessions_of_the_first_version_stay_and_new_ones_join_them(
    history_file: Path, open_history: OpenHistory
):
    write_first_version(history_file)
    history = open_history()
    assert history.recent(9) == (record(),)
    gently = replace(record("b"), hurt=True, steps=(replace(record().steps[0], is_eased=True),))
    history.add(gently)
    assert set(history.recent(9)) == {record(), gently}
    assert history.problems == ()
    day = record().practice_date
    sides = {each.side: each.held_ms for each in history.held_on(day, day)}
    assert sides == {Side.LEFT: 60_000, Side.RIGHT: 30_000}
