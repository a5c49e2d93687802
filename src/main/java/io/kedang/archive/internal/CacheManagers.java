package io.kedang.archive.internal;

import io.kedang.archive.CacheConfig;
import java.util.concurrent.TimeUnit;
import org.infinispan.commons.dataconversion.MediaType;
import org.infinispan.configuration.cache.CacheMode;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.eviction.EvictionStrategy;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;

/** Makes Infinispan: on its own, or one node of several. */
final class CacheManagers {

    static final String PROFILES = "profiles";

    private CacheManagers() {
    }

    static EmbeddedCacheManager start(CacheConfig config) {
        var global = config.cluster().enabled() ? ClusterStack.global(config.cluster()) : new GlobalConfigurationBuilder().nonClusteredDefault();
        global.shutdown().hookBehavior(org.infinispan.configuration.global.ShutdownHookBehavior.DONT_REGISTER);
        global.metrics().gauges(false);
        var manager = new DefaultCacheManager(global.build(), true);
        manager.defineConfiguration(PROFILES, profiles(config));
        return manager;
    }

    private static Configuration profiles(CacheConfig config) {
        var builder = new ConfigurationBuilder();
        builder.clustering().cacheMode(config.cluster().enabled() ? CacheMode.REPL_SYNC : CacheMode.LOCAL);
        if (config.cluster().enabled()) {
            // A new node serves at once and fills itself by reading; what the others have comes to it in the background.
            builder.clustering().stateTransfer().fetchInMemoryState(true).awaitInitialTransfer(false);
            // Longer than it takes to notice that a node is lost: then the operation is repeated among those that are left.
            builder.clustering().remoteTimeout(8, TimeUnit.SECONDS);
        }
        // Keys and values are bytes as they lie: nothing is converted on the way in or out, and memory can be counted.
        builder.encoding().mediaType(MediaType.APPLICATION_OCTET_STREAM_TYPE);
        builder.memory().maxSize(config.maxSize()).whenFull(EvictionStrategy.REMOVE);
        builder.statistics().disable();
        return builder.build();
    }
}
