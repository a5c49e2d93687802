package io.kedang.archive.internal;

import io.kedang.archive.CacheConfig;
import io.kedang.tenancy.Tenant;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.infinispan.AdvancedCache;
import org.infinispan.context.Flag;
import org.infinispan.manager.EmbeddedCacheManager;
import org.jboss.logging.Logger;

/**
 * Hot profiles by tenant and id. Filled on read; a committed change leaves a tombstone with its revision, on every node, before it is answered.
 * Entries only ever move to higher revisions, so a reader that was overtaken by a change cannot bring the old state back.
 */
@Startup
@Singleton
public class ProfileCache {

    private static final Logger LOG = Logger.getLogger(ProfileCache.class);

    private final EmbeddedCacheManager manager;
    private final AdvancedCache<byte[], byte[]> cache;
    /** What this node holds; asking it never waits for another node. */
    private final AdvancedCache<byte[], byte[]> here;
    private final CacheConfig config;
    private final Counter hits;
    private final Counter misses;

    ProfileCache(CacheConfig config, MeterRegistry metrics) {
        this.config = config;
        this.manager = CacheManagers.start(config);
        this.cache = manager.<byte[], byte[]>getCache(CacheManagers.PROFILES).getAdvancedCache();
        this.here = cache.withFlags(Flag.CACHE_MODE_LOCAL);
        this.hits = metrics.counter("kedang.profile.cache", "result", "hit");
        this.misses = metrics.counter("kedang.profile.cache", "result", "miss");
        metrics.gauge("kedang.cache.nodes", this, ProfileCache::nodes);
        manager.addListener(new LostNodes(this::forgetProfiles));
    }

    void stop(@Observes @Priority(100) ShutdownEvent event) {
        manager.stop();
    }

    Optional<CachedProfile> get(Tenant tenant, UUID id) {
        var bytes = here.get(key(tenant, id));
        if (bytes == null || CachedProfile.isTombstone(bytes)) {
            misses.increment();
            return Optional.empty();
        }
        hits.increment();
        return Optional.of(CachedProfile.read(bytes));
    }

    /** Keeps what was read, unless something newer is known. Never fails: what is not kept is read again. Readers need not wait for it. */
    CompletionStage<Void> fill(Tenant tenant, StoredRecord record) {
        return raise(key(tenant, record.id()), CachedProfile.of(record).bytes(), config.idle().toMillis(), true)
                .exceptionally(failure -> null);
    }

    /**
     * After a commit: whatever is older than this revision is stale, on every node, when the stage completes. Never fails, since the change stands:
     * a node that cannot be told is about to leave the cluster, and forgets all it holds when it comes back.
     */
    public CompletionStage<Void> changed(Tenant tenant, UUID id, long revision) {
        var key = key(tenant, id);
        return raise(key, CachedProfile.tombstone(revision), config.tombstones().toMillis(), false).exceptionally(failure -> {
            LOG.errorf(failure, "not every node could be told of revision %d of %s", revision, id);
            cache.evict(key);
            return null;
        });
    }

    /** A node that died may have committed what it could not tell any more, and one that was cut off has missed what others told. */
    private void forgetProfiles() {
        here.entrySet().removeIf(entry -> !CachedProfile.isTombstone(entry.getValue()));
    }

    /** How many nodes share the cache. One that comes counts once it holds what the others have. */
    int nodes() {
        var distribution = cache.getDistributionManager();
        return distribution == null ? 1 : distribution.getCacheTopology().getCurrentCH().getMembers().size();
    }

    private CompletionStage<Void> raise(byte[] key, byte[] bytes, long millis, boolean fill) {
        return cache.getAsync(key).thenCompose(known -> {
            if (known == null) {
                return cache.putIfAbsentAsync(key, bytes, millis, TimeUnit.MILLISECONDS)
                        .thenCompose(other -> other == null ? done() : raise(key, bytes, millis, fill));
            }
            if (newer(known, bytes, fill)) {
                return done();
            }
            return cache.replaceAsync(key, known, bytes, millis, TimeUnit.MILLISECONDS)
                    .thenCompose(replaced -> replaced ? done() : raise(key, bytes, millis, fill));
        });
    }

    /** A tombstone gives way to a fill of its own revision. */
    private static boolean newer(byte[] known, byte[] bytes, boolean fill) {
        var have = CachedProfile.revisionOf(known);
        var offered = CachedProfile.revisionOf(bytes);
        return have > offered || have == offered && !(fill && CachedProfile.isTombstone(known));
    }

    private static CompletionStage<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    private static byte[] key(Tenant tenant, UUID id) {
        return ByteBuffer.allocate(32).putLong(tenant.id().getMostSignificantBits()).putLong(tenant.id().getLeastSignificantBits())
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
