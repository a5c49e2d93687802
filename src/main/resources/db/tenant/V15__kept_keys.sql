-- When a record's key was destroyed is kept beside the key that came after it: backups of before still open for what the first one sealed.
ALTER TABLE record_key DROP CONSTRAINT record_key_check;
ALTER TABLE record_key ADD CONSTRAINT record_key_destroyed CHECK (wrapped IS NOT NULL OR destroyed_at IS NOT NULL) NOT VALID,
  -- A key that is there gives way to no other: what it sealed would be lost. Who tries writes an empty one, and is refused.
  ADD CONSTRAINT record_key_kept CHECK (wrapped <> '') NOT VALID;

-- Ids of the company's keys that are about to be forgotten, or are: whoever comes late with one of them, having read it long ago, is refused.
CREATE TABLE forgotten_key (
  id text PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT ON forgotten_key TO ${role};

CREATE FUNCTION refuse_forgotten_key() RETURNS trigger LANGUAGE plpgsql SET search_path = ${schema}, pg_temp AS $$
BEGIN
  IF new.wrapped ~ '^[A-Za-z0-9+/]{8}' AND EXISTS (SELECT FROM forgotten_key WHERE id = encode(substr(decode(left(new.wrapped, 8), 'base64'), 2, 4), 'hex')) THEN
    RAISE EXCEPTION 'this key of the company is forgotten' USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN new;
END
$$;
CREATE TRIGGER refuse_forgotten BEFORE INSERT OR UPDATE OF wrapped ON record_key FOR EACH ROW EXECUTE FUNCTION refuse_forgotten_key();
CREATE TRIGGER refuse_forgotten BEFORE INSERT OR UPDATE OF wrapped ON draft_key FOR EACH ROW EXECUTE FUNCTION refuse_forgotten_key();
