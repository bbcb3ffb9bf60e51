"""Session records as rows of the database, and back.

Opening the database lives in database.py, what is changed in a stored session in session_edits.py.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from psoas_timer.core.content.kinds import Kind, Side
from psoas_timer.core.practice.record import Outcome, SessionBrief, SessionRecord, StepRecord
from psoas_timer.core.practice.side_minutes import HeldOn
from psoas_timer.core.practice.streak import DayTotal
from psoas_timer.services.history import sums
from psoas_timer.services.history.rows import Row, instant, local_time, readable, whole
from psoas_timer.services.history.sums import SESSION_COLUMNS, STEP_COLUMNS, Notice
from psoas_timer.services.history.transaction import transaction

if TYPE_CHECKING:
    import sqlite3

_INSERT_SESSION = f"""
    INSERT INTO session ({SESSION_COLUMNS})
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO NOTHING"""
_INSERT_STEP = (
    f"INSERT INTO step (session, position, {STEP_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_ADD_TO_DAY = """
    INSERT INTO day (practice_date, finished, sessions, held_ms)
    SELECT practice_date, :times * (outcome = 'finished'), :times, :times * held_ms
    FROM session WHERE id = :id
    ON CONFLICT (practice_date) DO UPDATE SET finished = finished + excluded.finished,
        sessions = sessions + excluded.sessions, held_ms = held_ms + excluded.held_ms"""

_ADD_TO_HELD = """
    INSERT INTO held (practice_date, kind, side, held_ms)
    SELECT practice_date, kind, side, :times * SUM(done_ms)
    FROM session JOIN step ON step.session = session.number
    WHERE session.id = :id
    GROUP BY practice_date, kind, side
    ON CONFLICT (practice_date, kind, side) DO UPDATE SET held_ms = held_ms + excluded.held_ms"""

_NO_DAY = """
    DELETE FROM day WHERE sessions <= 0
        AND practice_date = (SELECT practice_date FROM session WHERE id = :id)"""

_HELD_ON = """
    SELECT practice_date, kind, side, held_ms FROM held
    WHERE practice_date BETWEEN ? AND ? AND held_ms > 0"""

PORTION = 400
"""Sessions that are read at once where all of them are wanted."""

_COUNTS = "deleted_utc IS NULL"
_NEWEST_FIRST = "ORDER BY started_utc DESC, number DESC LIMIT ?"


def insert(connection: "sqlite3.Connection", record: SessionRecord) -> None:
    """Store a session with its steps and add it to its day; nothing if its id is there already.

    A deleted one is stored, too, and added to nothing.
    """
    with transaction(connection, "IMMEDIATE"):
        inserted = connection.execute(_INSERT_SESSION, _session_row(record))
        if inserted.rowcount == 0:
            return
        steps = [
            (inserted.lastrowid, position, *_step_row(step))
            for position, step in enumerate(record.steps)
        ]
        connection.executemany(_INSERT_STEP, steps)
        sums.seal_session(connection, record.id)
        if record.deleted is None:
            count(connection, record.id, 1)


def count(connection: "sqlite3.Connection", session_id: str, times: int) -> None:
    """Add a stored session to the sums of its practice date, or with -1 take it away from them."""
    values = {"id": session_id, "times": times}
    connection.execute(_ADD_TO_DAY, values)
    connection.execute(_ADD_TO_HELD, values)
    if times < 0:
        connection.execute(_NO_DAY, values)


def newest(connection: "sqlite3.Connection", limit: int, notice: Notice) -> list[SessionRecord]:
    """The latest sessions, newest first."""
    return _select(connection, notice, f"WHERE {_COUNTS} {_NEWEST_FIRST}", (limit,))


def deleted(connection: "sqlite3.Connection", notice: Notice) -> list[SessionRecord]:
    """The sessions that the person deleted, the last deleted first."""
    which = "WHERE deleted_utc IS NOT NULL ORDER BY deleted_utc DESC, number"
    return _select(connection, notice, which)


def between(
    connection: "sqlite3.Connection", first: date, last: date, notice: Notice
) -> list[SessionRecord]:
    """The sessions that count for these practice dates, both included, oldest first."""
    where = f"WHERE {_COUNTS} AND practice_date BETWEEN ? AND ? ORDER BY started_utc, number"
    return _select(connection, notice, where, (first.isoformat(), last.isoformat()))


def oldest_first(connection: "sqlite3.Connection", notice: Notice) -> Iterator[list[SessionRecord]]:
    """All sessions, also deleted ones, oldest first, in portions that are read one by one."""
    numbers = connection.execute("SELECT number FROM session ORDER BY started_utc, number")
    while portion := numbers.fetchmany(PORTION):
        places = ", ".join("?" * len(portion))
        which = f"WHERE number IN ({places}) ORDER BY started_utc, number"
        yield _select(connection, notice, which, tuple(number for (number,) in portion))


def by_id(
    connection: "sqlite3.Connection", session_id: str, notice: Notice
) -> SessionRecord | None:
    """The session with this id, also a deleted one, or None."""
    return next(iter(_select(connection, notice, "WHERE id = ?", (session_id,))), None)


def latest_starts(connection: "sqlite3.Connection", limit: int) -> list[tuple[datetime, date]]:
    """The local starts of the latest sessions with their practice dates, newest first."""
    rows = connection.execute(
        "SELECT started_utc, utc_offset_min, practice_date FROM session"
        f" WHERE {_COUNTS} {_NEWEST_FIRST}",
        (limit,),
    )
    return list(readable(rows, _start))


def briefs(connection: "sqlite3.Connection", limit: int) -> list[SessionBrief]:
    """The latest sessions without their steps, newest first."""
    rows = connection.execute(
        "SELECT started_utc, utc_offset_min, practice_date, routine_id, outcome FROM session"
        f" WHERE {_COUNTS} {_NEWEST_FIRST}",
        (limit,),
    )
    return list(readable(rows, _brief))


def held_on(connection: "sqlite3.Connection", first: date, last: date) -> list[HeldOn]:
    """Hold time of each practice date, kind and side between these dates, both included."""
    rows = connection.execute(_HELD_ON, (first.isoformat(), last.isoformat()))
    return list(readable(rows, _held_on))


def totals(connection: "sqlite3.Connection", since: date | None) -> dict[date, DayTotal]:
    """What was done on each practice date from `since` on, or on all with None."""
    rows = connection.execute(
        "SELECT practice_date, finished, sessions, held_ms FROM day WHERE practice_date >= ?",
        (since.isoformat() if since is not None else "",),
    )
    return dict(readable(rows, _day))


def _select(
    connection: "sqlite3.Connection",
    notice: Notice,
    which: str,
    values: tuple[str | int, ...] = (),
) -> list[SessionRecord]:
    with transaction(connection, "DEFERRED"):
        sessions = connection.execute(
            f"SELECT {sums.SESSION_IS_WHOLE}, number, {SESSION_COLUMNS} FROM session {which}",
            values,
        ).fetchall()
        rows = connection.execute(
            f"SELECT session, {STEP_COLUMNS} FROM step"
            f" WHERE session IN (SELECT number FROM session {which}) ORDER BY session, position",
            values,
        ).fetchall()
    steps: dict[object, list[StepRecord]] = {}
    for number, step in readable(rows, lambda row: (row[0], _step(row[1:]))):
        steps.setdefault(number, []).append(step)
    for is_whole, number, session_id, _, _, day, _, name, *_ in sessions:
        if is_whole != 1:
            notice(sums.altered_session(number, session_id, day, name))
    return list(readable(sessions, lambda row: _record(row, tuple(steps.get(row[1], ())))))


def _session_row(record: SessionRecord) -> tuple[str | int | None, ...]:
    return (
        record.id,
        *instant(record.started),
        record.practice_date.isoformat(),
        record.routine_id,
        record.routine_name,
        record.routine_version,
        record.outcome.value,
        record.planned_ms,
        record.led_ms,
        record.held_ms,
        int(record.hurt),
        record.note,
        None if record.deleted is None else instant(record.deleted)[0],
    )


def _step_row(step: StepRecord) -> Iterator[str | int]:
    yield from (step.step, step.exercise_id, step.kind.value, step.side.value)
    yield from (step.planned_ms, step.done_ms, step.outcome.value, int(step.is_eased))


def _record(row: Row, steps: tuple[StepRecord, ...]) -> SessionRecord:
    _, _, session_id, started_utc, offset_min, practice_date, *rest = row
    routine_id, routine_name, routine_version, outcome, planned_ms, led_ms, held_ms, *noted = rest
    hurt, note, deleted_utc = noted
    started, practised_on = _start((started_utc, offset_min, practice_date))
    return SessionRecord(
        id=str(session_id),
        started=started,
        practice_date=practised_on,
        routine_id=str(routine_id),
        routine_name=str(routine_name),
        routine_version=str(routine_version),
        outcome=Outcome(str(outcome)),
        planned_ms=whole(planned_ms),
        led_ms=whole(led_ms),
        held_ms=whole(held_ms),
        steps=steps,
        hurt=bool(whole(hurt)),
        note=str(note),
        deleted=None if deleted_utc is None else datetime.fromisoformat(str(deleted_utc)),
    )


def _brief(row: Row) -> SessionBrief:
    *start, routine_id, outcome = row
    started, _ = _start(tuple(start))
    return SessionBrief(str(routine_id), started, Outcome(str(outcome)))


def _held_on(row: Row) -> HeldOn:
    day, kind, side, held_ms = row
    return HeldOn(date.fromisoformat(str(day)), Kind(str(kind)), Side(str(side)), whole(held_ms))


def _start(row: Row) -> tuple[datetime, date]:
    started_utc, offset_min, practice_date = row
    return local_time(started_utc, offset_min), date.fromisoformat(str(practice_date))


def _step(row: Row) -> StepRecord:
    step, exercise_id, kind, side, planned_ms, done_ms, outcome, is_eased = row
    return StepRecord(
        step=whole(step),
        exercise_id=str(exercise_id),
        kind=Kind(str(kind)),
        side=Side(str(side)),
        planned_ms=whole(planned_ms),
        done_ms=whole(done_ms),
        outcome=Outcome(str(outcome)),
        is_eased=bool(whole(is_eased)),
    )


def _day(row: Row) -> tuple[date, DayTotal]:
    day, finished, sessions, held_ms = row
    total = DayTotal(whole(finished), whole(sessions), whole(held_ms))
    return date.fromisoformat(str(day)), total
