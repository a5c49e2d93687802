package io.kedang.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a grant says of a field. */
public enum FieldAccess {
    /** It is not there. */
    HIDDEN(Decision.HIDDEN, false),
    MASKED(Decision.MASKED, false),
    /** A value can be typed in, which is masked from then on. */
    ENTER(Decision.MASKED, true),
    READ(Decision.CLEAR, false),
    WRITE(Decision.CLEAR, true);

    private final Decision seen;
    private final boolean writable;

    FieldAccess(Decision seen, boolean writable) {
        this.seen = seen;
        this.writable = writable;
    }

    public Decision seen() {
        return seen;
    }

    public boolean writable() {
        return writable;
    }

    /** Whether it allows all that the other does. */
    public boolean covers(FieldAccess other) {
        return seen.compareTo(other.seen) <= 0 && (writable || !other.writable);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<FieldAccess> ofKey(String key) {
        return Arrays.stream(values()).filter(access -> access.key().equals(key)).findFirst();
    }
}
