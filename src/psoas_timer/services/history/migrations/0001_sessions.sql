-- Sessions, what was done in them, and a sum for each practice date.

CREATE TABLE session (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    started_utc TEXT NOT NULL, -- 2026-01-31T06:30:00.000000Z: the text sorts as the time does
    utc_offset_min INTEGER NOT NULL,
    practice_date TEXT NOT NULL, -- fixed when written, never worked out again
    routine_id TEXT NOT NULL,
    routine_name TEXT NOT NULL,
    routine_version TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('finished', 'left')),
    planned_ms INTEGER NOT NULL,
    led_ms INTEGER NOT NULL,
    held_ms INTEGER NOT NULL
);

CREATE INDEX session_by_start ON session (started_utc);
CREATE INDEX session_by_practice_date ON session (practice_date);

-- One row for each side of each step, in the order in which they came.
CREATE TABLE step (
    session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    step INTEGER NOT NULL, -- from 1, as in the routine
    exercise_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    side TEXT NOT NULL,
    planned_ms INTEGER NOT NULL,
    done_ms INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('finished', 'left')),
    PRIMARY KEY (session, position)
) WITHOUT ROWID;

-- Kept in the transaction of each session, so that years of streak need no scan of the sessions.
CREATE TABLE day (
    practice_date TEXT PRIMARY KEY NOT NULL,
    finished INTEGER NOT NULL,
    sessions INTEGER NOT NULL,
    held_ms INTEGER NOT NULL
) WITHOUT ROWID;
