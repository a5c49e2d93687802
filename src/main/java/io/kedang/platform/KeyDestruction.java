package io.kedang.platform;

import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.crypto.TenantKeys;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Destroys a company's keys: what they sealed is unreadable for good. Only of a company that nobody works with any more. */
@ApplicationScoped
public class KeyDestruction {

    private static final Set<TenantState> AT_REST = EnumSet.of(TenantState.SUSPENDED, TenantState.DELETING);

    private final TenantRegistry tenants;
    private final TenantKeys keys;
    private final Journal journal;

    KeyDestruction(TenantRegistry tenants, TenantKeys keys, Journal journal) {
        this.tenants = tenants;
        this.keys = keys;
        this.journal = journal;
    }

    /** What became of it. */
    public enum Outcome {
        DESTROYED, NO_SUCH_COMPANY, STILL_SERVED
    }

    public Uni<Outcome> destroy(String slug) {
        return tenants.all().map(all -> all.stream().filter(tenant -> tenant.slug().equals(slug)).findFirst()).chain(this::destroy);
    }

    private Uni<Outcome> destroy(Optional<Tenant> tenant) {
        if (tenant.isEmpty()) {
            return Uni.createFrom().item(Outcome.NO_SUCH_COMPANY);
        }
        return AT_REST.contains(tenant.get().state()) ? destroyed(tenant.get()) : Uni.createFrom().item(Outcome.STILL_SERVED);
    }

    /** Written down first: afterwards nobody could say that it was not. */
    private Uni<Outcome> destroyed(Tenant tenant) {
        var entry = new JournalEntry(null, Action.KEYS_DESTROYED, false, "setting:encryption", null, List.of(), "operator", null, null, List.of());
        return journal.writeAlone(tenant, entry).chain(() -> keys.destroy(tenant.id())).replaceWith(Outcome.DESTROYED);
    }
}
