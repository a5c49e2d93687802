package io.kedang.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** One change of a record. @param action created, updated, deleted, restored @param actor member id */
public record HistoryEntry(long revision, String action, OffsetDateTime at, UUID actor, List<Change> changes) {

    /** A field's value before and after; null (absent) where there was or is none. @param field a key, or {@code _stage} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String field, JsonNode from, JsonNode to) {
    }
}
