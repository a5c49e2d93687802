package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.archive.internal.seal.Sealed;
import io.kedang.access.Sensitivity;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A row of {@code record}, before the gate.
 *
 * @param attention whether its data does not satisfy the version that it is on
 * @param owner whose it is: the creator as long as nobody else is named
 * @param hidden values that nobody sees: of removed fields, and those that could not be converted; they never leave the database but to be put back
 * @param sealed what lies encrypted of it; of a record in clear what could not be opened, and its key; null for nothing
 */
public record StoredRecord(UUID id, String template, int version, long revision, String title, String stage, String data, String original,
        OffsetDateTime createdAt, UUID createdBy, OffsetDateTime updatedAt, UUID updatedBy, OffsetDateTime deletedAt, boolean attention, String hidden, UUID owner, Sensitivity sensitivity,
        Sealed sealed) {

    private static final String KEY = "(SELECT wrapped FROM record_key k WHERE k.record_id = record.id)";
    public static final String COLUMNS = "id, template_key, template_version, revision, title, stage, data::text, original::text, created_at, created_by, "
            + "updated_at, updated_by, deleted_at, attention, hidden::text, coalesce(owner, created_by), sensitivity, sealed::text, CASE WHEN sealed IS NOT NULL THEN " + KEY + " END";

    /** The same for who is going to write: a record that has nothing sealed now may still have a key. */
    public static final String COLUMNS_TO_CHANGE = COLUMNS.replace("CASE WHEN sealed IS NOT NULL THEN " + KEY + " END", KEY);

    public static StoredRecord of(Row row) {
        return new StoredRecord(row.getUUID(0), row.getString(1), row.getInteger(2), row.getLong(3), row.getString(4), row.getString(5), row.getString(6),
                row.getString(7), row.getOffsetDateTime(8), row.getUUID(9), row.getOffsetDateTime(10), row.getUUID(11), row.getOffsetDateTime(12), row.getBoolean(13), row.getString(14), row.getUUID(15),
                Sensitivity.ofKey(row.getString(16)), row.getString(17) == null && row.getString(18) == null ? null : new Sealed(row.getString(17), row.getString(18)));
    }

    /** The same record with other values. */
    public StoredRecord with(String newData, String newOriginal, String newHidden, Sealed newSealed) {
        return new StoredRecord(id, template, version, revision, title, stage, newData, newOriginal, createdAt, createdBy, updatedAt, updatedBy, deletedAt, attention, newHidden, owner,
                sensitivity, newSealed);
    }

    public ObjectNode dataNode() {
        return RecordJson.object(data);
    }

    public ObjectNode hiddenNode() {
        return hidden == null ? null : RecordJson.object(hidden);
    }

    public ObjectNode originalNode() {
        return original == null ? null : RecordJson.object(original);
    }
}
