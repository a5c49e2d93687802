-- Which records' keys were destroyed lately: until the company's keys have changed, a backup of before still opens them.
CREATE INDEX record_key_destroyed ON record_key (destroyed_at) WHERE destroyed_at IS NOT NULL;
