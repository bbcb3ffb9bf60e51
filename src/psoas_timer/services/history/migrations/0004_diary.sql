-- What a person notes about sessions and themselves: words, ratings, sessions put away, days of rest.

ALTER TABLE session ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN deleted_utc TEXT; -- NULL: it counts; else when it was put away

-- So that the few that were put away are found among a million without reading all.
CREATE INDEX session_put_away ON session (deleted_utc) WHERE deleted_utc IS NOT NULL;

-- What was held on each practice date, kept as `day` is, so that weeks need no scan of the steps.
CREATE TABLE held (
    practice_date TEXT NOT NULL,
    kind TEXT NOT NULL,
    side TEXT NOT NULL,
    held_ms INTEGER NOT NULL,
    PRIMARY KEY (practice_date, kind, side)
) WITHOUT ROWID;

INSERT INTO held
SELECT practice_date, kind, side, SUM(done_ms)
FROM session JOIN step ON step.session = session.number
GROUP BY practice_date, kind, side;

-- Pain or tension from 0 to 10 at one moment.
CREATE TABLE rating (
    id TEXT PRIMARY KEY NOT NULL,
    rated_utc TEXT NOT NULL, -- as session.started_utc
    utc_offset_min INTEGER NOT NULL,
    practice_date TEXT NOT NULL, -- fixed when written, never worked out again
    moment TEXT NOT NULL CHECK (moment IN ('before', 'after', 'other')),
    value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
    session_id TEXT, -- session.id, which may be stored later; NULL for none
    area TEXT NOT NULL DEFAULT '',
    side TEXT NOT NULL DEFAULT 'none' CHECK (side IN ('left', 'right', 'none')),
    note TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

CREATE INDEX rating_by_practice_date ON rating (practice_date);

-- Days that the person took as rest when the program offered it.
CREATE TABLE rest_day (
    practice_date TEXT PRIMARY KEY NOT NULL
) WITHOUT ROWID;
