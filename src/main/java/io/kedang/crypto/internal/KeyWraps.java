package io.kedang.crypto.internal;

import com.google.crypto.tink.KeysetHandle;
import io.kedang.crypto.DeploymentKey;
import io.kedang.crypto.Kms.Wrapped;
import io.kedang.crypto.TenantKeys.Purpose;
import io.kedang.crypto.internal.RootKeys.Root;
import io.kedang.crypto.internal.TenantKeyRows.KeyRow;
import io.kedang.crypto.internal.TenantKeyRows.Rooted;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Tenants' keysets as they are stored, with the tenant and the purpose as their context: one row cannot stand for another. Blocking. */
@ApplicationScoped
class KeyWraps {

    private final RootKeys roots;
    private final DeploymentKey deployment;

    KeyWraps(RootKeys roots, DeploymentKey deployment) {
        this.roots = roots;
        this.deployment = deployment;
    }

    /** The root that a tenant's rows name; a new one when they name none. */
    Root rootOf(UUID tenant, List<KeyRow> rows) {
        return rows.stream().map(KeyRow::root).filter(Objects::nonNull).findFirst().map(id -> roots.open(tenant, id)).orElseGet(() -> roots.make(tenant));
    }

    Rooted wrap(Root root, UUID tenant, Purpose purpose, KeysetHandle keys) {
        return new Rooted(root.id(), root.wrap(TinkKeysets.bytes(keys), context(tenant, purpose)));
    }

    KeysetHandle unwrap(KeyRow row) {
        var context = context(row.tenant(), row.purpose());
        return TinkKeysets.ofBytes(row.root() == null ? deployment.unwrap(new Wrapped(row.wrappedBy(), row.wrapped()), context) : roots.open(row.tenant(), row.root()).unwrap(row.wrapped(), context));
    }

    private static byte[] context(UUID tenant, Purpose purpose) {
        return ("tenant/" + tenant + "/" + purpose.column()).getBytes(StandardCharsets.US_ASCII);
    }
}
