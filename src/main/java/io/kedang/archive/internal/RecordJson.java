package io.kedang.archive.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.Sensitivity;
import io.kedang.archive.RecordView;
import io.kedang.kernel.http.JsonLimits;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Records as JSON text. The data is kept as text from the database to the answer, unless the gate has to look into it. */
public final class RecordJson {

    private static final ObjectMapper MAPPER = JsonLimits.mapper();
    private static final JsonStringEncoder STRINGS = JsonStringEncoder.getInstance();

    private RecordJson() {
    }

    public static ObjectNode object(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("a stored record is not JSON", stored);
        }
    }

    /** Any JSON that was stored. */
    public static JsonNode value(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("a stored value is not JSON", stored);
        }
    }

    static byte[] bytes(StoredRecord record) {
        var out = new StringBuilder(record.data().length() + 400);
        append(out, record);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder out, StoredRecord record) {
        out.append("{\"id\":\"").append(record.id()).append("\",\"template\":\"").append(record.template()).append("\",\"version\":").append(record.version())
                .append(",\"revision\":").append(record.revision()).append(",\"title\":\"");
        STRINGS.quoteAsString(record.title(), out);
        out.append('"');
        if (record.stage() != null) {
            out.append(",\"stage\":\"").append(record.stage()).append('"');
        }
        out.append(",\"data\":").append(record.data());
        if (record.original() != null) {
            out.append(",\"original\":").append(record.original());
        }
        out.append(",\"created_at\":\"").append(time(record.createdAt())).append("\",\"created_by\":\"").append(record.createdBy())
                .append("\",\"updated_at\":\"").append(time(record.updatedAt())).append("\",\"updated_by\":\"").append(record.updatedBy()).append("\",\"owner\":\"").append(record.owner())
                .append("\",\"sensitivity\":\"").append(record.sensitivity().key()).append('"');
        if (record.deletedAt() != null) {
            out.append(",\"deleted_at\":\"").append(time(record.deletedAt())).append('"');
        }
        if (record.attention()) {
            out.append(",\"attention\":true");
        }
        out.append('}');
    }

    static byte[] bytes(RecordView view) {
        return bytes(stored(view));
    }

    private static StoredRecord stored(RecordView view) {
        return new StoredRecord(view.id(), view.template(), view.version(), view.revision(), view.title(), view.stage(), view.data().toString(),
                view.original() == null ? null : view.original().toString(), view.createdAt(), view.createdBy(), view.updatedAt(), view.updatedBy(),
                view.deletedAt(), view.attention(), null, view.owner(), Sensitivity.ofKey(view.sensitivity()), null);
    }

    /** RFC 3339 in UTC, to the microsecond that PostgreSQL keeps. */
    static String time(OffsetDateTime time) {
        return DateTimeFormatter.ISO_INSTANT.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
