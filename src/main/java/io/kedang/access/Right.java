package io.kedang.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be done beside working with records, in the whole company; some of it a role may allow for single templates, too. */
public enum Right {
    /** Templates: drafts, publishing, work in the background, removed fields. Does not show values of records. */
    DESIGN(TemplateAction.DESIGN),
    /** Inviting and removing members. */
    MANAGE_MEMBERS,
    /** Roles, teams and who has them; never more than one holds oneself. */
    MANAGE_ROLES,
    SEE_AUDIT(TemplateAction.SEE_AUDIT),
    EXPORT_AUDIT,
    /** Sign-in, API keys, encryption, watermark. */
    MANAGE_SECURITY;

    private final TemplateAction onOne;

    Right() {
        this(null);
    }

    Right(TemplateAction onOne) {
        this.onOne = onOne;
    }

    /** The same for one template; empty when there is no such thing. */
    Optional<TemplateAction> onOne() {
        return Optional.ofNullable(onOne);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Right> ofKey(String key) {
        return Arrays.stream(values()).filter(right -> right.key().equals(key)).findFirst();
    }
}
