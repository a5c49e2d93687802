package io.kedang.access;

import java.time.Instant;
import java.util.UUID;

/** A person in a company. */
public record Member(UUID id, String userId, String email, String name, Role role, MemberState state, Instant createdAt, Instant lastSeenAt) {

    /** {@code INVITED} until the first sign-in. */
    public enum MemberState {
        INVITED, ACTIVE, REMOVED
    }
}
