package io.kedang.archive.internal;

import io.kedang.kernel.Lang;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A node of the profile cache in a process of its own, which can be killed or frozen. Says again and again which revision of a record it serves from memory; 0 for none. */
final class CacheNode {

    private CacheNode() {
    }

    /** @param args tenant, record, and ports where nodes may be, its own first */
    public static void main(String[] args) {
        var cache = new ProfileCache(CacheSettings.oneOf(Arrays.stream(args).skip(2).map(Integer::valueOf).toList()), new SimpleMeterRegistry());
        var tenant = tenant(UUID.fromString(args[0]));
        var record = UUID.fromString(args[1]);
        while (true) {
            System.out.println(cache.get(tenant, record).map(CachedProfile::revision).orElse(0L));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    static Tenant tenant(UUID id) {
        return new Tenant(id, "acme", "Acme", "org", Tenant.identifierOf(id), Tenant.identifierOf(id), TenantState.ACTIVE, "foreign-trade", Lang.EN, null);
    }

    /** To be started. @param ports its own first */
    static ProcessBuilder process(UUID tenant, UUID record, List<Integer> ports) {
        var words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), CacheNode.class.getName(), tenant.toString(), record.toString()));
        ports.forEach(port -> words.add(port.toString()));
        return new ProcessBuilder(words).redirectErrorStream(true);
    }
}
