package io.kedang.archive;

import java.util.UUID;

/**
 * A record as the bytes of its JSON, for answering without building it again.
 *
 * @param replayed whether an idempotency key found it done already
 */
public record RecordDocument(UUID id, long revision, byte[] json, boolean replayed) {
}
