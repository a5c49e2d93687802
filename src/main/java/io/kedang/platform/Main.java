package io.kedang.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;

/** Starts the service; or, with {@code migrate}, only migrates the tenants' schemas and ends. */
@QuarkusMain
public final class Main {

    private Main() {
    }

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals("migrate")) {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("kedang.tenancy.migrate-at-start", "false");
            System.setProperty("kedang.platform.serving", "false");
            System.setProperty("quarkus.scheduler.enabled", "false");
            System.setProperty("quarkus.log.console.level", "WARN");
            Quarkus.run(MigrateCommand.class, Arrays.copyOfRange(args, 1, args.length));
        } else {
            Quarkus.run(args);
        }
    }
}
