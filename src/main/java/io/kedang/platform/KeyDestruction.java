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
        DESTROYED,
        /** The keys in the database are gone; the root key was not where it should have been. */
        NO_ROOT_KEY,
        NO_SUCH_COMPANY, STILL_SERVED
    }

    public Uni<Outcome> destroy(String slug) {
        return find(slug).chain(found -> refusalOf(found).map(refused -> Uni.createFrom().item(refused)).orElseGet(() -> destroyed(found.orElseThrow())));
    }

    /** Why it would not be done; empty when it would. So that nobody is asked whether they are sure of what cannot be. */
    public Uni<Optional<Outcome>> refusal(String slug) {
        return find(slug).map(KeyDestruction::refusalOf);
    }

    private Uni<Optional<Tenant>> find(String slug) {
        return tenants.all().map(all -> all.stream().filter(tenant -> tenant.slug().equals(slug)).findFirst());
    }

    private static Optional<Outcome> refusalOf(Optional<Tenant> tenant) {
        return tenant.isEmpty() ? Optional.of(Outcome.NO_SUCH_COMPANY) : AT_REST.contains(tenant.get().state()) ? Optional.empty() : Optional.of(Outcome.STILL_SERVED);
    }

    /** Written down first: afterwards nobody could say that it was not. */
    private Uni<Outcome> destroyed(Tenant tenant) {
        var entry = new JournalEntry(null, Action.KEYS_DESTROYED, false, "setting:encryption", null, List.of(), "operator", null, null, List.of());
        return journal.writeAlone(tenant, entry).chain(() -> keys.destroy(tenant.id())).map(found -> found ? Outcome.DESTROYED : Outcome.NO_ROOT_KEY);
    }
}
