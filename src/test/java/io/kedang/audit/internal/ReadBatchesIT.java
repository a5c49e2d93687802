package io.kedang.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.audit.Action;
import io.kedang.audit.AuditConfig;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Ids;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.tenancy.TenantSessions;
import io.kedang.testing.Company;
import io.kedang.testing.Eventually;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.TenantTables;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches with a small bound over the real database: who comes when they are full waits, and nothing is lost. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ReadBatchesIT {

    private static final int BOUND = 10;

    private static Tenant tenant;
    private final UUID reader = Ids.next();
    private ReadBatches batches;

    @Inject
    TenantSessions sessions;
    @Inject
    TenantRegistry tenants;

    private record Settings(Duration flushEvery, int maxPending) implements AuditConfig {
    }

    @BeforeEach
    void shareOneCompany() throws Throwable {
        if (tenant == null) {
            var company = Company.signUp("training");
            tenant = VertxContextSupport.subscribeAndAwait(() -> tenants.find(TenantTables.tenantIdOf(company))).orElseThrow();
        }
        batches = new ReadBatches(sessions, new Settings(Duration.ofHours(1), BOUND), new SimpleMeterRegistry());
    }

    private CompletableFuture<Void> read() {
        var entry = new JournalEntry(reader, Action.RECORD_READ, false, "record:customer", Ids.next(), List.of(), null, null, null, List.of());
        return batches.add(tenant, entry).subscribeAsCompletionStage();
    }

    private List<CompletableFuture<Void>> reads(int number) {
        return IntStream.range(0, number).mapToObj(i -> read()).toList();
    }

    private void flush() {
        batches.flush().await().atMost(Duration.ofSeconds(10));
    }

    private long written() {
        return TenantTables.count("SELECT count(*) FROM " + tenant.schema() + ".journal WHERE actor = '" + reader + "'");
    }

    @Test
    void shouldLetReadersThroughWhileThereIsRoom() {
        // when
        var readers = reads(BOUND);

        // then
        assertThat(readers).allMatch(CompletableFuture::isDone);
        assertThat(written()).isZero();
    }

    @Test
    void shouldMakeReadersWaitRatherThanLoseThem() {
        // given
        reads(BOUND);

        // when
        var late = reads(3);

        // then
        assertThat(late).noneMatch(CompletableFuture::isDone);
        flush();
        late.forEach(CompletableFuture::join);
        assertThat(written()).isEqualTo(BOUND + 3);
    }

    @Test
    void shouldKeepWhatCannotBeWrittenAndWriteItLater() {
        // given
        reads(BOUND);
        var late = read();
        TenantTables.execute("REVOKE INSERT ON " + tenant.schema() + ".journal FROM " + tenant.role());

        // when
        batches.flush().onFailure().recoverWithNull().await().atMost(Duration.ofSeconds(10));

        // then
        TenantTables.execute("GRANT INSERT ON " + tenant.schema() + ".journal TO " + tenant.role());
        assertThat(late).isNotDone();
        flush();
        assertThat(late).isDone();
        assertThat(written()).isEqualTo(BOUND + 1);
    }

    @Test
    void shouldNotLetOneCompanysTroubleHoldUpAnothersReaders() throws Throwable {
        // given a company whose journal cannot be written, with more readers than there is room for
        var neighbour = Company.signUp("training");
        var other = VertxContextSupport.subscribeAndAwait(() -> tenants.find(TenantTables.tenantIdOf(neighbour))).orElseThrow();
        TenantTables.execute("REVOKE INSERT ON " + tenant.schema() + ".journal FROM " + tenant.role());
        var stuck = reads(3 * BOUND);

        // when
        var entry = new JournalEntry(reader, Action.RECORD_READ, false, "record:customer", Ids.next(), List.of(), null, null, null, List.of());
        var free = batches.add(other, entry).subscribeAsCompletionStage();
        batches.flush().onFailure().recoverWithNull().await().atMost(Duration.ofSeconds(10));

        // then
        TenantTables.execute("GRANT INSERT (at, actor, action, result, target, target_id, fields, detail, request_id, address, targets, times, reason, change) ON "
                + tenant.schema() + ".journal TO " + tenant.role());
        assertThat(free).isDone();
        assertThat(TenantTables.count("SELECT count(*) FROM " + other.schema() + ".journal WHERE actor = '" + reader + "'")).isEqualTo(1);
        assertThat(stuck.get(3 * BOUND - 1)).isNotDone();
        batches.stop(null);
        assertThat(stuck).allMatch(CompletableFuture::isDone);
        assertThat(written()).isEqualTo(3 * BOUND);
    }

    @Test
    void shouldWriteEverythingBeforeTheEnd() {
        // given
        var readers = reads(4_500);

        // when
        batches.stop(null);

        // then
        assertThat(written()).isEqualTo(4_500);
        assertThat(readers).allMatch(CompletableFuture::isDone);
    }

    @Test
    void shouldLoseAndDoubleNothingWhenManyReadAtOnce() {
        // when
        var readers = IntStream.range(0, 2_000).parallel().mapToObj(i -> {
            if (i % 50 == 0) {
                batches.flush().subscribe().with(done -> { }, failure -> { });
            }
            return read();
        }).toList();

        // then
        Eventually.equal(true, Duration.ofSeconds(20), () -> {
            flush();
            return readers.stream().allMatch(CompletableFuture::isDone);
        });
        batches.stop(null);
        assertThat(written()).isEqualTo(2_000);
    }
}
