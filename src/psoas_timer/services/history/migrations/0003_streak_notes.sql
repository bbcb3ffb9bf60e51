-- What the streak needs beside the sessions: rules by date, pauses, and days that were corrected.

CREATE TABLE streak_rules (
    since TEXT PRIMARY KEY NOT NULL, -- the practice date from which they hold; 0001-01-01 for ever
    counts_from_ms INTEGER NOT NULL,
    goal_sessions INTEGER NOT NULL,
    goal_ms INTEGER NOT NULL,
    rest_weekdays TEXT NOT NULL, -- the digits of the weekdays, 1 for Monday: "67"
    weekly_goal INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE streak_pause (
    first TEXT PRIMARY KEY NOT NULL,
    last TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE corrected_day (
    practice_date TEXT PRIMARY KEY NOT NULL
) WITHOUT ROWID;
