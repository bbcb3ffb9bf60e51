-- A sum over all that belongs to a session or a rating, and one over the notes of the streak, so
-- that what a disk altered is noticed. Those of before get theirs right after these statements.

ALTER TABLE session ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rating ADD COLUMN sum INTEGER NOT NULL DEFAULT 0;

-- One row at most.
CREATE TABLE streak_sum (
    sum INTEGER NOT NULL
);
