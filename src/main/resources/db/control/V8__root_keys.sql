-- A tenant's keys are wrapped by a root key of its own, which lies in a folder outside of every database: root is its id. Once it is destroyed, no copy of these
-- rows opens, however old. Null: wrapped by the deployment key alone, as before; whoever needs the keys next puts them under a root.
ALTER TABLE tenant_key ADD COLUMN root text;
