package io.kedang.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.access.Sensitivity;
import io.kedang.kernel.Ids;
import io.kedang.tenancy.Tenant;
import io.kedang.testing.AppProcess;
import io.kedang.testing.Eventually;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of the cache, and a third in a process of its own that is lost: a change waits no longer than is promised, and nobody serves the old state afterwards. */
class LostCacheNodeTest {

    private static final int HELD = 5_000;
    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration PROMISED = Duration.ofSeconds(8);

    @TempDir
    Path folder;

    private final List<Integer> ports = AppProcess.clusterPorts(3);
    private final ProfileCache one = node(0, 1);
    private final ProfileCache two = node(1, 0);
    private final Tenant tenant = CacheNode.tenant(Ids.next());
    private final List<UUID> ids = IntStream.range(0, HELD).mapToObj(i -> Ids.next()).toList();

    private ProfileCache node(int own, int other) {
        return new ProfileCache(CacheSettings.oneOf(List.of(ports.get(own), ports.get(other), ports.get(2))), new SimpleMeterRegistry());
    }

    @AfterEach
    void stop() {
        one.stop(null);
        two.stop(null);
    }

    private Path said() {
        return folder.resolve("third.log");
    }

    private Process third() throws IOException {
        return CacheNode.process(tenant.id(), ids.get(0), List.of(ports.get(2), ports.get(0), ports.get(1))).redirectOutput(said().toFile()).start();
    }

    /** What the third node says of the first record, from its beginning. */
    private List<String> lines() {
        try {
            return Files.readAllLines(said());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void signal(Process process, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
    }

    private static StoredRecord record(UUID id, long revision) {
        return new StoredRecord(id, "customer", 1, revision, "title", "lead", "{\"a\": \"" + "x".repeat(500) + "\"}", null, NOW, id, NOW, id, null, false, null, id, Sensitivity.INTERNAL, null);
    }

    private void fill(UUID id, long revision) {
        one.fill(tenant, record(id, revision)).toCompletableFuture().join();
    }

    /** Changes some, and looks on both nodes whether the old state is gone when that is answered. @return how long the longest took */
    private Duration changed(List<UUID> some, long revision) {
        var longest = Duration.ZERO;
        for (var id : some) {
            var begun = System.nanoTime();
            assertThat(one.changed(tenant, id, revision).toCompletableFuture()).succeedsWithin(PROMISED);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            longest = took.compareTo(longest) > 0 ? took : longest;
            assertThat(one.get(tenant, id)).isEmpty();
            assertThat(two.get(tenant, id)).isEmpty();
        }
        return longest;
    }

    private void both() {
        Eventually.equal(2, SOON, one::nodes);
        Eventually.equal(2, SOON, two::nodes);
    }

    @Test
    void shouldKeepNoChangeWaitingForLongerThanPromisedAndServeNothingOldAfterwards() throws Exception {
        // given
        both();
        ids.forEach(id -> fill(id, 1));

        // when a node is killed that has just joined
        var killed = third();
        Eventually.equal(true, SOON, () -> !lines().isEmpty());
        signal(killed, "KILL");
        var kill = changed(ids.subList(0, 50), 2);

        // then
        System.out.printf("longest change while a node died that had just joined: %d ms%n", kill.toMillis());
        assertThat(kill).isLessThan(PROMISED);
        both();

        // when one is frozen that serves from memory
        ids.subList(0, 50).forEach(id -> fill(id, 2));
        var frozen = third();
        try {
            Eventually.equal(true, SOON, () -> lines().contains("2"));
            signal(frozen, "STOP");
            var before = lines().size();
            var freeze = changed(ids.subList(0, 50), 3);
            System.out.printf("longest change while a node was frozen: %d ms%n", freeze.toMillis());
            assertThat(freeze).isLessThan(PROMISED);

            // then it serves the old state no more when it comes to itself; what it was about to say may still be said
            signal(frozen, "CONT");
            Eventually.equal(3, SOON, one::nodes);
            var back = lines().size();
            Eventually.equal(true, SOON, () -> lines().size() > back + 100);
            assertThat(lines().subList(before + 1, lines().size())).doesNotContain("2");
        } finally {
            frozen.destroyForcibly().waitFor();
        }
    }

    /** Each forgets by itself, when a node is lost or its memory is full: then one has what the other has not. */
    @Test
    void shouldAgreeAgainWhenOneHasForgottenWhatTheOtherHolds() {
        // given
        both();
        var some = ids.subList(0, 20);
        some.forEach(id -> fill(id, 1));
        one.forgetProfiles();
        var others = ids.subList(20, 40);
        others.forEach(id -> fill(id, 1));
        two.forgetProfiles();

        // when, then
        assertThat(some).noneMatch(id -> one.get(tenant, id).isPresent());
        assertThat(others).allMatch(id -> one.get(tenant, id).isPresent()).noneMatch(id -> two.get(tenant, id).isPresent());
        assertThat(changed(ids.subList(0, 30), 2)).isLessThan(A_MOMENT);
        var kept = others.subList(10, 20);
        kept.forEach(id -> assertThat(two.fill(tenant, record(id, 1)).toCompletableFuture()).succeedsWithin(A_MOMENT));
        assertThat(kept).allMatch(id -> two.get(tenant, id).isPresent());
        kept.forEach(id -> assertThat(two.changed(tenant, id, 2).toCompletableFuture()).succeedsWithin(A_MOMENT));
        assertThat(kept).noneMatch(id -> one.get(tenant, id).isPresent() || two.get(tenant, id).isPresent());
    }
}
