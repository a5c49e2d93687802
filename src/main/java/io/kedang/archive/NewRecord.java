package io.kedang.archive;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A record that somebody wants to file.
 *
 * @param data as it was sent
 * @param stage key of a stage, or null for the template's first
 * @param idempotencyKey makes repeating harmless, or null
 */
public record NewRecord(JsonNode data, String stage, String idempotencyKey) {
}
