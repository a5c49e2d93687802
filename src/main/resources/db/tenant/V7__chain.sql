-- The journal as a chain: each entry with a number of its own, without gaps, and a hash over itself and the one before (docs/audit.md).

-- xid: which transaction wrote the entry. Transactions become visible in another order than their entries were numbered in; an entry may be chained
-- as soon as every transaction up to its own has ended. The default is constant for rows that there are: nothing is rewritten.
-- change: what became of rights and settings, {"from", "to"} as JSON text. reason: in the words of who acted.
ALTER TABLE journal ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id(), ADD COLUMN reason text, ADD COLUMN change text;
ALTER TABLE journal DROP CONSTRAINT journal_pkey, ADD PRIMARY KEY (xid, id);

-- Written by whoever serves the company, after the entries themselves. Two nodes cannot both write number n: a fork is impossible.
-- entry, xid: which row of the journal. through: everything that older transactions wrote is in the chain up to this entry; where it is the entry's
-- own transaction, its later entries follow.
-- at, actor: the entry's, to search by without a price for those who write.
CREATE TABLE journal_chain (
  seq     bigint PRIMARY KEY CHECK (seq > 0),
  entry   bigint NOT NULL UNIQUE,
  xid     xid8 NOT NULL,
  hash    bytea NOT NULL CHECK (octet_length(hash) = 32),
  through xid8 NOT NULL,
  at      timestamptz NOT NULL,
  actor   uuid
);
CREATE INDEX journal_chain_at ON journal_chain (at, seq);
CREATE INDEX journal_chain_actor ON journal_chain (actor, at, seq) WHERE actor IS NOT NULL;

-- What was signed: the chain up to an entry. kind cut: entries up to it may have been removed when their time was over.
CREATE TABLE journal_checkpoint (
  seq       bigint NOT NULL CHECK (seq > 0),
  kind      text NOT NULL CHECK (kind IN ('regular', 'export', 'handed_out', 'cut')),
  at        timestamptz NOT NULL,
  hash      bytea NOT NULL CHECK (octet_length(hash) = 32),
  key_id    text NOT NULL,
  public_key text NOT NULL,
  signature bytea NOT NULL,
  PRIMARY KEY (seq, kind, at)
);
CREATE INDEX journal_checkpoint_age ON journal_checkpoint (at DESC);

-- What a look at the whole chain found. fault: null when all was well.
CREATE TABLE journal_check (
  at       timestamptz PRIMARY KEY DEFAULT clock_timestamp(),
  actor    uuid,
  from_seq bigint NOT NULL,
  to_seq   bigint NOT NULL,
  fault    text,
  fault_seq bigint
);

-- How much of what alerts watch happened in a minute, by member. Counted with the chain, so each entry once.
CREATE TABLE journal_pace (
  actor  uuid NOT NULL,
  kind   text NOT NULL,
  minute timestamptz NOT NULL,
  count  bigint NOT NULL,
  PRIMARY KEY (actor, kind, minute)
);
CREATE INDEX journal_pace_age ON journal_pace (minute);

CREATE TABLE journal_alert (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  kind     text NOT NULL,
  actor    uuid NOT NULL,
  since    timestamptz NOT NULL,
  count    bigint NOT NULL,
  acknowledged_at timestamptz,
  acknowledged_by uuid
);
CREATE INDEX journal_alert_open ON journal_alert (id) WHERE acknowledged_at IS NULL;
CREATE INDEX journal_alert_actor ON journal_alert (actor, kind, at);

-- By column: nobody who serves requests can choose an entry's number or its transaction, and so slip one in where the chain has passed.
REVOKE INSERT ON journal FROM ${role};
GRANT INSERT (at, actor, action, result, target, target_id, fields, detail, request_id, address, targets, times, reason, change) ON journal TO ${role};
GRANT SELECT, INSERT ON journal_chain, journal_checkpoint, journal_check TO ${role};
GRANT SELECT, INSERT, UPDATE, DELETE ON journal_pace TO ${role};
GRANT SELECT, INSERT, UPDATE (acknowledged_at, acknowledged_by) ON journal_alert TO ${role};
