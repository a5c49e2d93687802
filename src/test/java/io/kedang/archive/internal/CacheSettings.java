package io.kedang.archive.internal;

import io.kedang.archive.CacheConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A cache on its own, or one node of several on this machine. @param ports where nodes may be, this one first; none when it is on its own */
record CacheSettings(String maxSize, Duration idle, Duration tombstones, List<Integer> ports) implements CacheConfig {

    CacheSettings(String maxSize, Duration idle, Duration tombstones) {
        this(maxSize, idle, tombstones, List.of());
    }

    static CacheSettings oneOf(List<Integer> ports) {
        return new CacheSettings("64MB", Duration.ofHours(1), Duration.ofSeconds(90), ports);
    }

    static CacheSettings ofSize(String maxSize) {
        return new CacheSettings(maxSize, Duration.ofHours(1), Duration.ofSeconds(90));
    }

    @Override
    public Cluster cluster() {
        return new Cluster() {
            @Override
            public boolean enabled() {
                return !ports.isEmpty();
            }

            @Override
            public String bindAddress() {
                return "127.0.0.1";
            }

            @Override
            public int bindPort() {
                return ports.get(0);
            }

            @Override
            public Optional<String> initialHosts() {
                return Optional.of(ports.stream().map(port -> "127.0.0.1[" + port + "]").collect(Collectors.joining(",")));
            }

            @Override
            public Optional<String> dnsName() {
                return Optional.empty();
            }
        };
    }
}
