-- Effects outside the transaction: written in that of the change they belong to, delivered by a worker, at least once.
-- id: the far end knows it again by this. about: whom it concerns. details: ids and the like, never addresses, values or secrets.
-- seq, order_key: those of the same key are delivered one after another, in the order of seq. leased_until: somebody delivers it until then; after a kill another does.
CREATE TABLE outbox (
  id           uuid PRIMARY KEY,
  seq          bigint GENERATED ALWAYS AS IDENTITY,
  kind         text NOT NULL,
  about        uuid,
  details      jsonb NOT NULL DEFAULT '{}',
  order_key    text,
  state        text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'dropped', 'dead')),
  attempts     int NOT NULL DEFAULT 0,
  due_at       timestamptz NOT NULL DEFAULT now(),
  leased_until timestamptz,
  reason       text,
  written_at   timestamptz NOT NULL DEFAULT now(),
  ended_at     timestamptz
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'waiting';
CREATE INDEX outbox_order ON outbox (order_key, seq) WHERE state = 'waiting' AND order_key IS NOT NULL;
CREATE INDEX outbox_about ON outbox (kind, about, seq) WHERE about IS NOT NULL;
CREATE INDEX outbox_ended ON outbox (state, ended_at) WHERE state <> 'waiting';

-- What is to be delivered cannot be changed once it is written.
GRANT SELECT, DELETE, INSERT (id, kind, about, details, order_key), UPDATE (state, attempts, due_at, leased_until, reason, ended_at) ON outbox TO ${role};

-- The language in which a session's browser was seen, for mails to its member.
ALTER TABLE session_seen ADD COLUMN lang text CHECK (lang IN ('zh', 'en'));
