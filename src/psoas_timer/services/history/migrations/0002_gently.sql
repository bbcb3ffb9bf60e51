-- Holds that were made easier on the way, and sessions that pain ended.

ALTER TABLE session ADD COLUMN hurt INTEGER NOT NULL DEFAULT 0 CHECK (hurt IN (0, 1));
ALTER TABLE step ADD COLUMN is_eased INTEGER NOT NULL DEFAULT 0 CHECK (is_eased IN (0, 1));
