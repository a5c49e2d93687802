-- Which companies have effects to deliver, as tenant_work says of jobs; apart from it, so that a mail does not wait for a long job.
CREATE TABLE tenant_outbox (
  tenant_id    uuid PRIMARY KEY REFERENCES tenant ON DELETE CASCADE,
  due_at       timestamptz NOT NULL DEFAULT now(),
  marked_at    timestamptz NOT NULL DEFAULT now(),
  leased_until timestamptz,
  leased_by    uuid
);
CREATE INDEX tenant_outbox_due ON tenant_outbox (due_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON tenant_outbox TO kedang_app;
