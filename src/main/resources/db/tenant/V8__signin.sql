-- Keys of the API. member: the service account that acts. hash: SHA-256 of the secret part, 256 random bits of which are kept nowhere.
-- templates: null for all that the account may.
CREATE TABLE api_key (
  id           uuid PRIMARY KEY,
  prefix       text NOT NULL UNIQUE,
  hash         bytea NOT NULL CHECK (length(hash) = 32),
  member       uuid NOT NULL,
  name         text NOT NULL,
  templates    text[],
  actions      text[] NOT NULL,
  addresses    text[] NOT NULL DEFAULT '{}',
  created_at   timestamptz NOT NULL DEFAULT now(),
  created_by   uuid NOT NULL,
  expires_at   timestamptz NOT NULL,
  revoked_at   timestamptz,
  last_used_at timestamptz,
  last_address text
);
CREATE INDEX api_key_member ON api_key (member);

-- Sessions that were ended before their tokens do. sid: the identity provider's session; null for all of the member that began before.
CREATE TABLE session_end (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  member uuid NOT NULL,
  sid    text,
  at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_end_at ON session_end (at);

-- What the identity provider does not tell of a session: the device, and where it was seen last. Written now and then, not for each request.
CREATE TABLE session_seen (
  sid      text PRIMARY KEY,
  member   uuid NOT NULL,
  agent    text,
  address  text,
  began_at timestamptz NOT NULL DEFAULT now(),
  seen_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_seen_member ON session_seen (member, seen_at DESC);

GRANT SELECT, INSERT, UPDATE, DELETE ON api_key, session_end, session_seen TO ${role};
