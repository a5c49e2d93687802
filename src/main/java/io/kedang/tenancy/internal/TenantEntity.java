package io.kedang.tenancy.internal;

import io.kedang.kernel.Lang;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A row of {@code control.tenant}. */
@Entity(name = "Tenant")
@Table(name = "tenant", schema = "control")
class TenantEntity {

    @Id
    UUID id;
    String slug;
    String name;
    @Column(name = "organization_id")
    String organizationId;
    @Column(name = "schema_name")
    String schema;
    @Column(name = "role_name")
    String role;
    String state;
    String preset;
    String locale;
    @Column(name = "schema_version")
    String schemaVersion;
    String quarantined;
    @Column(name = "created_at")
    OffsetDateTime createdAt;
    @Column(name = "updated_at")
    OffsetDateTime updatedAt;

    Tenant toTenant() {
        return new Tenant(id, slug, name, organizationId, schema, role, TenantState.ofColumn(state), preset, Lang.of(locale), quarantined);
    }
}
