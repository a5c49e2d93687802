-- The counters of autonumbers. period: the year, month or day that a counter belongs to; empty for one that never begins again.
CREATE TABLE record_number (
  template_key text NOT NULL,
  field        text NOT NULL,
  period       text NOT NULL,
  value        bigint NOT NULL,
  PRIMARY KEY (template_key, field, period)
);

GRANT SELECT, INSERT, UPDATE ON record_number TO ${role};
