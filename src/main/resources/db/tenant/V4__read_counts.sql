-- The same member reading the same record again within the half second before it is written is one entry with a count.
ALTER TABLE journal ADD COLUMN times int NOT NULL DEFAULT 1 CHECK (times > 0);
