-- How far what happened at the identity provider has been read into the companies' journals, and which node is at it. One row, for all nodes.
CREATE TABLE identity_events (
  one          boolean PRIMARY KEY DEFAULT true CHECK (one),
  -- everything before is in the journals; by the identity provider's clock
  read_to      timestamptz NOT NULL DEFAULT now(),
  -- nobody reads before then: a node is at it, or was just now
  leased_until timestamptz NOT NULL DEFAULT now()
);
INSERT INTO identity_events DEFAULT VALUES;

GRANT SELECT, UPDATE ON identity_events TO kedang_app;
