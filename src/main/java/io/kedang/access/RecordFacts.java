package io.kedang.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** What decides whether a grant holds a record. */
public interface RecordFacts {

    UUID owner();

    Sensitivity sensitivity();

    /** The value of a field, before the gate; null when it has none. */
    JsonNode value(String field);
}
