-- One tenant's schema. Run as kedang_owner with search_path on the tenant's schema; ${role} is the tenant's NOLOGIN role.
CREATE TABLE setting (
  key   text PRIMARY KEY,
  value jsonb NOT NULL
);

CREATE TABLE member (
  id         uuid PRIMARY KEY,
  user_id    text NOT NULL UNIQUE,
  email      text NOT NULL UNIQUE,
  name       text NOT NULL,
  role       text NOT NULL CHECK (role IN ('admin', 'staff')),
  state      text NOT NULL CHECK (state IN ('invited', 'active', 'removed')),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz
);

CREATE TABLE tag (
  axis     text NOT NULL CHECK (axis IN ('industry', 'behaviour', 'value')),
  key      text NOT NULL,
  label_zh text NOT NULL,
  label_en text NOT NULL,
  PRIMARY KEY (axis, key)
);

CREATE TABLE template (
  key          text NOT NULL,
  version      int NOT NULL,
  state        text NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
  document     jsonb NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  created_by   uuid,
  published_at timestamptz,
  PRIMARY KEY (key, version)
);
CREATE UNIQUE INDEX template_one_published ON template (key) WHERE state = 'published';

-- No foreign key to template: its check would lock one hot row in every insert. Intake sets both from the template it validated against.
-- original: what was typed where normalization changed it, by field; null when nothing changed.
CREATE TABLE record (
  id               uuid PRIMARY KEY,
  template_key     text NOT NULL,
  template_version int NOT NULL,
  revision         bigint NOT NULL DEFAULT 1,
  title            text NOT NULL,
  stage            text,
  tier             text,
  owner            uuid,
  region           text,
  sensitivity      text NOT NULL DEFAULT 'internal',
  data             jsonb NOT NULL,
  original         jsonb,
  created_at       timestamptz NOT NULL DEFAULT now(),
  created_by       uuid NOT NULL,
  updated_at       timestamptz NOT NULL DEFAULT now(),
  updated_by       uuid NOT NULL,
  deleted_at       timestamptz,
  archived_at      timestamptz
);
CREATE INDEX record_updated ON record (template_key, updated_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX record_created ON record (template_key, created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX record_stage ON record (template_key, stage) WHERE deleted_at IS NULL;

-- changes: [{"field", "from", "to"}]; null for a creation, whose values follow from the record and its later changes.
CREATE TABLE record_history (
  record_id uuid NOT NULL,
  revision  bigint NOT NULL,
  action    text NOT NULL CHECK (action IN ('created', 'updated', 'deleted', 'restored')),
  at        timestamptz NOT NULL DEFAULT now(),
  actor     uuid NOT NULL,
  changes   jsonb,
  PRIMARY KEY (record_id, revision)
);

CREATE TABLE record_draft (
  id           uuid PRIMARY KEY,
  template_key text NOT NULL,
  record_id    uuid,
  member       uuid NOT NULL,
  stage        text,
  data         jsonb NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  updated_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX record_draft_member ON record_draft (member, template_key, updated_at DESC);
CREATE UNIQUE INDEX record_draft_one ON record_draft (member, record_id) WHERE record_id IS NOT NULL;

CREATE TABLE idempotency (
  member       uuid NOT NULL,
  key          text NOT NULL,
  request_hash text NOT NULL,
  record_id    uuid NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (member, key)
);
CREATE INDEX idempotency_age ON idempotency (created_at);

CREATE TABLE journal (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor      uuid,
  action     text NOT NULL,
  result     text NOT NULL CHECK (result IN ('done', 'refused')),
  target     text,
  target_id  uuid,
  fields     text[],
  detail     text,
  request_id text,
  address    text,
  -- the records that a list showed
  targets    uuid[]
);
CREATE INDEX journal_target ON journal (target_id, at) WHERE target_id IS NOT NULL;
-- Entries come in the order of time: a block-range index serves, and costs a writer nothing.
CREATE INDEX journal_at ON journal USING brin (at);

GRANT USAGE ON SCHEMA ${schema} TO ${role};
GRANT SELECT, INSERT, UPDATE, DELETE ON setting, member, tag, template, record, record_draft, idempotency TO ${role};
-- What happened stays as it was written: nobody who serves requests can change or remove it.
GRANT SELECT, INSERT ON journal, record_history TO ${role};
