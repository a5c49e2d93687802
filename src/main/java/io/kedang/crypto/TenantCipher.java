package io.kedang.crypto;

import java.util.List;
import java.util.UUID;

/** A tenant's opened keys. In memory only. */
public interface TenantCipher {

    /** A key for a record (or draft) that has none. */
    RecordCipher newRecord(UUID record);

    /** @param wrapped as {@link RecordCipher#wrapped()} gave it; fails with {@link KeyException} when it is another record's, or was changed */
    RecordCipher record(UUID record, String wrapped);

    /** The same key of a record, wrapped by the tenant's newest. */
    String rewrapped(UUID record, String wrapped);

    /** Whether a record's key is wrapped by the tenant's newest key. */
    boolean current(String wrapped);

    /** Whether the tenant's key that wrapped a record's is among these. */
    boolean knows(String wrapped);

    /** The token of a value: the same for the same value, and nothing can be told from it without the key. */
    String blind(String template, String field, String normalized);

    /** The tokens of a value by all keys that may have been used, the newest first: several only while the key is being changed. */
    List<String> blindAll(String template, String field, String normalized);

    /** Whether tokens are in the making under a new key. */
    boolean blindChanging();

    FileCipher files();
}
