package io.kedang.archive.internal;

import io.kedang.access.Sensitivity;
import io.kedang.archive.IntakeResult;
import io.kedang.tenancy.Statement;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The statements that write records. Constant text; JSON travels as text, so that numbers stay exact. */
final class RecordStatements {

    static final String FIND = "SELECT " + StoredRecord.COLUMNS + " FROM record WHERE id = $1";
    static final String LOCK = "SELECT id FROM record WHERE id = $1 FOR UPDATE";
    /** Behind the lock, as a statement of its own: one that waits for a lock sees the row as it has become, and all else, the record's key too, as it was when it began. */
    static final String FIND_TO_CHANGE = "SELECT " + StoredRecord.COLUMNS_TO_CHANGE + " FROM record WHERE id = $1";
    static final String HISTORY = "SELECT revision, action, at, actor, changes::text, CASE WHEN changes @? '$[*].sealed' THEN (SELECT wrapped FROM record_key k WHERE k.record_id = record_history.record_id) END FROM record_history WHERE record_id = $1 ORDER BY revision DESC LIMIT 200";
    static final String FIND_IDEMPOTENT = "SELECT request_hash, record_id FROM idempotency WHERE member = $1 AND key = $2";
    /** Keys are remembered for two days; each use of one clears away some older ones. */
    static final Statement FORGET_KEYS = Statement.of("""
            DELETE FROM idempotency WHERE (member, key) IN (
              SELECT member, key FROM idempotency WHERE created_at < now() - interval '2 days' ORDER BY created_at LIMIT 20 FOR UPDATE SKIP LOCKED)""");
    private static final String INSERT = """
            INSERT INTO record (id, template_key, template_version, title, stage, data, original, created_at, created_by, updated_at, updated_by, attention,
              sealed, blind)
            VALUES ($1, $2, $3, $4, $5, ($6::text)::jsonb, ($7::text)::jsonb, $8, $9, $8, $9, $10, ($11::text)::jsonb, ($12::text)::jsonb)""";
    private static final String INSERT_HISTORY = """
            INSERT INTO record_history (record_id, revision, action, at, actor, changes) VALUES ($1, $2, $3, $4, $5, ($6::text)::jsonb)""";
    private static final String INSERT_IDEMPOTENT = "INSERT INTO idempotency (member, key, request_hash, record_id) VALUES ($1, $2, $3, $4)";
    private static final String UPDATE = """
            UPDATE record SET template_version = $2, revision = $3, title = $4, stage = $5, data = ($6::text)::jsonb, original = ($7::text)::jsonb,
              updated_at = $8, updated_by = $9, deleted_at = $10, attention = $11, hidden = ($12::text)::jsonb, owner = $13, sensitivity = $14,
              sealed = ($15::text)::jsonb, blind = ($16::text)::jsonb
            WHERE id = $1""";

    private static final String MOVE = "UPDATE record SET revision = $2, updated_at = $3, updated_by = $4, deleted_at = $5 WHERE id = $1";

    private RecordStatements() {
    }

    /** @param record sealed @param blind its tokens */
    static Statement insert(StoredRecord record, String blind) {
        return new Statement(INSERT, Tuple.from(new Object[] {record.id(), record.template(), record.version(), record.title(), record.stage(),
            record.data(), record.original(), record.createdAt(), record.createdBy(), record.attention(), sealed(record), blind}));
    }

    static Statement history(StoredRecord record, String action, String changes) {
        return new Statement(INSERT_HISTORY, Tuple.of(record.id(), record.revision(), action, record.updatedAt(), record.updatedBy(), changes));
    }

    static Statement idempotent(UUID member, String key, String hash, UUID record) {
        return new Statement(INSERT_IDEMPOTENT, Tuple.of(member, key, hash, record));
    }

    private static String sealed(StoredRecord record) {
        return record.sealed() == null ? null : record.sealed().values();
    }

    /** @param record sealed @param blind its tokens */
    static Statement update(StoredRecord record, String blind) {
        return new Statement(UPDATE, Tuple.from(new Object[] {record.id(), record.version(), record.revision(), record.title(), record.stage(), record.data(),
            record.original(), record.updatedAt(), record.updatedBy(), record.deletedAt(), record.attention(), record.hidden(),
            record.owner(), record.sensitivity().key(), sealed(record), blind}));
    }

    /** Into the bin or out of it: what the record holds stays as it lies. */
    static Statement moved(StoredRecord record) {
        return new Statement(MOVE, Tuple.of(record.id(), record.revision(), record.updatedAt(), record.updatedBy(), record.deletedAt()));
    }

    static StoredRecord created(UUID id, io.kedang.template.Template template, IntakeResult accepted, String stage, UUID by, OffsetDateTime at) {
        return new StoredRecord(id, template.key(), template.version(), 1, title(template, accepted), stage, accepted.data().toString(),
                accepted.original() == null ? null : accepted.original().toString(), at, by, at, by, null, !accepted.tolerated().isEmpty(), null,
                by, Sensitivity.INTERNAL, null);
    }

    static String title(io.kedang.template.Template template, IntakeResult accepted) {
        return accepted.data().path(template.titleField()).asText("");
    }
}
