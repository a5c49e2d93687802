-- The control schema: which companies there are and how far each one's making has come. No customer data.
CREATE TABLE tenant (
  id              uuid PRIMARY KEY,
  slug            text NOT NULL UNIQUE,
  name            text NOT NULL,
  organization_id text UNIQUE,
  schema_name     text NOT NULL UNIQUE,
  role_name       text NOT NULL UNIQUE,
  state           text NOT NULL CHECK (state IN ('provisioning', 'active', 'suspended', 'deleting')),
  preset          text NOT NULL,
  locale          text NOT NULL CHECK (locale IN ('zh', 'en')),
  schema_version  text,
  quarantined     text,
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE signup (
  id             uuid PRIMARY KEY,
  state          text NOT NULL CHECK (state IN ('awaiting_code', 'provisioning', 'done', 'undone')),
  tenant_id      uuid NOT NULL,
  company_name   text NOT NULL,
  slug           text NOT NULL,
  email          text NOT NULL,
  person_name    text NOT NULL,
  preset         text NOT NULL,
  locale         text NOT NULL,
  password_hash  text,
  code_hash      text NOT NULL,
  code_expires_at timestamptz NOT NULL,
  attempts       int NOT NULL DEFAULT 0,
  failures       int NOT NULL DEFAULT 0,
  -- who works on it holds it until then; after a kill another may go on
  leased_until   timestamptz,
  user_id        text,
  user_created   boolean NOT NULL DEFAULT false,
  organization_id text,
  consent_at     timestamptz NOT NULL,
  remote_address text,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX signup_address ON signup (remote_address, created_at);
CREATE INDEX signup_email ON signup (email, created_at);
CREATE INDEX signup_open ON signup (updated_at) WHERE state IN ('awaiting_code', 'provisioning');

GRANT USAGE ON SCHEMA control TO kedang_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON tenant, signup TO kedang_app;
