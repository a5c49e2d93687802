package io.kedang.tenancy;

/** Where a tenant stands. Only an active one is served. */
public enum TenantState {
    PROVISIONING, ACTIVE, SUSPENDED, DELETING;

    public String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static TenantState ofColumn(String text) {
        return valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }
}
