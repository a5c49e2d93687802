package io.kedang.archive.internal;

import io.kedang.archive.CacheConfig;
import java.time.Duration;
import java.util.Optional;

/** A cache on its own. */
record CacheSettings(String maxSize, Duration idle, Duration tombstones) implements CacheConfig {

    static CacheSettings ofSize(String maxSize) {
        return new CacheSettings(maxSize, Duration.ofHours(1), Duration.ofSeconds(90));
    }

    @Override
    public Cluster cluster() {
        return new Cluster() {
            @Override
            public boolean enabled() {
                return false;
            }

            @Override
            public String bindAddress() {
                return "127.0.0.1";
            }

            @Override
            public int bindPort() {
                return 0;
            }

            @Override
            public Optional<String> initialHosts() {
                return Optional.empty();
            }

            @Override
            public Optional<String> dnsName() {
                return Optional.empty();
            }
        };
    }
}
