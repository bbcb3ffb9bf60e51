"""Files as Loop Habit Tracker writes them: the zip of its tables, and its database."""

import sqlite3
import zipfile
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

TITLES = (
    "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,"
    "Target Type,Target Value,Archived?"
)
HABITS = f"""\
{TITLES}
001,"Stretch, gently",YES_NO,Did you stretch?,,1,1,#FF8F00,,,,false
002,Hold,NUMERICAL,How long?,,1,1,#00897B,minutes,AT_LEAST,10.0,false
003,Glasses,NUMERICAL,How many?,,1,1,#00897B,glasses,AT_LEAST,8.0,false
"""

TABLES = {
    "Habits.csv": HABITS,
    "Checkmarks.csv": "Date,Stretch, gently,Hold,Glasses,\n",
    "001 Stretch gently/Checkmarks.csv": (
        "Date,Value,Notes\n2026-02-28,YES_MANUAL,\n2026-02-27,NO,Sick\n2026-02-26,YES_AUTO,\n"
        "2026-02-25,SKIP,\n2026-02-24,UNKNOWN,\n2026-03-05,YES_MANUAL,\n"
    ),
    "002 Hold/Checkmarks.csv": "Date,Value,Notes\n2026-02-28,12500,\"slow, warm\"\n2026-02-27,0,\n",
    "002 Hold/Scores.csv": "Date,Score\n2026-02-28,0.5\n",
    "003 Glasses/Checkmarks.csv": "2026-02-20,3000\n2026-02-19,SKIP\n",
}  # fmt: skip


def write_zip(path: Path, members: Mapping[str, str] = TABLES) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in members.items():
            packed.writestr(name, text)
    return path


def write_database(path: Path, *, is_old: bool = False) -> Path:
    """The same habits as a full backup; old ones know neither kinds of habits nor notes."""
    more = "" if is_old else ", type INTEGER, unit TEXT"
    notes = "" if is_old else ", notes TEXT"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"CREATE TABLE Habits (id INTEGER PRIMARY KEY, name TEXT{more})")
        connection.execute(
            "CREATE TABLE Repetitions (id INTEGER PRIMARY KEY, habit INTEGER, timestamp INTEGER,"
            f" value INTEGER{notes})"
        )
        habits = [(1, "Stretch, gently", 0, ""), (2, "Hold", 1, "min")]
        marks = [(1, 28, 2), (1, 27, 0), (1, 26, 1), (2, 28, 12_500)]
        width = 2 if is_old else 4
        for habit in habits:
            places = ", ".join("?" * width)
            connection.execute(f"INSERT INTO Habits VALUES ({places})", habit[:width])
        for habit, day, value in marks:
            connection.execute(
                "INSERT INTO Repetitions (habit, timestamp, value) VALUES (?, ?, ?)",
                (habit, _midnight_ms(date(2026, 2, day)), value),
            )
    return path


def _midnight_ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1_000)
