package io.kedang.launcher.demo;

import java.util.function.Supplier;

/** An access token shared by all workers; whoever finds it refused renews it, once for all. */
final class DemoToken {

    private final Supplier<String> source;
    private String current;

    DemoToken(Supplier<String> source) {
        this.source = source;
    }

    synchronized String get() {
        if (current == null) {
            current = source.get();
        }
        return current;
    }

    /** Forgets the token and asks for another. */
    synchronized String fresh() {
        current = source.get();
        return current;
    }

    /** @param refused the token that was not accepted; nothing happens when another worker has replaced it already */
    synchronized void renew(String refused) {
        if (refused.equals(current)) {
            current = source.get();
        }
    }
}
