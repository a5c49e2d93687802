package io.kedang.platform;

import io.kedang.outbox.Deliveries;
import io.kedang.outbox.Deliveries.Delivery;
import io.kedang.outbox.Deliveries.State;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.quarkus.runtime.QuarkusApplication;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * {@code outbox}: what could not be delivered, company by company, with the reason; ends with 1 when something was given up. {@code outbox retry [COMPANY]} brings that
 * back, for the running service to try again.
 */
public class OutboxCommand implements QuarkusApplication {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final TenantRegistry tenants;

    OutboxCommand(Deliveries deliveries, TenantRegistry tenants) {
        this.deliveries = deliveries;
        this.tenants = tenants;
    }

    @Override
    public int run(String... args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (args.length > 0 && !args[0].equals("retry") || args.length > 2) {
            System.err.println("outbox knows one thing beside showing what is there: retry, for all companies or the one named.");
            return 2;
        }
        var known = companies().await().atMost(LONGEST);
        return args.length == 0 ? show(known, out) : retry(known.stream().filter(tenant -> args.length == 1 || tenant.slug().equals(args[1])).toList(), out);
    }

    private Uni<List<Tenant>> companies() {
        return deliveries.tenants().onItem().transformToMulti(ids -> Multi.createFrom().iterable(ids)).onItem().transformToUniAndConcatenate(tenants::find)
                .filter(Optional::isPresent).map(Optional::get).filter(Tenant::served).collect().asList();
    }

    private int show(List<Tenant> known, PrintStream out) {
        out.printf("%-40s %-24s %-8s %5s %-22s %-20s %s%n", "company", "kind", "state", "tries", "reason", "next or given up", "id");
        var dead = 0;
        for (var tenant : known) {
            for (var one : deliveries.troubled(tenant).await().atMost(LONGEST)) {
                print(tenant, one, out);
                dead += one.state() == State.DEAD ? 1 : 0;
            }
        }
        return dead > 0 ? 1 : 0;
    }

    private static void print(Tenant tenant, Delivery one, PrintStream out) {
        out.printf("%-40s %-24s %-8s %5d %-22s %-20s %s%n", tenant.slug(), one.kind(), one.state().column(), one.attempts(), one.reason() == null ? "" : one.reason(),
                (one.ended() == null ? one.due() : one.ended()).toInstant().truncatedTo(ChronoUnit.SECONDS), one.id());
    }

    private int retry(List<Tenant> known, PrintStream out) {
        var revived = known.stream().mapToInt(tenant -> deliveries.revive(tenant).await().atMost(LONGEST)).sum();
        out.println(revived + " are tried again.");
        return 0;
    }
}
