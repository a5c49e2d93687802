-- A record is found by how its title begins, however many there are. No title that is looked for is longer than 200 characters.
CREATE INDEX record_title ON record (template_key, (lower(left(title, 200))) text_pattern_ops) WHERE deleted_at IS NULL;
