-- A version that is yet to come, for the tests of migrations: a table that a poisoned tenant already has, and a change of a table that may be locked.
CREATE TABLE note (
  id   uuid PRIMARY KEY,
  text text NOT NULL
);
ALTER TABLE record ADD COLUMN reviewed_at timestamptz;
GRANT SELECT, INSERT ON note TO ${role};
