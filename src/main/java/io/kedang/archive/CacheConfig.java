package io.kedang.archive;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the profile cache under {@code kedang.cache}. */
@ConfigMapping(prefix = "kedang.cache")
public interface CacheConfig {

    /** The most memory that cached profiles may take on a node. */
    @WithDefault("64MB")
    String maxSize();

    /** How long a profile stays that nobody asks for. */
    @WithDefault("1h")
    Duration idle();

    /** How long after a change its revision is remembered, so that a slow reader cannot put back what it read before. Longer than any statement may run. */
    @WithDefault("90s")
    Duration tombstones();

    /** Several nodes as one cache. */
    Cluster cluster();

    /** JGroups over TCP. */
    interface Cluster {

        @WithDefault("false")
        boolean enabled();

        @WithDefault("127.0.0.1")
        String bindAddress();

        @WithDefault("7800")
        int bindPort();

        /** {@code host[port],host[port]}: where nodes may be found. */
        Optional<String> initialHosts();

        /** A DNS name that resolves to all nodes (Kubernetes headless service); used when no hosts are given. */
        Optional<String> dnsName();
    }
}
