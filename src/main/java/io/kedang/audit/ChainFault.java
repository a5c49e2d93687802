package io.kedang.audit;

import java.util.Locale;

/** What can be wrong with a chain. */
public enum ChainFault {
    /** The entry is not what its hash was made of. */
    EDITED,
    /** The entry is not there, but later ones are. */
    DELETED,
    /** The entry was never chained here. */
    INSERTED,
    /** The entry stands where another belongs that comes later. */
    REORDERED,
    /** The chain ends before an entry that a checkpoint was signed for. */
    TRUNCATED,
    /** The entry has no hash. */
    NO_HASH,
    /** All fits together but not with what was signed: the chain was made anew from this checkpoint's entry or one before. */
    REWRITTEN,
    /** The checkpoint's signature is not the deployment's. */
    FORGED_CHECKPOINT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
