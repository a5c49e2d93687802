package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.RecordFacts;
import io.kedang.access.Sensitivity;
import java.util.UUID;
import java.util.function.Supplier;

/** A record as its grants ask about it; looked into when they do, and once. */
final class StoredFacts implements RecordFacts {

    private final Supplier<StoredRecord> reader;
    private StoredRecord record;
    private ObjectNode data;

    private StoredFacts(Supplier<StoredRecord> reader) {
        this.reader = reader;
    }

    static StoredFacts of(StoredRecord record) {
        return new StoredFacts(() -> record);
    }

    static StoredFacts of(CachedProfile profile) {
        return new StoredFacts(() -> ProfileReader.read(profile));
    }

    StoredRecord record() {
        if (record == null) {
            record = reader.get();
        }
        return record;
    }

    @Override
    public UUID owner() {
        return record().owner();
    }

    @Override
    public Sensitivity sensitivity() {
        return record().sensitivity();
    }

    @Override
    public JsonNode value(String field) {
        if (data == null) {
            data = record().dataNode();
        }
        return data.get(field);
    }
}
