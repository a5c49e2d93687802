-- Values that the company keeps encrypted. Nothing that is there is rewritten: the columns have no default.

-- sealed: ciphertexts by place: "phone" of the data, "phone~original", "phone~hidden". What is sealed is nowhere in clear: data, original and hidden lack it.
-- blind: tokens by which sealed values are found: "phone" the whole, "phone~4" its last four.
ALTER TABLE record ADD COLUMN sealed jsonb, ADD COLUMN blind jsonb;
ALTER TABLE record_draft ADD COLUMN sealed jsonb;

-- The key of each record that has something sealed, wrapped by the company's. A destroyed one stays as a row without its key.
-- Backed up apart from the data, and for a shorter time: see docs/operations.md.
CREATE TABLE record_key (
  record_id    uuid PRIMARY KEY,
  wrapped      text,
  created_at   timestamptz NOT NULL DEFAULT now(),
  destroyed_at timestamptz,
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);
-- The same of drafts, whose ids their authors choose: they must never be taken for a record's.
CREATE TABLE draft_key (
  draft_id uuid PRIMARY KEY,
  wrapped  text NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON record_key, draft_key TO ${role};

ALTER TABLE job DROP CONSTRAINT job_kind_check;
ALTER TABLE job ADD CONSTRAINT job_kind_check CHECK (kind IN ('upgrade', 'index', 'purge', 'seal', 'rekey')) NOT VALID;

-- The history only grows; but what was written before its company chose to encrypt must be sealed, too. This replaces the values of changes by
-- ciphertexts and can do nothing else: which fields changed, when and by whom stays as it is.
CREATE FUNCTION seal_history(the_record uuid, the_revision bigint, sealed_changes jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $$
  UPDATE record_history h SET changes = sealed_changes
  WHERE h.record_id = the_record AND h.revision = the_revision AND jsonb_array_length(h.changes) = jsonb_array_length(sealed_changes)
    AND NOT EXISTS (
      SELECT FROM jsonb_array_elements(h.changes) WITH ORDINALITY AS was(change, place)
      JOIN jsonb_array_elements(sealed_changes) WITH ORDINALITY AS now(change, place) USING (place)
      WHERE was.change <> now.change AND (was.change ? 'sealed' OR was.change ->> 'field' <> now.change ->> 'field'
        OR jsonb_typeof(now.change -> 'sealed') IS DISTINCT FROM 'string' OR now.change - 'field' - 'sealed' <> '{}'::jsonb))
$$;
REVOKE ALL ON FUNCTION seal_history(uuid, bigint, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_history(uuid, bigint, jsonb) TO ${role};
