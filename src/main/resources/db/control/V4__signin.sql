-- Which company a key of the API belongs to, by the public part of the key. Nothing here lets anybody in.
CREATE TABLE api_key_prefix (
  prefix     text PRIMARY KEY,
  tenant_id  uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT, INSERT, DELETE ON api_key_prefix TO kedang_app;
