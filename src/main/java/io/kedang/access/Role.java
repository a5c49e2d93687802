package io.kedang.access;

import java.util.Locale;
import java.util.Optional;

/** What a member may do. Roles that a tenant makes for itself come with the issue Trust. */
public enum Role {
    /** Files customers. */
    STAFF,
    /** Also invites and removes members and sees restricted fields. */
    ADMIN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> ofKey(String key) {
        return java.util.Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
