package io.kedang.archive.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What the cache holds of a record: everything, before the gate, as bytes that any node can read.
 * A {@linkplain #tombstone tombstone} holds only the revision up to which whatever a reader may have in hand is stale.
 */
record CachedProfile(long revision, int version, String template, boolean deleted, byte[] json) {

    private static final byte ALIVE = 1;
    private static final byte DELETED = 2;
    private static final byte TOMBSTONE = 0;

    static CachedProfile of(StoredRecord record) {
        return new CachedProfile(record.revision(), record.version(), record.template(), record.deletedAt() != null, RecordJson.bytes(record));
    }

    static byte[] tombstone(long revision) {
        return ByteBuffer.allocate(9).put(TOMBSTONE).putLong(revision).array();
    }

    static long revisionOf(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong(1);
    }

    static boolean isTombstone(byte[] bytes) {
        return bytes[0] == TOMBSTONE;
    }

    byte[] bytes() {
        var key = template.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(9 + 4 + 1 + key.length + json.length)
                .put(deleted ? DELETED : ALIVE).putLong(revision).putInt(version).put((byte) key.length).put(key).put(json).array();
    }

    static CachedProfile read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var deleted = buffer.get() == DELETED;
        var revision = buffer.getLong();
        var version = buffer.getInt();
        var key = new byte[buffer.get()];
        buffer.get(key);
        var json = new byte[buffer.remaining()];
        buffer.get(json);
        return new CachedProfile(revision, version, new String(key, StandardCharsets.UTF_8), deleted, json);
    }
}
