package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Sensitivity;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Lang;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfileCacheTest {

    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC);
    private static final Tenant TENANT = tenant();

    private ProfileCache cache = new ProfileCache(CacheSettings.ofSize("4MB"), new SimpleMeterRegistry());

    @AfterEach
    void stop() {
        cache.stop(null);
    }

    private static Tenant tenant() {
        var id = Ids.next();
        return new Tenant(id, "acme", "Acme", "org", Tenant.identifierOf(id), Tenant.identifierOf(id), TenantState.ACTIVE, "foreign-trade", Lang.EN, null);
    }

    private static StoredRecord record(UUID id, long revision, String text) {
        return new StoredRecord(id, "customer", 1, revision, "title", "lead", "{\"a\": \"" + text + "\"}", null, NOW, id, NOW, id, null, false, null, id, Sensitivity.INTERNAL, null);
    }

    private void fill(UUID id, long revision) {
        cache.fill(TENANT, record(id, revision, "r" + revision)).toCompletableFuture().join();
    }

    private void changed(UUID id, long revision) {
        cache.changed(TENANT, id, revision).toCompletableFuture().join();
    }

    private long revision(UUID id) {
        return cache.get(TENANT, id).map(CachedProfile::revision).orElse(0L);
    }

    @Test
    void shouldKeepWhatWasRead() {
        // given
        var id = Ids.next();

        // when
        fill(id, 1);

        // then
        assertThat(revision(id)).isEqualTo(1);
        assertThat(cache.get(tenant(), id)).isEmpty();
    }

    @Test
    void shouldNotLetAReaderWhoWasOvertakenBringTheOldStateBack() {
        // given
        var id = Ids.next();

        // when
        changed(id, 2);
        fill(id, 1);

        // then
        assertThat(revision(id)).isZero();
        fill(id, 2);
        assertThat(revision(id)).isEqualTo(2);
    }

    @Test
    void shouldForgetAtOnceWhatWasChanged() {
        // given
        var id = Ids.next();
        fill(id, 1);

        // when
        changed(id, 2);

        // then
        assertThat(revision(id)).isZero();
    }

    @Test
    void shouldOnlyEverMoveUp() {
        // given
        var id = Ids.next();
        fill(id, 5);

        // when
        changed(id, 4);
        fill(id, 3);

        // then
        assertThat(revision(id)).isEqualTo(5);
        changed(id, 5);
        assertThat(revision(id)).isEqualTo(5);
    }

    @Test
    void shouldOnlyEverMoveUpWhenManyComeAtOnce() {
        // given
        var id = Ids.next();
        var random = new Random(7);
        var revisions = IntStream.range(0, 4_000).map(i -> 1 + random.nextInt(1_000)).toArray();

        // when
        var done = IntStream.range(0, revisions.length).parallel().mapToObj(i -> i % 2 == 0 ? cache.changed(TENANT, id, revisions[i]) : cache.fill(TENANT, record(id, revisions[i], "x")))
                .map(stage -> stage.toCompletableFuture()).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(done).join();

        // then
        var highestFill = IntStream.range(0, revisions.length).filter(i -> i % 2 == 1).map(i -> revisions[i]).max().orElseThrow();
        var highestChange = IntStream.range(0, revisions.length).filter(i -> i % 2 == 0).map(i -> revisions[i]).max().orElseThrow();
        assertThat(revision(id)).isEqualTo(highestFill >= highestChange ? highestFill : 0);
    }

    @Test
    void shouldStayWithinItsMemory() {
        // given
        var ids = IntStream.range(0, 5_000).mapToObj(i -> Ids.next()).toList();
        var text = "x".repeat(4_000);

        // when
        ids.forEach(id -> cache.fill(TENANT, record(id, 1, text)).toCompletableFuture().join());

        // then
        var kept = ids.stream().filter(id -> cache.get(TENANT, id).isPresent()).count();
        assertThat(kept).isBetween(200L, 1_100L);
    }

    @Test
    void shouldForgetTombstonesWhenNoReaderCanBeThatSlow() {
        // given
        cache.stop(null);
        cache = new ProfileCache(new CacheSettings("1MB", Duration.ofHours(1), Duration.ofMillis(1)), new SimpleMeterRegistry());
        var id = Ids.next();
        changed(id, 9);

        // when
        io.kedang.testing.Eventually.equal(1L, Duration.ofSeconds(5), () -> {
            fill(id, 1);
            return revision(id);
        });

        // then
        assertThat(revision(id)).isEqualTo(1);
    }
}
