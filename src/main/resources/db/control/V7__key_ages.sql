-- When each key of a keyset was made, by its id: {"5f2a01c3": "2026-11-22T06:21:09Z"}. A keyset itself does not say it; of older keys it is not known.
ALTER TABLE tenant_key ADD COLUMN made jsonb NOT NULL DEFAULT '{}';
