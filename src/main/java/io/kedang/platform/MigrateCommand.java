package io.kedang.platform;

import io.kedang.tenancy.TenantMigrations;
import io.kedang.tenancy.TenantMigrations.Standing;
import io.quarkus.runtime.QuarkusApplication;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** {@code migrate [--dry-run|--status]}: brings tenants' schemas up to date, or says how they stand. Ends with 1 when one is quarantined. */
public class MigrateCommand implements QuarkusApplication {

    private static final Duration LONGEST = Duration.ofHours(6);

    private final TenantMigrations migrations;

    MigrateCommand(TenantMigrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public int run(String... args) {
        var onlyLook = args.length > 0 && (args[0].equals("--dry-run") || args[0].equals("--status"));
        var standings = (onlyLook ? migrations.status() : migrations.migrateAll()).await().atMost(LONGEST);
        print(standings, onlyLook, new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, java.nio.charset.StandardCharsets.UTF_8));
        return standings.stream().anyMatch(standing -> standing.problem() != null) ? 1 : 0;
    }

    private static void print(List<Standing> standings, boolean onlyLook, PrintStream out) {
        out.printf("%-40s %-8s %-8s %s%n", "tenant", "version", "pending", "problem");
        standings.forEach(standing -> out.printf("%-40s %-8s %-8d %s%n", standing.slug(), standing.version() == null ? "-" : standing.version(),
                standing.pending(), standing.problem() == null ? "" : standing.problem()));
        var pending = standings.stream().filter(standing -> standing.pending() > 0).count();
        var quarantined = standings.stream().filter(standing -> standing.problem() != null).count();
        out.printf("%d tenants%s, %d behind, %d quarantined%n", standings.size(), onlyLook ? "" : " migrated", pending, quarantined);
    }
}
