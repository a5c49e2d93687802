package io.kedang.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.Map;

/** Starts the service; or, with {@code migrate}, {@code keys} or {@code outbox}, only does that and ends. */
@QuarkusMain
public final class Main {

    private static final Map<String, Class<? extends QuarkusApplication>> COMMANDS = Map.of("migrate", MigrateCommand.class, "keys", KeysCommand.class,
            "outbox", OutboxCommand.class);

    private Main() {
    }

    public static void main(String... args) {
        if (args.length > 0 && COMMANDS.containsKey(args[0])) {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("kedang.tenancy.migrate-at-start", "false");
            System.setProperty("kedang.platform.serving", "false");
            System.setProperty("kedang.work.here", "false");
            System.setProperty("quarkus.scheduler.enabled", "false");
            System.setProperty("quarkus.log.console.level", "WARN");
            Quarkus.run(COMMANDS.get(args[0]), Arrays.copyOfRange(args, 1, args.length));
        } else {
            Quarkus.run(args);
        }
    }
}
