-- Which companies have work in the background, and which node is at it. What the work is lies in the company's own schema.
CREATE TABLE tenant_work (
  tenant_id    uuid PRIMARY KEY REFERENCES tenant ON DELETE CASCADE,
  -- nothing is to be done before
  due_at       timestamptz NOT NULL DEFAULT now(),
  marked_at    timestamptz NOT NULL DEFAULT now(),
  -- who works on it holds it until then; after a kill another goes on
  leased_until timestamptz,
  leased_by    uuid
);
CREATE INDEX tenant_work_due ON tenant_work (due_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_work TO kedang_app;
