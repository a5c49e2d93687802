-- "Is there any record that needs attention", asked by each publishing: without this, "no" is an answer that reads the whole table.
-- Those in the bin count too, which record_attention leaves out.
CREATE INDEX record_attention_any ON record (template_key, template_version) WHERE attention;
