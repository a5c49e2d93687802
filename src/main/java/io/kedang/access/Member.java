package io.kedang.access;

import java.time.Instant;
import java.util.UUID;

/** A person in a company. */
public record Member(UUID id, String userId, String email, String name, Role role, MemberState state, Instant createdAt, Instant lastSeenAt) {

    private static final String SERVICE = "service:";

    /** The user of a service account, which no identity provider knows. */
    public static String serviceUser(UUID id) {
        return SERVICE + id;
    }

    /** Whether this is no person but an account for programs, which come with keys. */
    public boolean service() {
        return userId.startsWith(SERVICE);
    }

    /** {@code INVITED} until the first sign-in. */
    public enum MemberState {
        INVITED, ACTIVE, REMOVED
    }
}
