package io.kedang.audit;

import java.util.Locale;

/** What can happen. The column holds the lower-case name with a dot after the first word. */
public enum Action {
    TENANT_SIGNED_UP, SESSION_SIGNED_IN, SESSION_SIGNED_OUT, REQUEST_REFUSED, MEMBER_INVITED, MEMBER_ROLE_CHANGED, MEMBER_REMOVED, TEMPLATE_PUBLISHED,
    RECORD_CREATED, RECORD_READ, RECORD_LISTED, RECORD_UPDATED, RECORD_DELETED, RECORD_RESTORED, RECORD_HISTORY_READ;

    public String column() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }
}
