-- Templates change: drafts, how records are brought to a new version, fields that were removed, work in the background.
-- Every column has a constant default or none: a table of millions of records is not rewritten.

-- remedies: by field, what is done to values of the version before; applied whenever a record is brought to this version.
-- same_since: the first version whose records are as good as those of this one, with nothing to do to them; null for this one itself.
ALTER TABLE template ADD COLUMN remedies jsonb, ADD COLUMN same_since int;

-- json, not jsonb: the document stays as its author wrote it. revision counts its changes, from 1.
CREATE TABLE template_draft (
  key          text PRIMARY KEY,
  base_version int,
  document     json NOT NULL,
  revision     bigint NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now(),
  updated_by   uuid NOT NULL
);

-- attention: the data does not satisfy the version that it is on.
-- hidden: values of removed fields and values that could not be converted, by field: {"value", "version"}.
ALTER TABLE record ADD COLUMN attention boolean NOT NULL DEFAULT false, ADD COLUMN hidden jsonb;
CREATE INDEX record_attention ON record (template_key, updated_at DESC, id DESC) WHERE attention AND deleted_at IS NULL;

-- The history that there is satisfies the narrower check, so it need not be read again.
ALTER TABLE record_history DROP CONSTRAINT record_history_action_check;
ALTER TABLE record_history ADD CONSTRAINT record_history_action_check
  CHECK (action IN ('created', 'updated', 'deleted', 'restored', 'upgraded')) NOT VALID;

-- definition: the field as the last version that had it described it.
CREATE TABLE removed_field (
  template    text NOT NULL,
  field       text NOT NULL,
  removed_in  int NOT NULL,
  definition  jsonb NOT NULL,
  at          timestamptz NOT NULL DEFAULT now(),
  by          uuid,
  purge_after timestamptz NOT NULL,
  PRIMARY KEY (template, field, removed_in)
);

-- Work in the background. position: how far it has come, in a form of the kind's own; failures: the first of them.
CREATE TABLE job (
  id           uuid PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('upgrade', 'index', 'purge')),
  template     text NOT NULL,
  field        text,
  from_version int,
  to_version   int NOT NULL,
  state        text NOT NULL CHECK (state IN ('running', 'paused', 'done', 'failed', 'replaced')),
  -- whether only records that need attention are looked at
  marked_only  boolean NOT NULL DEFAULT false,
  total        bigint,
  done         bigint NOT NULL DEFAULT 0,
  failed       bigint NOT NULL DEFAULT 0,
  attention    bigint NOT NULL DEFAULT 0,
  position     text,
  failures     jsonb NOT NULL DEFAULT '[]',
  error        text,
  tries        int NOT NULL DEFAULT 0,
  created_at   timestamptz NOT NULL DEFAULT now(),
  created_by   uuid,
  updated_at   timestamptz NOT NULL DEFAULT now(),
  finished_at  timestamptz
);
CREATE INDEX job_age ON job (created_at DESC, id DESC);
CREATE INDEX job_open ON job (created_at) WHERE state = 'running';

GRANT SELECT, INSERT, UPDATE, DELETE ON template_draft, removed_field, job TO ${role};
