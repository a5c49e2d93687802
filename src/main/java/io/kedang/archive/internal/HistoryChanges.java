package io.kedang.archive.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kedang.archive.HistoryEntry;
import io.kedang.kernel.http.JsonLimits;
import java.util.List;
import java.util.stream.StreamSupport;

/** The changes column of the history. */
final class HistoryChanges {

    private HistoryChanges() {
    }

    static List<HistoryEntry.Change> read(String json) {
        try {
            return StreamSupport.stream(JsonLimits.mapper().readTree(json).spliterator(), false)
                    .map(change -> new HistoryEntry.Change(change.path("field").asText(), change.get("from"), change.get("to"))).toList();
        } catch (JsonProcessingException stored) {
            throw new IllegalStateException("a stored change is not JSON", stored);
        }
    }
}
