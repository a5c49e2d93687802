package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.RecordFacts;
import io.kedang.access.Sensitivity;
import java.util.UUID;

/** What grants ask about a record, of a row that is not the whole of it. */
public record RowFacts(UUID owner, Sensitivity sensitivity, ObjectNode data) implements RecordFacts {

    @Override
    public JsonNode value(String field) {
        return data.get(field);
    }
}
