-- How often the notes of the streak were changed, so that of the history and a copy of these notes
-- the newer one is known.

ALTER TABLE streak_sum ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
