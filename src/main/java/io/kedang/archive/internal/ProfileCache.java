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

/**
 * Hot profiles by tenant and id. Filled on read; a committed change leaves a tombstone with its revision, on every node, before it is answered.
 * Entries only ever move to higher revisions, so a reader that was overtaken by a change cannot bring the old state back.
 */
@Startup
@Singleton
public class ProfileCache {

    private final EmbeddedCacheManager manager;
    private final AdvancedCache<byte[], byte[]> cache;
    /** What this node holds; asking it never waits for another node. */
    private final AdvancedCache<byte[], byte[]> here;
    private final CacheConfig config;
    private final Untold untold = new Untold(System::nanoTime);
    private final Consent consent = new Consent(System::nanoTime, this::forgetProfiles);
    private final Optional<ConsentLine> line;
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
        metrics.gauge("kedang.cache.serving", consent, now -> now.given(now.renewed()) ? 1 : 0);
        manager.addListener(new LostNodes(consent::lose));
        this.line = config.cluster().enabled() ? Optional.of(ConsentLine.open(manager, consent, untold)) : Optional.empty();
    }

    void stop(@Observes @Priority(100) ShutdownEvent event) {
        line.ifPresent(ConsentLine::close);
        manager.stop();
        untold.close();
    }

    Optional<CachedProfile> get(Tenant tenant, UUID id) {
        var since = consent.renewed();
        var bytes = here.get(key(tenant, id));
        if (bytes == null || CachedProfile.isTombstone(bytes) || !consent.given(since)) {
            misses.increment();
            return Optional.empty();
        }
        hits.increment();
        return Optional.of(CachedProfile.read(bytes));
    }

    /** Keeps what was read, unless something newer is known. Never fails: what is not kept is read again. Readers need not wait for it. */
    CompletionStage<Void> fill(Tenant tenant, StoredRecord record) {
        var key = key(tenant, record.id());
        var bytes = CachedProfile.of(record).bytes();
        var millis = config.idle().toMillis();
        return cache.getAsync(key).thenCompose(known -> known == null ? put(key, bytes, millis, true) : replace(key, known, bytes, millis, true)).exceptionally(failure -> null);
    }

    /**
     * After a commit: when the stage completes, no node serves what is older than this revision. Never fails, since the change stands. It waits until every node has been
     * told; when that takes too long, until none serves from memory any more ({@link Untold}).
     */
    public CompletionStage<Void> changed(Tenant tenant, UUID id, long revision) {
        var key = key(tenant, id);
        return untold.told(() -> put(key, CachedProfile.tombstone(revision), config.tombstones().toMillis(), false));
    }

    /** A node that died may have committed what it could not tell any more, and one that was cut off has missed what others told. */
    void forgetProfiles() {
        here.entrySet().removeIf(entry -> !CachedProfile.isTombstone(entry.getValue()));
    }

    /** How many nodes share the cache. One that comes counts once it holds what the others have. */
    int nodes() {
        var distribution = cache.getDistributionManager();
        return distribution == null ? 1 : distribution.getCacheTopology().getCurrentCH().getMembers().size();
    }

    /** What this node holds may be more or less than others do: each forgets by itself, and what is on its way to all is here before it is everywhere. What counts is what the key's owner answers. */
    private CompletionStage<Void> put(byte[] key, byte[] bytes, long millis, boolean fill) {
        return cache.putIfAbsentAsync(key, bytes, millis, TimeUnit.MILLISECONDS)
                .thenCompose(other -> other == null ? done() : replace(key, other, bytes, millis, fill));
    }

    private CompletionStage<Void> replace(byte[] key, byte[] known, byte[] bytes, long millis, boolean fill) {
        if (newer(known, bytes, fill)) {
            return fill ? here.putIfAbsentAsync(key, known, millis, TimeUnit.MILLISECONDS).thenApply(had -> null) : done();
        }
        return cache.replaceAsync(key, known, bytes, millis, TimeUnit.MILLISECONDS)
                .thenCompose(replaced -> replaced ? done() : put(key, bytes, millis, fill));
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
