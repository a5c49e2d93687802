package io.kedang.platform;

import io.kedang.crypto.TenantKeys;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Duration;

/**
 * {@code keys rewrap}: wraps every company's keys, and the deployment's own, by the deployment key that is the first choice now. The service may go on
 * meanwhile. Only afterwards may an older deployment key be taken away.
 */
public class KeysCommand implements QuarkusApplication {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final TenantKeys keys;

    KeysCommand(TenantKeys keys) {
        this.keys = keys;
    }

    @Override
    public int run(String... args) {
        if (args.length != 1 || !args[0].equals("rewrap")) {
            System.err.println("keys knows one thing: rewrap.");
            return 2;
        }
        System.out.println(keys.rewrapAll().await().atMost(LONGEST) + " keys wrapped anew.");
        return 0;
    }
}
