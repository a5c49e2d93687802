package io.kedang.access.internal;

import io.kedang.access.Member;
import io.kedang.access.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A row of a tenant's {@code member} table; the schema comes from the session's search path. */
@Entity(name = "Member")
@Table(name = "member")
class MemberEntity {

    @Id
    UUID id;
    @Column(name = "user_id")
    String userId;
    String email;
    String name;
    String role;
    String state;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "updated_at")
    Instant updatedAt;
    @Column(name = "last_seen_at")
    Instant lastSeenAt;

    Member toMember() {
        return new Member(id, userId, email, name, Role.ofKey(role).orElseThrow(), Member.MemberState.valueOf(state.toUpperCase(Locale.ROOT)),
                createdAt, lastSeenAt);
    }

    boolean isAdmin() {
        return Role.ADMIN.key().equals(role);
    }
}
