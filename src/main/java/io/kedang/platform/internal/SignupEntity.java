package io.kedang.platform.internal;

import io.kedang.kernel.Lang;
import io.kedang.tenancy.NewTenant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code control.signup}. */
@Entity(name = "Signup")
@Table(name = "signup", schema = "control")
class SignupEntity {

    static final String AWAITING_CODE = "awaiting_code";
    static final String PROVISIONING = "provisioning";
    static final String DONE = "done";
    static final String UNDONE = "undone";

    @Id
    UUID id;
    String state;
    @Column(name = "tenant_id")
    UUID tenantId;
    @Column(name = "company_name")
    String companyName;
    String slug;
    String email;
    @Column(name = "person_name")
    String personName;
    String preset;
    String locale;
    @Column(name = "password_hash")
    String passwordHash;
    @Column(name = "code_hash")
    String codeHash;
    @Column(name = "code_expires_at")
    Instant codeExpiresAt;
    int attempts;
    int failures;
    @Column(name = "leased_until")
    Instant leasedUntil;
    @Column(name = "user_id")
    String userId;
    @Column(name = "user_created")
    boolean userCreated;
    @Column(name = "organization_id")
    String organizationId;
    @Column(name = "consent_at")
    Instant consentAt;
    @Column(name = "remote_address")
    String remoteAddress;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "updated_at")
    Instant updatedAt;

    Lang lang() {
        return Lang.of(locale);
    }

    NewTenant tenant() {
        return new NewTenant(tenantId, slug, companyName, preset, lang());
    }

    boolean is(String other) {
        return state.equals(other);
    }
}
