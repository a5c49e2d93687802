package io.kedang.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What may be done with a template and its records. Whoever may do anything with records but create them may read, too. */
public enum TemplateAction {
    CREATE, READ, UPDATE,
    /** Into the bin and out of it. */
    DELETE, IMPORT, EXPORT,
    /** Giving a record to another owner, and lowering its sensitivity: both let others see it. */
    SHARE,
    /** Asking for a masked value in clear, with a reason. */
    REVEAL,
    /** What {@link Right#DESIGN} is, for this template alone and whatever the scope. */
    DESIGN,
    /** Giving and taking roles that speak of nothing but such templates; whatever the scope. */
    MANAGE_MEMBERS,
    /** What happened to the records in scope. */
    SEE_AUDIT;

    /** Those that look after the template, and do nothing with records: they need no reading, and no key of the API has them. */
    private static final Set<TemplateAction> GOVERNING = EnumSet.of(DESIGN, MANAGE_MEMBERS, SEE_AUDIT);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean governs() {
        return GOVERNING.contains(this);
    }

    /** Whether it is done with records that one reads. */
    boolean needsReading() {
        return this != CREATE && !governs();
    }

    /** Whether it is for the records in scope; otherwise for the whole template. */
    public boolean scoped() {
        return this != DESIGN && this != MANAGE_MEMBERS;
    }

    public static Optional<TemplateAction> ofKey(String key) {
        return Arrays.stream(values()).filter(action -> action.key().equals(key)).findFirst();
    }
}
