package io.kedang.archive.internal;

import io.kedang.archive.internal.seal.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What the cache holds of a record: everything, before the gate, as bytes that any node can read.
 * A {@linkplain #tombstone tombstone} holds only the revision up to which whatever a reader may have in hand is stale.
 */
record CachedProfile(long revision, int version, String template, boolean deleted, Sealed sealed, byte[] json) {

    private static final byte ALIVE = 1;
    private static final byte DELETED = 2;
    private static final byte TOMBSTONE = 0;
    /** Added when something of the record is sealed, which follows its template's key then. */
    private static final byte SEALED = 4;
    private static final byte[] NOTHING = new byte[0];

    static CachedProfile of(StoredRecord record) {
        return new CachedProfile(record.revision(), record.version(), record.template(), record.deletedAt() != null, record.sealed(), RecordJson.bytes(record));
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
        var values = sealed == null ? NOTHING : bytes(sealed.values());
        var wrapped = sealed == null ? NOTHING : bytes(sealed.key());
        var out = ByteBuffer.allocate(9 + 4 + 1 + key.length + (sealed == null ? 0 : 8 + values.length + wrapped.length) + json.length)
                .put((byte) ((deleted ? DELETED : ALIVE) | (sealed == null ? 0 : SEALED))).putLong(revision).putInt(version).put((byte) key.length).put(key);
        if (sealed != null) {
            out.putInt(values.length).put(values).putInt(wrapped.length).put(wrapped);
        }
        return out.put(json).array();
    }

    private static byte[] bytes(String text) {
        return text == null ? NOTHING : text.getBytes(StandardCharsets.UTF_8);
    }

    static CachedProfile read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var kind = buffer.get();
        var revision = buffer.getLong();
        var version = buffer.getInt();
        var key = text(buffer, buffer.get());
        var sealed = (kind & SEALED) == 0 ? null : new Sealed(some(buffer), some(buffer));
        var json = new byte[buffer.remaining()];
        buffer.get(json);
        return new CachedProfile(revision, version, key, (kind & ~SEALED) == DELETED, sealed, json);
    }

    private static String some(ByteBuffer buffer) {
        var text = text(buffer, buffer.getInt());
        return text.isEmpty() ? null : text;
    }

    private static String text(ByteBuffer buffer, int length) {
        var text = new byte[length];
        buffer.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /** The same with what was sealed put into its JSON. */
    CachedProfile opened(byte[] clear) {
        return new CachedProfile(revision, version, template, deleted, null, clear);
    }
}
