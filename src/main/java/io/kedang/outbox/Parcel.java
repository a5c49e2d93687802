package io.kedang.outbox;

import java.util.Map;
import java.util.UUID;

/**
 * An effect on its way.
 *
 * @param id      the same each time: hand it to the far end, so that it can tell that it has this one already
 * @param attempt counts from 1
 */
public record Parcel(UUID id, String kind, UUID about, Map<String, String> details, int attempt) {
}
