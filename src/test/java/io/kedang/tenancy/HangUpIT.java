package io.kedang.tenancy;

import static io.kedang.testing.Customers.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.OnVertx;
import io.kedang.testing.RawRequest;
import io.kedang.testing.TenantTables;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that go away in the middle: nothing is half done, and every connection comes back to the pool. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class HangUpIT {

    private static final int TIMES = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static TwoCompanies companies;

    @Inject
    TenantRegistry registry;
    @Inject
    TenantSessions sessions;
    @Inject
    ControlSessions control;
    @Inject
    MeterRegistry metrics;
    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int poolSize;

    @BeforeEach
    void signUpOnce() {
        companies = companies == null ? new TwoCompanies() : companies;
    }

    @Test
    void shouldLoseNoConnectionToClientsThatHangUp() throws IOException {
        // given
        var token = companies.here.token(companies.here.adminEmail(), Company.PASSWORD);
        var id = TwoCompanies.file(companies.here(), "Hang up");

        // when
        for (int n = 0; n < TIMES; n++) {
            var body = Customers.body("Gone " + n);
            RawRequest.sendAndHangUp(RawRequest.bytes("POST", RECORDS, token, body.length(), body));
            RawRequest.sendAndHangUp(RawRequest.bytes("POST", RECORDS, token, body.length(), body.substring(0, n % body.length())));
            RawRequest.sendAndHangUp(RawRequest.bytes("GET", RECORDS + "?count=true", token, 0, ""));
            RawRequest.sendAndHangUp(RawRequest.bytes("GET", "/api/v1/members", token, 0, ""));
            var patch = "{\"data\":{\"remarks\":\"" + n + "\"}}";
            RawRequest.sendAndHangUp(RawRequest.bytes("PATCH", "/api/v1/records/" + id, token, patch.length(), patch));
        }

        // then
        Eventually.equal(0.0, PATIENCE, () -> metrics.get("kedang.limits.at.work").gauge().value());
        assertEveryConnectionServes();
        assertNothingHalfDone();
    }

    @Test
    void shouldLoseNoConnectionToCancelledWork() {
        // given
        var tenant = TwoCompanies.tenant(registry, companies.there);
        var select = Statement.of("SELECT pg_sleep(0.005)");

        // when
        for (int n = 0; n < TIMES; n++) {
            cancelSoon(n, () -> sessions.readOne(tenant, select));
            cancelSoon(n, () -> sessions.writeTogether(tenant, List.of(select, select)));
            cancelSoon(n, () -> sessions.read(tenant, connection -> connection.execute(select).chain(() -> connection.execute(select))));
            cancelSoon(n, () -> sessions.write(tenant, connection -> connection.execute(select).chain(() -> connection.execute(select))));
            cancelSoon(n, () -> sessions.entities(tenant, session -> session.createNativeQuery("select 1 from pg_sleep(0.005)").getSingleResult()));
            cancelSoon(n, () -> control.entities(session -> session.createNativeQuery("select 1 from pg_sleep(0.005)").getSingleResult()));
        }

        // then
        assertEveryConnectionServes();
    }

    private static void cancelSoon(int n, Supplier<Uni<?>> work) {
        OnVertx.await(() -> {
            var subscription = work.get().subscribe().with(done -> { }, failure -> { });
            if (n % 3 == 0) {
                subscription.cancel();
                return Uni.createFrom().voidItem();
            }
            return Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(n % 5 + 1)).invoke(subscription::cancel);
        });
    }

    /** As many transactions as the pool has connections, each of which ends only when all have begun. */
    private void assertEveryConnectionServes() {
        var tenant = TwoCompanies.tenant(registry, companies.here);
        var inside = new AtomicInteger();
        var all = new CompletableFuture<Void>();
        var served = OnVertx.await(() -> Uni.join().all(IntStream.range(0, poolSize).mapToObj(n -> sessions.read(tenant,
                connection -> connection.execute(Statement.of("SELECT 1")).invoke(() -> enter(inside, all)).chain(() -> Uni.createFrom().completionStage(all))))
                .toList()).andCollectFailures().replaceWith(true).ifNoItem().after(PATIENCE).recoverWithItem(false));
        all.complete(null);
        assertThat(served).as("%d of %d connections served at the same time", inside.get(), poolSize).isTrue();
    }

    private void enter(AtomicInteger inside, CompletableFuture<Void> all) {
        if (inside.incrementAndGet() == poolSize) {
            all.complete(null);
        }
    }

    /** Each question is one statement, for some of the requests may still be at work. */
    private static void assertNothingHalfDone() {
        var schema = companies.schemaHere();
        assertThat(TenantTables.count("SELECT count(*) FROM " + schema + ".record")).isPositive();
        assertThat(TenantTables.count("SELECT count(*) FROM " + schema + ".record r FULL JOIN (SELECT record_id FROM " + schema
                + ".record_history WHERE action = 'created') h ON r.id = h.record_id WHERE r.id IS NULL OR h.record_id IS NULL")).isZero();
        assertThat(TenantTables.count("SELECT count(*) FROM " + schema + ".record r FULL JOIN (SELECT target_id FROM " + schema
                + ".journal WHERE action = 'record.created') j ON r.id = j.target_id WHERE r.id IS NULL OR j.target_id IS NULL")).isZero();
        assertThat(TenantTables.count("SELECT count(*) FROM " + schema + ".record r WHERE revision <> (SELECT max(revision) FROM " + schema
                + ".record_history WHERE record_id = r.id)")).isZero();
        assertThat(TenantTables.count("SELECT count(*) FROM pg_stat_activity WHERE usename = 'kedang_app' AND state = 'idle in transaction'"
                + " AND state_change < now() - interval '5 s'")).isZero();
    }
}
