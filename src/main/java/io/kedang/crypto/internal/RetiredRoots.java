package io.kedang.crypto.internal;

import io.kedang.crypto.CryptoConfig;
import io.kedang.crypto.internal.TenantKeyRows.KeyRow;
import io.kedang.kernel.Worker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Root keys that wrap nothing any more. Each is destroyed some time after it was retired, and not because it is found unused: it may have been made a moment ago, by
 * another node, for what it is about to wrap. The time counts for each by itself, so that a company that takes new keys every day still loses the older ones. It is the
 * database's: a node whose clock is ahead would destroy what the newest backup needs.
 */
@ApplicationScoped
class RetiredRoots {

    private final TenantKeyRows rows;
    private final RootKeys roots;
    private final Duration keep;

    RetiredRoots(TenantKeyRows rows, RootKeys roots, CryptoConfig config) {
        this.rows = rows;
        this.roots = roots;
        this.keep = config.keepRetired();
    }

    static Set<String> used(List<KeyRow> all) {
        return all.stream().map(KeyRow::root).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Which a tenant has in the folder, apart from those in use. */
    private Set<String> unused(UUID tenant, List<KeyRow> all) {
        var unused = new HashSet<>(roots.ids(tenant));
        unused.removeAll(used(all));
        return unused;
    }

    /** Of those in use before, the ones that are not any more. */
    Uni<Void> retire(UUID tenant, List<KeyRow> before) {
        return rows.now().chain(now -> rows.of(tenant).chain(all -> Worker.run(() -> {
            var gone = used(before);
            gone.removeAll(used(all));
            roots.retire(tenant, gone, now);
        })));
    }

    /** When each may be destroyed, the first first. */
    Uni<List<OffsetDateTime>> until(UUID tenant) {
        return rows.now().chain(now -> rows.of(tenant).chain(all -> Worker.call(() -> unused(tenant, all).stream()
                .map(id -> roots.retiredAt(tenant, id).orElse(now).plus(keep).atOffset(ZoneOffset.UTC)).sorted().toList())));
    }

    /** Those whose time is over. For one that a kill left without a note of when it was retired, time begins now. */
    Uni<Void> destroyDue(UUID tenant) {
        return rows.now().chain(now -> rows.of(tenant).chain(all -> Worker.run(() -> {
            roots.unretire(tenant, used(all));
            unused(tenant, all).forEach(id -> destroyDue(tenant, id, now));
        })));
    }

    private void destroyDue(UUID tenant, String id, Instant now) {
        var retired = roots.retiredAt(tenant, id);
        if (retired.isEmpty()) {
            roots.retire(tenant, Set.of(id), now);
        } else if (!retired.get().plus(keep).isAfter(now)) {
            roots.destroy(tenant, Set.of(id));
        }
    }
}
