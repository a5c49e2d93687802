-- Keys wrapped by the deployment key, which is not in this database. What is wrapped is base64; wrapped_by is the id of the deployment key that did it.

-- Keys of the deployment itself: its signature.
CREATE TABLE deployment_key (
  purpose    text PRIMARY KEY CHECK (purpose IN ('signing')),
  wrapped    text NOT NULL,
  wrapped_by text NOT NULL,
  public_key text,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Keys of tenants, a Tink keyset for each purpose: seal wraps the keys of records, blind makes the tokens that are searched, files seals files, address names them.
-- A destroyed key stays as a row without its key: so it is known to be gone and is not made anew.
CREATE TABLE tenant_key (
  tenant_id    uuid NOT NULL REFERENCES tenant ON DELETE CASCADE,
  purpose      text NOT NULL CHECK (purpose IN ('seal', 'blind', 'files', 'address')),
  wrapped      text,
  wrapped_by   text,
  -- counts its changes: of two who change it at once, one begins again
  revision     int NOT NULL DEFAULT 1,
  created_at   timestamptz NOT NULL DEFAULT now(),
  rotated_at   timestamptz,
  destroyed_at timestamptz,
  PRIMARY KEY (tenant_id, purpose),
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_key TO kedang_app;
GRANT SELECT, INSERT, UPDATE ON deployment_key TO kedang_app;
